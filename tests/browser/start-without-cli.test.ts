import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { TestOrg } from '../end-to-end/local-org.ts';
import { assertAccessible, assertFits, DESKTOP, launchBrowser, PHONE } from './browser.ts';

/** The first page of a deployment waits for its bundles. */
const FIRST_PAGE = { timeout: 180_000 };

describe('an assessment begun in the browser', () => {
  const org = new TestOrg();
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
    await (await (await org.start()).prepare()).deployProduct();
  });
  after(async () => {
    await browser.close();
    await org.destroy();
  });

  async function openHome(user: LocalUser, viewport = DESKTOP): Promise<Page> {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.goto(`${org.url}/lightning/page/home?user=${user}`);
    await page.getByRole('heading', { name: 'Pourquoi cette liste' }).waitFor(FIRST_PAGE);
    return page;
  }

  async function begin(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Nouvelle évaluation' }).click();
    await page.getByLabel('Nom de l’évaluation').fill(name);
    await page.getByRole('button', { name: 'Créer l’évaluation' }).click();
  }

  async function assertWhole(key: string): Promise<void> {
    const stages = await org.query(`SELECT Stage__c FROM Readiness_Assessment__c WHERE Key__c = '${key}'`);
    assert.deepEqual(
      stages.map(({ Stage__c }) => Stage__c),
      ['Framing'],
    );
    const seeded = await org.must<{ created: number; updated: number; unchanged: number }>(
      ...['readiness', 'seed', '--key', key, '--name', 'x'],
    );
    assert.deepEqual([seeded.created, seeded.updated, seeded.unchanged], [0, 0, 139]);
  }

  it('says how to begin, to those who may and to those who may not', async () => {
    const contributor = await openHome('contributor');
    await contributor.getByText('Pour commencer, choisissez').waitFor();
    await assertAccessible(contributor);
    const sponsor = await openHome('sponsor');
    await sponsor.getByText('Demandez à la personne qui administre').waitFor();
    assert.equal(await sponsor.getByRole('button', { name: 'Nouvelle évaluation' }).count(), 0);
  });

  it('is what the CLI would have made of it', async () => {
    const page = await openHome('contributor');
    await page.getByRole('button', { name: 'Nouvelle évaluation' }).click();
    await page.getByLabel('Nom de l’évaluation').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await begin(page, 'L’Été des Œuvres');
    await page.waitForURL(/\/lightning\/r\/Readiness_Assessment__c\/\w{18}\/view/);
    await assertWhole('l-ete-des-oeuvres');
  });

  it('refuses a name that is taken, at the field', async () => {
    const page = await openHome('contributor');
    await begin(page, 'L’été des œuvres');
    await page.getByText('Une évaluation porte déjà ce nom').waitFor();
    await assertAccessible(page);
  });

  it('interrupted, is completed later from the home page, and nothing is there twice', async () => {
    const page = await openHome('contributor');
    let mutations = 0;
    await page.route('**/graphql', (route) => {
      const isMutation = (route.request().postData() ?? '').includes('mutation');
      return isMutation && ++mutations === 3 ? route.abort() : route.continue();
    });
    await begin(page, 'Refuge');
    await page.getByText('Ce qui est créé est conservé').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Fermer' }).last().click();
    await page.getByText('En création').waitFor();
    await page.getByRole('button', { name: /Reprendre la création/ }).click();
    await page.waitForURL(/\/lightning\/r\/Readiness_Assessment__c\/\w{18}\/view/);
    await assertWhole('refuge');
  });

  it('stands beside the others, as a table or on a phone as a card', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await openHome('sponsor', viewport);
      const row = page.getByRole('row', { name: /Refuge/ });
      assert.match(await row.innerText(), /Non commencé[\s\S]*0 sur 19/);
      await assertAccessible(page);
      await assertFits(page);
    }
  });

  it('links to its page', async () => {
    const page = await openHome('sponsor');
    await page.getByRole('link', { name: 'Refuge' }).click();
    await page.waitForURL(/\/lightning\/r\/Readiness_Assessment__c\/\w{18}\/view/);
  });
});
