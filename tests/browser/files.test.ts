import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { assertAccessible, assertFits, DESKTOP, PHONE } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

const TOPIC = 'Fixer un budget';
const NAME = 'Délibération de l’été d’Élise & co.pdf';
const MEGABYTE = 1024 * 1024;

describe('documents of a topic', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() => seeded.start());
  after(() => seeded.stop());

  async function open(user: LocalUser, viewport = DESKTOP): Promise<Page> {
    const page = await seeded.open(user, viewport);
    await page.getByRole('searchbox').fill(TOPIC);
    await page.getByRole('button', { name: TOPIC }).first().click();
    return page;
  }

  const attach = (page: Page, name: string, content: Buffer) =>
    page.getByLabel('Joindre des documents').setInputFiles({ name, mimeType: 'application/pdf', buffer: content });

  it('are attached, listed at once, and downloaded as they were', async () => {
    const page = await open('contributor');
    await attach(page, NAME, Buffer.from('voté'));
    const link = page.getByRole('link', { name: NAME });
    await link.waitFor();
    await page.getByText(`Envoyé : ${NAME}`).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    assert.equal(download.suggestedFilename(), NAME);
    assert.equal(await readFile(await download.path(), 'utf8'), 'voté');
    await assertAccessible(page);
    await page.context().close();
  });

  it('that are refused say so, and are not listed', async () => {
    const page = await open('contributor');
    await attach(page, 'Vide.pdf', Buffer.alloc(0));
    await page.getByRole('alert').filter({ hasText: '« Vide.pdf » n’a pas été envoyé : il est vide.' }).waitFor();
    const folder = await mkdtemp(join(tmpdir(), 'files-'));
    await writeFile(join(folder, 'Énorme.pdf'), Buffer.alloc(50 * MEGABYTE));
    await page.getByLabel('Joindre des documents').setInputFiles(join(folder, 'Énorme.pdf'));
    await page.getByRole('alert').filter({ hasText: 'Énorme.pdf » n’a pas été envoyé : il est trop lourd' }).waitFor();
    await rm(folder, { recursive: true });
    await page.context().setOffline(true);
    await attach(page, 'Sans réseau.pdf', Buffer.from('x'));
    await page.getByRole('alert').filter({ hasText: 'Sans réseau.pdf » n’a pas été envoyé : la connexion' }).waitFor();
    await page.context().setOffline(false);
    await assertAccessible(page);
    assert.equal(await page.getByRole('link', { name: /Vide|Énorme|Sans réseau/ }).count(), 0);
    await page.context().close();
  });

  it('are taken off again, once that was confirmed', async () => {
    const page = await open('contributor');
    await attach(page, 'Erreur.pdf', Buffer.from('x'));
    const remove = page.getByRole('button', { name: 'Retirer « Erreur.pdf »' });
    await remove.click();
    await page.getByText('« Erreur.pdf » ne sera plus joint').waitFor();
    await assertAccessible(page);
    await page.getByRole('button', { name: 'OK' }).click();
    await remove.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: NAME }).waitFor();
    const [left] = await org.query(`SELECT COUNT(Id) n FROM ContentDocument WHERE Title = 'Erreur'`, 'contributor');
    assert.equal(left!.n, 1);
    await page.context().close();
  });

  it('are read by a sponsor, who cannot add any', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await open('sponsor', viewport);
      await page.getByRole('link', { name: NAME }).waitFor();
      assert.equal(await page.getByLabel('Joindre des documents').count(), 0);
      await assertAccessible(page);
      await assertFits(page);
      await page.context().close();
    }
  });
});
