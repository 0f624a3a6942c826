import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { TestOrg } from '../end-to-end/local-org.ts';
import { launchBrowser } from './browser.ts';

const TOPIC = 'Fixer un budget (coûts internes et externes)';
const POINT = 'Fonctionnement';

describe('several people on one assessment', () => {
  const org = new TestOrg();
  let browser: Browser;
  let id = '';
  before(async () => {
    browser = await launchBrowser();
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
    id = String((await org.query('SELECT Id FROM Readiness_Assessment__c'))[0]!.Id);
  });
  after(async () => {
    await browser.close();
    await org.destroy();
  });

  async function open(user: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${org.url}/lightning/r/Readiness_Assessment__c/${id}/view?user=${user}`);
    await page.getByText('Sujets affichés').waitFor({ timeout: 90_000 });
    await page.locator('button[data-toggle]', { hasText: TOPIC }).click();
    return page;
  }

  const picker = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name });

  it('does not overwrite what somebody else settled since the page was read, and shows that', async () => {
    const page = await open('contributor');
    const sql = `SELECT Id FROM Readiness_Point__c WHERE Name = '${POINT}'`;
    const [point] = await org.query(sql);
    await picker(page, POINT).waitFor();
    for (const { Id } of await org.query(`SELECT Id FROM Readiness_Point__c WHERE Topic__r.Name = '${TOPIC}'`)) {
      await org.rest('PATCH', `/sobjects/Readiness_Point__c/${Id}`, { Status__c: 'Done' });
    }
    const [topic] = await org.query(`SELECT Id FROM Readiness_Topic__c WHERE Name = '${TOPIC}'`);
    await org.rest('PATCH', `/sobjects/Readiness_Topic__c/${topic!.Id}`, { Status__c: 'Done' });

    await picker(page, POINT).getByRole('radio', { name: 'En cours' }).click();
    await picker(page, POINT).getByRole('radio', { name: 'En cours', checked: false }).waitFor({ timeout: 10_000 });
    const [after] = await org.query(`SELECT Status__c FROM Readiness_Point__c WHERE Id = '${point!.Id}'`);
    assert.equal(after!.Status__c, 'Done', 'what the other person did is not overwritten');
    await page.context().close();
  });
});
