import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, assertFits, DESKTOP, PHONE } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

describe('a sponsor decides', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() =>
    seeded.start(async () => {
      const [topic] = await org.query(`SELECT Id FROM Readiness_Topic__c WHERE Name = 'Benchmarker'`);
      await org.rest('PATCH', `/sobjects/Readiness_Topic__c/${topic!.Id}`, { Status__c: 'To_Do' });
    }),
  );
  after(() => seeded.stop());

  async function open(viewport = DESKTOP): Promise<Page> {
    const page = await seeded.open('sponsor', viewport);
    await page.getByRole('tab', { name: 'Décision' }).click();
    await page.getByRole('combobox', { name: 'Approche' }).waitFor();
    return page;
  }

  async function choose(page: Page, field: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  const held = async () =>
    (
      await org.query(
        `SELECT Approach__c, Decision__c, Decided_On__c, Decided_By__c, Decision_Blockers__c, Decision_Level__c, Verdict_Level__c
         FROM Readiness_Assessment__c`,
      )
    )[0]!;

  async function fillDecision(page: Page, decision: string): Promise<void> {
    await choose(page, 'Décision', decision);
    await page.getByLabel('Décidé le').fill('24/11/2026');
    await choose(page, 'Décidé par', 'Conseil d’administration');
    await page.getByLabel('Motifs de la décision').fill('L’équipe est prête, le budget est voté.');
  }

  it('is told by the org why it cannot go ahead, and loses nothing of what was typed', async () => {
    const page = await open();
    await fillDecision(page, 'Lancer');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Réglez les essentiels' }).waitFor();
    await assertAccessible(page);
    assert.equal((await held()).Decision__c, 'Pending');
    assert.equal(
      await page.getByLabel('Motifs de la décision').inputValue(),
      'L’équipe est prête, le budget est voté.',
    );
    await page.context().close();
  });

  it('goes ahead with reservations: the blockers of the day are written into the decision', async () => {
    const page = await open();
    await choose(page, 'Approche', 'Outil de type CRM');
    await fillDecision(page, 'Lancer avec réserves');
    assert.match(
      await page.getByLabel('Blocages au jour de la décision').inputValue(),
      /Définir le périmètre fonctionnel/,
    );
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('La décision est enregistrée').first().waitFor();
    const { Approach__c, Decision__c, Decided_On__c, Decided_By__c, Decision_Blockers__c, ...levels } = await held();
    assert.equal(levels.Decision_Level__c, levels.Verdict_Level__c);
    assert.deepEqual(
      [Approach__c, Decision__c, Decided_On__c, Decided_By__c],
      ['CRM', 'Go_With_Reservations', '2026-11-24', 'Board'],
    );
    assert.match(String(Decision_Blockers__c), /Fixer un budget/);
    await assertAccessible(page);
    await page.context().close();
  });

  it('does so on a phone too', async () => {
    const page = await open(PHONE);
    await assertAccessible(page);
    await assertFits(page);
    await page.context().close();
  });
});
