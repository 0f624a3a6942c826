/**
 * `npm run screenshots`: takes the pictures of the README and of the guide, in docs/images, from a local org of its own.
 * Run it after a change that shows.
 */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser/browser.ts';
import { REPOSITORY } from './sf-command.ts';
import { preparedOrg } from './screenshots/prepared-org.ts';

const IMAGES = join(REPOSITORY, 'docs/images');
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** milliseconds that a dialog takes to appear */
const TRANSITION = 500;

const { org, assessmentId } = await preparedOrg();
const browser = await launchBrowser();
try {
  const record = `${org.url}/lightning/r/Readiness_Assessment__c/${assessmentId}/view`;
  const home = await opened(browser, `${org.url}/lightning/page/home?user=contributor`, 'Pourquoi cette liste');
  await shoot(home, 'accueil');
  await home.getByRole('button', { name: 'Nouvelle évaluation' }).click();
  await home.getByLabel('Nom de l’évaluation').fill('Les Ateliers de la Baie');
  await shoot(home, 'nouvelle-evaluation');

  const page = await opened(browser, `${record}?user=contributor`, 'Sujets affichés');
  await shoot(page, 'desktop');
  await shootPart(page.locator('c-readiness-verdict'), 'etat');
  await shootPart(page.locator('c-readiness-next-points'), 'prochains-points');
  const topic = page.locator('c-readiness-topic').first();
  await topic.locator('[data-toggle]').click();
  await topic.getByRole('radiogroup').nth(3).waitFor();
  await shoot(page, 'sujet', topic);
  await topic.getByRole('group', { name: 'Suivi et preuves' }).scrollIntoViewIfNeeded();
  await shootPart(topic.getByRole('group', { name: 'Suivi et preuves' }), 'suivi');
  await page.getByRole('tab', { name: 'Décision' }).click();
  await page.getByText('Motifs de la décision').waitFor();
  await shoot(page, 'decision', page.locator('c-readiness-decision'));
  await page.getByRole('tab', { name: 'Imprimer' }).click();
  await page.getByText('Liste de contrôle et réponses').waitFor();
  await shoot(page, 'imprimer', page.locator('c-readiness-print'));

  const phone = await opened(browser, `${record}?user=contributor`, 'Sujets affichés', PHONE);
  await shoot(phone, 'phone');
} finally {
  await browser.close();
  await org.destroy();
}

/** A page in a context of its own, once it shows a text. */
async function opened(from: Browser, address: string, text: string, viewport = DESKTOP): Promise<Page> {
  const context = await from.newContext({ viewport, locale: 'fr-FR', isMobile: viewport === PHONE });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText(text).first().waitFor({ timeout: 90_000 });
  await page.waitForLoadState('networkidle');
  return page;
}

/** What the screen shows, with the top of a part of the page at its top. */
async function shoot(page: Page, name: string, from?: Locator): Promise<void> {
  await from?.evaluate((part) => (part as unknown as { scrollIntoView(): void }).scrollIntoView());
  await page.waitForTimeout(TRANSITION);
  await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
  console.log(`docs/images/${name}.png`);
}

async function shootPart(part: Locator, name: string): Promise<void> {
  await part.screenshot({ path: join(IMAGES, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}
