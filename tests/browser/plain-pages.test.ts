import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { TestOrg } from '../end-to-end/local-org.ts';
import { assertAccessible, assertFits, DESKTOP, launchBrowser, PHONE } from './browser.ts';

describe('the plain pages of the local org', () => {
  const org = new TestOrg();
  let browser: Browser;
  let assessment = '';
  before(async () => {
    browser = await launchBrowser();
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', "L'Été <b>des</b> Œuvres");
    assessment = String((await org.query('SELECT Id FROM Readiness_Assessment__c'))[0]!.Id);
  });
  after(async () => {
    await browser.close();
    await org.destroy();
  });

  /** In a context of its own, so that no cookie is shared. */
  async function open(path: string, viewport = DESKTOP): Promise<Page> {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.goto(`${org.url}${path}${path.includes('?') ? '&' : '?'}plain=1`);
    return page;
  }

  it('shows a record’s fields and details under its Lightning address, data as text', async () => {
    const page = await open(`/lightning/r/Readiness_Assessment__c/${assessment}/view`);
    assert.match(
      await page.locator('main').innerText(),
      /L'Été <b>des<\/b> Œuvres[\s\S]*État de préparation[\s\S]*Non commencé/,
    );
    await page.getByRole('link', { name: 'Exploitation' }).first().click();
    assert.match(page.url(), /\/lightning\/r\/Readiness_Chapter__c\//);
    await page.context().close();
  });

  it('is accessible and fits on desktop and phone, found or not', async () => {
    const paths = [
      '/lightning/page/home',
      '/lightning/o/Readiness_Topic__c/list',
      `/lightning/r/Readiness_Assessment__c/${assessment}/view`,
      '/lightning/r/Readiness_Assessment__c/a00000000009999AAA/view',
    ];
    for (const viewport of [DESKTOP, PHONE]) {
      for (const path of paths) {
        const page = await open(path, viewport);
        await assertAccessible(page);
        await assertFits(page);
        await page.context().close();
      }
    }
  });

  it('switches the user for this browser alone', async () => {
    const page = await open('/lightning/page/home?user=sponsor');
    assert.match(await page.locator('body').innerText(), /Simone Sponsor/);
    await page.goto(`${org.url}/lightning/page/home?plain=1`);
    assert.match(await page.locator('body').innerText(), /Simone Sponsor/);
    const other = await (await browser.newContext()).newPage();
    await other.goto(`${org.url}/lightning/page/home?plain=1`);
    assert.match(await other.locator('body').innerText(), /Ada Admin/);
    await page.context().close();
  });
});
