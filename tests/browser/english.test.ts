import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { TestOrg } from '../end-to-end/local-org.ts';
import { assertAccessible, launchBrowser } from './browser.ts';

/** Titles of tabs, and the verdict. */
const KEPT = /^(Préparation|Étapes|Comité|Évolution|Non commencé|Pas prêt)$/;

/** Letters and words that English texts of ours do not have. */
const FRENCH = /[àâçéèêëîïôùûœ]|\b(le|la|les|des|une|pour|sans|sujets?|évaluation)\b/i;

describe('the pages in English', () => {
  const org = new TestOrg();
  let browser: Browser;
  let id = '';
  before(async () => {
    browser = await launchBrowser();
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('project', 'deploy', 'start', '--source-dir', 'force-app/translations', '--wait', '10');
    await org.must('readiness', 'seed', '--name', 'Mountain Refuge', '--language', 'en');
    id = String((await org.query('SELECT Id FROM Readiness_Assessment__c'))[0]!.Id);
  });
  after(async () => {
    await browser.close();
    await org.destroy();
  });

  async function open(path: string, sign: string): Promise<Page> {
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    await page.goto(`${org.url}${path}?language=en_US`);
    await page.getByText(sign).first().waitFor({ timeout: 90_000 });
    return page;
  }

  /** Lines that a user reads, without those that metadata cannot translate. */
  async function frenchLines(page: Page, kept: RegExp): Promise<string[]> {
    const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
    return [...new Set(lines)].filter((line) => FRENCH.test(line) && !kept.test(line));
  }

  it('have no French text but the tab title and verdict that metadata cannot translate', async () => {
    const record = await open(`/lightning/r/Readiness_Assessment__c/${id}/view`, 'Topics shown');
    assert.deepEqual(await frenchLines(record, KEPT), []);
    assert.equal(await record.locator('html').getAttribute('lang'), 'en-US');
    await assertAccessible(record);
    await record
      .getByRole('button', { name: /Set a budget|budget/i })
      .first()
      .click();
    await record.getByText('Attach documents').first().waitFor();
    assert.deepEqual(await frenchLines(record, KEPT), []);
    await record.getByRole('tab', { name: 'Decision' }).click();
    await record.getByLabel('Rationale').waitFor();
    assert.deepEqual(await frenchLines(record, KEPT), []);
    await record.getByRole('tab', { name: 'Risques' }).click();
    await record.getByRole('button', { name: 'Add a risk' }).click();
    await record.getByRole('textbox', { name: /Risk$/ }).waitFor();
    await record.getByRole('button', { name: 'Cancel', exact: true }).click();
    await record.getByRole('tab', { name: 'Étapes' }).click();
    await record.getByText('No milestone has a date yet.').waitFor();
    assert.deepEqual(await frenchLines(record, KEPT), []);
    await record.getByRole('tab', { name: 'Documents' }).click();
    for (const title of ['Decision note', 'Scoping note', 'Outline of the requirements', 'Steering committee file']) {
      await record.getByRole('combobox', { name: 'Document' }).click();
      await record.getByRole('option', { name: title }).click();
      await record.getByRole('heading', { name: `${title} – Mountain Refuge` }).waitFor();
      assert.deepEqual(
        await frenchLines(
          record,
          /^(Préparation|Étapes|Comité|Évolution|Non commencé|Checklist published by Pegasso.*)$/,
        ),
        [],
      );
    }
    const home = await open('/lightning/page/home', 'Mountain Refuge');
    assert.deepEqual(await frenchLines(home, /^Source: “TODO Liste/), []);
    await assertAccessible(home);
  });
});
