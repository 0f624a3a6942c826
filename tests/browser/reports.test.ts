/** Reports and dashboards in Chromium: what they show, where they lead, and who sees them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { readyBundles } from '../../local-org/lightning/build/bundles.ts';
import { deployReports, type ReportAddresses } from '../../local-org/lightning/library-reports.test-data.ts';
import { startLocalOrg, type LocalOrg } from '../../local-org/main.ts';
import { assertAccessible, assertFits, DESKTOP, launchBrowser } from './browser.ts';

const NARROW = { width: 320, height: 640 };

describe('reports and dashboards in a browser', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'report-pages-'));
  let localOrg: LocalOrg;
  let browser: Browser;
  let page: Page;
  let addresses: ReportAddresses;
  before(async () => {
    localOrg = await startLocalOrg({ port: 0, dataDir });
    addresses = deployReports(localOrg.org);
    await readyBundles(localOrg.org);
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: DESKTOP })).newPage();
  });
  after(async () => {
    await browser?.close();
    await localOrg?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const open = (address: string, query = 'user=admin') => page.goto(`${localOrg.url}${address}?${query}&language=fr`);

  async function looksRight(): Promise<void> {
    await assertAccessible(page);
    await page.setViewportSize(NARROW);
    await assertFits(page);
    await assertAccessible(page);
    await page.setViewportSize(DESKTOP);
  }

  it('lists the reports and leads to one', async () => {
    await open('/lightning/o/Report/home');
    await page.getByRole('link', { name: 'Pages par livre' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pages par livre' }).waitFor();
    assert.match(page.url(), new RegExp(`${addresses.report}$`));
  });

  it('shows the figures of a report, its groups and its records', async () => {
    await open(addresses.report);
    const groups = page.getByRole('table', { name: 'Pages par livre', exact: true });
    await groups.getByRole('rowheader', { name: 'Livre 7' }).waitFor();
    const total = await groups.getByRole('row').last().innerText();
    assert.deepEqual(total.split(/\s+/).filter(Boolean), ['Total', '721', '7']);
    await looksRight();
    await page.getByRole('link', { name: 'Livre 3' }).first().click();
    await page.waitForURL(/\/lightning\/r\/\w+\/view$/);
  });

  it('shows the components of a dashboard, each with a table and its report', async () => {
    await open(addresses.dashboard);
    await page.getByRole('heading', { level: 2, name: 'Combien de pages ?' }).waitFor();
    assert.equal(await page.getByText('721', { exact: true }).first().isVisible(), true);
    const details = page.getByText('Voir sous forme de tableau').first();
    await details.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Livre par livre' }).waitFor();
    await page.getByText('L’org locale ne dessine pas ce composant : Scatter').waitFor();
    await looksRight();
    await page.getByRole('button', { name: 'Actualiser' }).press('Enter');
    await page.getByRole('link', { name: 'Afficher le rapport : Combien de pages ?' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Pages par livre' }).waitFor();
  });

  it('says so to a user who may not read what a report is about', async () => {
    await open(addresses.report, 'user=contributor');
    await page.getByRole('alert').filter({ hasText: 'Library__c' }).waitFor();
    await looksRight();
  });
});
