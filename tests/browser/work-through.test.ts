import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { TestOrg } from '../end-to-end/local-org.ts';
import { assertAccessible, assertFits, DESKTOP, launchBrowser, PHONE } from './browser.ts';

const TOPIC = 'Fixer un budget (coûts internes et externes)';
const POINTS = ['Investissement (projet, développements, etc.)', 'Fonctionnement'];

describe('working through the checklist on the record page', () => {
  const org = new TestOrg();
  let browser: Browser;
  let address = '';
  before(async () => {
    browser = await launchBrowser();
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
    const [row] = await org.query('SELECT Id FROM Readiness_Assessment__c');
    address = `/lightning/r/Readiness_Assessment__c/${row!.Id}/view`;
  });
  after(async () => {
    await browser.close();
    await org.destroy();
  });

  /** A page in a context of its own; the first one waits for the components to be built. */
  async function open(query = '', viewport = DESKTOP): Promise<Page> {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.goto(`${org.url}${address}${query}`);
    await page.getByText('Sujets affichés').waitFor({ timeout: 90_000 });
    return page;
  }

  const toggle = (page: Page, title = TOPIC): Locator => page.locator('button[data-toggle]', { hasText: title });
  const picker = (page: Page, title: string): Locator => page.getByRole('radiogroup', { name: title });
  const status = async (object: string, name: string): Promise<unknown> =>
    (await org.query(`SELECT Status__c FROM ${object} WHERE Name = '${name}'`))[0]!.Status__c;

  /** The org is asked until it says so: a save takes a moment. */
  async function untilSaved(object: string, name: string, expected: string): Promise<void> {
    for (let tries = 0; tries < 50 && (await status(object, name)) !== expected; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.equal(await status(object, name), expected);
  }

  it('sets the status of a point with one click, shown at once and saved', async () => {
    const page = await open();
    await toggle(page).click();
    await picker(page, POINTS[0]!).getByRole('radio', { name: 'Traité' }).click();
    await assertChecked(page, POINTS[0]!, 'Traité');
    await untilSaved('Readiness_Point__c', POINTS[0]!, 'Done');
    await page.context().close();
  });

  it('sets it with the keyboard alone', async () => {
    const page = await open();
    await toggle(page).focus();
    await page.keyboard.press('Enter');
    await picker(page, POINTS[1]!).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await untilSaved('Readiness_Point__c', POINTS[1]!, 'To_Do');
    await page.context().close();
  });

  it('reads the page in one GraphQL request', async () => {
    const page = await (await browser.newContext()).newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/services/data/v66.0/graphql')) asked.push(request.postData() ?? '');
    });
    await page.goto(org.url + address);
    await page.getByText('Sujets affichés').waitFor();
    assert.equal(asked.length, 1, asked.map((body) => body.slice(0, 400)).join('\n'));
    await page.context().close();
  });

  it('keeps the filter in the address and finds words whatever their accents', async () => {
    const page = await open();
    await page.getByLabel('Chercher dans les sujets, points et réponses').fill('developpements');
    await page.getByText('Sujets affichés : 1 sur 19').waitFor();
    assert.match(page.url(), /c__search=developpements/);
    await page.reload();
    await page.getByText('Sujets affichés : 1 sur 19').waitFor();
    await page.context().close();
  });

  it('shows a sponsor the same page without a control that would be refused', async () => {
    const page = await open('?user=sponsor');
    await toggle(page).click();
    await page.getByText(POINTS[0]!).first().waitFor();
    assert.equal(await page.getByRole('radiogroup').count(), 0);
    await page.context().close();
  });

  it('is accessible and fits, a topic open, on a desktop and on a phone', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await open('', viewport);
      const shown = toggle(page);
      if (!(await shown.isVisible()))
        await page
          .getByRole('button', { name: /^Contenu/ })
          .first()
          .click();
      await shown.click();
      await picker(page, POINTS[0]!).waitFor();
      await assertAccessible(page);
      await assertFits(page);
      await page.context().close();
    }
  });

  async function assertChecked(page: Page, point: string, label: string): Promise<void> {
    await picker(page, point).getByRole('radio', { name: label, checked: true }).waitFor({ timeout: 2000 });
  }
});
