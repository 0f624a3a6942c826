import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, ViewportSize } from 'playwright-core';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { assertAccessible, assertFits, DESKTOP, PHONE } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

describe('freezing for the committee', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() => seeded.start());
  after(() => seeded.stop());

  const FREEZE = { name: 'Figer pour le comité' };
  const held = () =>
    org.query('SELECT Key__c, Progress__c, Done_Topics__c, Verdict__c FROM Readiness_Snapshot__c ORDER BY Key__c');

  async function open(user: LocalUser, viewport: ViewportSize = DESKTOP): Promise<Page> {
    const page = await seeded.open(user, viewport);
    await page.getByRole('tab', { name: 'Évolution' }).click();
    return page;
  }

  async function finish(topicName: string): Promise<void> {
    const [topic] = await org.query(`SELECT Id FROM Readiness_Topic__c WHERE Name = '${topicName}'`);
    const { status } = await org.rest('PATCH', `/sobjects/Readiness_Topic__c/${topic!.Id}`, { Status__c: 'Done' });
    assert.equal(status, 204);
  }

  it('keeps the day’s figures once, whoever presses, and says what has changed since', async () => {
    const [mine, theirs] = [await open('admin'), await open('contributor')];
    await mine.getByText('jamais été figés').waitFor();
    await Promise.all([mine, theirs].map((page) => page.getByRole('button', FREEZE).click()));
    for (const page of [mine, theirs]) await page.getByText('Depuis les chiffres figés le').waitFor();
    assert.equal((await held()).length, 5);
    await assertAccessible(mine);

    await finish('Définir les indicateurs de succès');
    await mine.reload();
    await mine.getByRole('tab', { name: 'Évolution' }).click();
    await mine.getByText('État de préparation : « Non commencé » alors, « Pas prêt » maintenant').waitFor();
    await mine.getByRole('button', FREEZE).focus();
    await mine.keyboard.press('Enter');
    await mine.getByText('déjà figés, sont mis à jour').first().waitFor();
    await mine.getByText('État de préparation : toujours « Pas prêt »').waitFor();
    await mine.getByText(/^Risques à évaluer\s: toujours \d+$/u).waitFor();
    const rows = await held();
    assert.equal(rows.length, 5);
    assert.deepEqual([rows[0]!.Done_Topics__c, rows[0]!.Verdict__c], [1, 'Pas prêt']);
    await assertAccessible(mine);
    if (process.env.SHOTS) await mine.screenshot({ path: `${process.env.SHOTS}/snapshot-desktop.png` });
  });

  it('shows a sponsor what has changed, without the button, on a phone too', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await open('sponsor', viewport);
      await page.getByText('Depuis les chiffres figés le').waitFor();
      assert.equal(await page.getByRole('button', FREEZE).count(), 0);
      await assertAccessible(page);
      await assertFits(page);
      if (process.env.SHOTS && viewport === PHONE)
        await page.screenshot({ path: `${process.env.SHOTS}/snapshot-phone.png` });
      await page.context().close();
    }
  });
});
