import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { deployLibrary } from '../../local-org/lightning/library.test-data.ts';
import { readyBundles } from '../../local-org/lightning/pages.ts';
import { startLocalOrg, type LocalOrg } from '../../local-org/main.ts';
import { assertAccessible, assertFits, DESKTOP, launchBrowser } from './browser.ts';

const NARROW = { width: 320, height: 740 };

describe('the Lightning pages of the local org', { timeout: 300_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));
  let browser: Browser;
  let localOrg: LocalOrg;
  let record = '';

  before(async () => {
    localOrg = await startLocalOrg({ port: 0, dataDir });
    const { libraryId } = deployLibrary(localOrg.org);
    record = `/lightning/r/Library__c/${libraryId}/view`;
    [browser] = await Promise.all([launchBrowser(), readyBundles(localOrg.org)]);
  });

  after(async () => {
    await browser.close();
    await localOrg.close();
    rmSync(dataDir, { recursive: true });
  });

  /** In a context of its own; whatever the page complains of fails the test. */
  async function withPage(path: string, use: (page: Page) => Promise<void>, viewport = DESKTOP): Promise<void> {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(message.text());
    });
    try {
      await page.goto(localOrg.url + path);
      await use(page);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  }

  it('draws a deployed component with the record, its properties and the user’s rights', () =>
    withPage(record, async (page) => {
      await page.getByText('number 5').waitFor();
      await page.getByText('may lend').waitFor();
      assert.equal(await page.title(), 'Bibliothèque de la Mer | Bibliothèques | Salesforce (local org)');
      await page.getByText('Au bord du port.').waitFor();
      await page.locator('lightning-output-field').filter({ hasText: '01/09/2019' }).waitFor();
    }));

  it('names what it cannot draw', () =>
    withPage(record, async (page) => {
      await page.getByRole('tab', { name: 'Associé' }).click();
      await page.getByText('runtime_sales_activities:activityPanel').waitFor();
      await page.getByRole('link', { name: 'Livre 7' }).waitFor();
    }));

  it('goes from page to page without loading one, the focus on the content, and back', () =>
    withPage('/lightning/page/home', async (page) => {
      await page.getByText('Vous lisez « Bienvenue »').waitFor();
      await page.evaluate('window.isSamePage = true');
      await page.getByRole('navigation').getByRole('link', { name: 'Bibliothèques' }).click();
      await page.getByRole('combobox').click();
      await page.getByRole('option', { name: 'Scolaires' }).click();
      await page.getByText('1 élément', { exact: true }).waitFor();
      assert.match(page.url(), /\/lightning\/o\/Library__c\/list\?filterName=Schools$/);
      await page.getByRole('link', { name: 'École du Pont' }).click();
      await page.getByText('number 5').waitFor();
      await page.waitForFunction("document.activeElement.tagName !== 'BODY'");
      await page.goBack();
      await page.getByText('1 élément', { exact: true }).waitFor();
      assert.equal(await page.evaluate('window.isSamePage'), true);
    }));

  it('makes a record, edits it and says so', () =>
    withPage('/lightning/o/Library__c/list', async (page) => {
      await page.getByRole('link', { name: 'Nouveau' }).click();
      await page.getByLabel('Nom').fill('Bibliobus');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Enregistré.').waitFor();
      await page.getByRole('link', { name: 'Modifier' }).click();
      await page.getByLabel('Nom').fill('Bibliobus rouge');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByRole('heading', { name: 'Bibliobus rouge' }).waitFor();
    }));

  it('shows toasts, modals and confirmations of a component', () =>
    withPage(record, async (page) => {
      await page.getByRole('button', { name: 'Toast', exact: true }).click();
      await page.getByText('Back by Monday').waitFor();
      await page.getByRole('button', { name: 'Toast module' }).click();
      await page.getByText('Shelved').waitFor();
      await page.getByRole('link', { name: 'the shelf' }).waitFor();
      await page.getByRole('button', { name: 'Ask' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill('Mer');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByText('Title: Mer').waitFor();
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByRole('button', { name: 'OK' }).click();
      await page.getByText('Confirmed: true').waitFor();
    }));

  it('speaks English where it is asked to', () =>
    withPage('/lightning/page/home?language=en_US', async (page) => {
      await page.getByText('You are reading “Bienvenue”').waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'en-US');
      await page.getByText('November 24, 2026').waitFor();
      await page.getByRole('navigation').getByRole('link', { name: 'Libraries' }).waitFor();
    }));

  it('switches the user from its menu', () =>
    withPage(record, async (page) => {
      await page.getByRole('button', { name: /Ada Admin/ }).click();
      await page.getByRole('menuitem', { name: 'sponsor' }).click();
      await page.getByRole('button', { name: /Simone Sponsor/ }).waitFor();
      await page.getByRole('heading', { name: 'Accès refusé' }).first().waitFor();
    }));

  it('is accessible and fits, on a desktop and at 320 pixels', async () => {
    const paths = [
      '/lightning/page/home',
      record,
      record.replace('view', 'edit'),
      '/lightning/o/Library__c/list',
      '/lightning/n/None',
    ];
    for (const viewport of [DESKTOP, NARROW]) {
      for (const path of paths) {
        await withPage(
          path,
          async (page) => {
            await page.waitForLoadState('networkidle');
            await assertAccessible(page);
            await assertFits(page);
          },
          viewport,
        );
      }
    }
  });
});
