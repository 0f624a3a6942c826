/**
 * The pictures of the README and of the guide, each of a page that fits its screen and that axe finds clean. They are
 * written into the folder `PICTURES`; `npm run screenshots` names docs/images, without one they are only taken.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { preparedOrg, type PreparedOrg } from '../../scripts/screenshots/prepared-org.ts';
import { assertAccessible, assertFits, launchBrowser } from './browser.ts';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** milliseconds that a dialog takes to appear */
const TRANSITION = 500;
/** bytes; an empty screen of this size compresses to less */
const LEAST = 8_000;

describe('the pictures', () => {
  let prepared: PreparedOrg;
  let browser: Browser;
  before(async () => {
    prepared = await preparedOrg();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await prepared?.org.destroy();
  });

  it('show the home page and how an assessment begins', async () => {
    const page = await opened('/lightning/page/home', 'Pourquoi cette liste');
    await takeScreen(page, 'accueil');
    await page.getByRole('button', { name: 'Nouvelle évaluation' }).click();
    await page.getByLabel('Nom de l’évaluation').fill('Les Ateliers de la Baie');
    await takeScreen(page, 'nouvelle-evaluation');
    await page.context().close();
  });

  it('show an assessment, one of its topics, its decision and its print view', async () => {
    const page = await opened(recordAddress(), 'Sujets affichés');
    await takeScreen(page, 'desktop');
    await takePart(page.locator('c-readiness-verdict'), 'etat');
    await takePart(page.locator('c-readiness-next-points'), 'prochains-points');
    const topic = page.locator('c-readiness-topic').first();
    await topic.locator('[data-toggle]').click();
    await topic.getByRole('radiogroup').nth(3).waitFor();
    await takeScreen(page, 'sujet', topic);
    await takePart(topic.getByRole('group', { name: 'Suivi et preuves' }), 'suivi');
    await page.getByRole('tab', { name: 'Décision' }).click();
    await page.getByText('Motifs de la décision').waitFor();
    await takeScreen(page, 'decision', page.locator('c-readiness-decision'));
    await page.getByRole('tab', { name: 'Imprimer' }).click();
    await page.getByText('Liste de contrôle et réponses').waitFor();
    await takeScreen(page, 'imprimer', page.locator('c-readiness-print'));
    await page.context().close();
  });

  it('show the decision note', async () => {
    const page = await opened(recordAddress(), 'Sujets affichés');
    await page.getByRole('tab', { name: 'Documents', exact: true }).click();
    await page.getByRole('heading', { name: /^Note de décision/ }).waitFor();
    await takeScreen(page, 'documents', page.locator('c-readiness-documents'));
    await page.context().close();
  });

  it('show an assessment on a phone', async () => {
    const page = await opened(recordAddress(), 'Sujets affichés', PHONE);
    await takeScreen(page, 'phone');
    await page.context().close();
  });

  const recordAddress = (): string => `/lightning/r/Readiness_Assessment__c/${prepared.assessmentId}/view`;

  /** A page of a contributor in a context of its own, once it shows a text. */
  async function opened(address: string, text: string, viewport = DESKTOP): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: 'fr-FR', isMobile: viewport === PHONE });
    const page = await context.newPage();
    await page.goto(`${prepared.org.url}${address}?user=contributor`);
    await page.getByText(text).first().waitFor({ timeout: 90_000 });
    await page.waitForLoadState('networkidle');
    return page;
  }

  /** What the screen shows, with the top of a part of the page at its top. */
  async function takeScreen(page: Page, name: string, from?: Locator): Promise<void> {
    await from?.evaluate((part) => (part as unknown as { scrollIntoView(): void }).scrollIntoView());
    await page.waitForTimeout(TRANSITION);
    await assertAccessible(page);
    await assertFits(page);
    await kept(name, (path) => page.screenshot({ ...path, animations: 'disabled' }));
  }

  const takePart = (part: Locator, name: string): Promise<void> => kept(name, (path) => part.screenshot(path));
});

async function kept(name: string, take: (path: { path?: string }) => Promise<Buffer>): Promise<void> {
  const { PICTURES } = process.env;
  const picture = await take(PICTURES ? { path: join(PICTURES, `${name}.png`) } : {});
  assert.ok(picture.length > LEAST, `${name}.png has ${picture.length} bytes`);
}
