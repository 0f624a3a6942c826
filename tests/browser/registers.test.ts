import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, assertFits, DESKTOP, PHONE } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

const LAPTOP = { width: 1024, height: 768 };
const TABS = ['Risques', 'Choix', 'Étapes', 'Budget', 'Indicateurs', 'Acteurs', 'Comité'];

/** One entry or more of each register. */
const ENTRIES: [string, Record<string, unknown>][] = [
  ['Readiness_Risk__c', { Name: 'Délais trop courts', Likelihood__c: '3', Impact__c: '4', Mastery__c: '2' }],
  ['Readiness_Criterion__c', { Name: 'Souplesse d’évolution', Advantage__c: 'CRM', Weight__c: 2 }],
  ['Readiness_Milestone__c', { Name: 'Ateliers', Kind__c: 'Phase', Planned_Start__c: '2027-01-04' }],
  ['Readiness_Budget_Line__c', { Name: 'Intégrateur', Amount__c: 55000, Comment__c: 'Devis de l’été' }],
  ['Readiness_Indicator__c', { Name: 'Délai des reçus fiscaux', Unit__c: 'jours', Baseline__c: 30, Target__c: 5 }],
  ['Readiness_Stakeholder__c', { Name: 'Zoé L’Hermitte', Kind__c: 'Pro_Bono', Operations_Roles__c: 'User_Support' }],
  ['Readiness_Log__c', { Name: 'Demander trois devis', Held_On__c: '2026-11-10', Kind__c: 'Action' }],
];

describe('the registers of an assessment', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() =>
    seeded.start(async () => {
      const [assessment] = await org.query('SELECT Id FROM Readiness_Assessment__c');
      for (const [object, fields] of ENTRIES) {
        const { status, body } = await org.rest('POST', `/sobjects/${object}`, {
          Assessment__c: assessment!.Id,
          ...fields,
        });
        assert.equal(status, 201, JSON.stringify(body));
      }
    }),
  );
  after(() => seeded.stop());

  const openTab = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('tabpanel', { name }).locator('[data-purpose]').waitFor();
  };
  const mastery = async (): Promise<unknown> =>
    (await org.query(`SELECT Mastery__c FROM Readiness_Risk__c WHERE Name = 'Délais trop courts'`))[0]!.Mastery__c;
  async function until(held: () => Promise<unknown>, expected: unknown): Promise<void> {
    for (let tries = 0; tries < 50 && (await held()) !== expected; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.equal(await held(), expected);
  }

  it('are accessible and fit, on a desktop and on a phone', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const page = await seeded.open('contributor', viewport);
      for (const tab of TABS) {
        await openTab(page, tab);
        await assertAccessible(page);
        await assertFits(page);
      }
      await page.context().close();
    }
  });

  it('let a risk be mastered with the keyboard alone, and the state of readiness follows', async () => {
    const page = await seeded.open('contributor');
    await page.getByRole('button', { name: /^Voir les \d+ autres$/ }).click();
    await page.getByText('risque fort non maîtrisé').waitFor();
    await openTab(page, 'Risques');
    const risk = page.getByRole('button', { name: 'Délais trop courts', exact: true });
    await risk.focus();
    await page.keyboard.press('ArrowRight');
    await until(mastery, '3');
    assert.ok(
      await page.getByRole('button', { name: 'Délais trop courts', exact: true }).and(page.locator(':focus')).count(),
      'the focus stays on the risk',
    );
    await page.getByRole('tab', { name: 'Préparation', exact: true }).click();
    await page.getByText('risque fort non maîtrisé').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('take a new entry through the org’s own form, and say what it refuses', async () => {
    const page = await seeded.open('contributor');
    await openTab(page, 'Budget');
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.getByRole('textbox', { name: /Ligne$/ }).fill('Formation');
    await page.getByRole('spinbutton', { name: 'Montant' }).fill('-5');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Un coût se compte à partir de 0.').first().waitFor();
    await assertAccessible(page);
    await page.getByRole('spinbutton', { name: 'Montant' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('6000');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('rowheader', { name: 'Formation' }).waitFor();
    await page
      .getByText(/61\s000\s€/u)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('have forms whose every control has a name, lists of several values among them', async () => {
    const page = await seeded.open('contributor');
    await openTab(page, 'Acteurs');
    await page.getByRole('button', { name: 'Ajouter un acteur' }).click();
    await page.getByRole('dialog').getByRole('listbox', { name: 'Disponible' }).first().waitFor();
    await assertAccessible(page);
    await page.context().close();
  });

  it('settle the points of the checklist that they answer', async () => {
    const page = await seeded.open('contributor');
    await openTab(page, 'Acteurs');
    await page.getByRole('button', { name: 'Marquer comme traités' }).click();
    await until(
      async () =>
        (await org.query(`SELECT Status__c FROM Readiness_Point__c WHERE Name = 'Assistance aux utilisateurs'`))[0]!
          .Status__c,
      'Done',
    );
    await page.context().close();
  });

  it('show a sponsor everything without a control', async () => {
    const page = await seeded.open('sponsor');
    for (const tab of TABS) {
      await openTab(page, tab);
      const panel = page.getByRole('tabpanel', { name: tab });
      assert.equal(await panel.getByRole('button', { name: /^(Ajouter|Modifier|Marquer|Noter|Lier)/ }).count(), 0, tab);
    }
    await page.context().close();
  });

  it('fit with a word as long as a title may be, on a laptop and on a phone', async () => {
    const Name = 'W'.repeat(80);
    const [assessment] = await org.query('SELECT Id FROM Readiness_Assessment__c');
    for (const [object, fields] of ENTRIES)
      await org.rest('POST', `/sobjects/${object}`, { ...fields, Assessment__c: assessment!.Id, Name });
    for (const viewport of [LAPTOP, PHONE]) {
      const page = await seeded.open('contributor', viewport);
      for (const tab of TABS) {
        await openTab(page, tab);
        await page.getByRole('tabpanel', { name: tab }).getByText(Name).first().waitFor();
        await assertFits(page);
      }
      await page.context().close();
    }
  });

  it('read each tab in one GraphQL request', async () => {
    const page = await seeded.open('contributor');
    for (const tab of TABS) {
      const asked: string[] = [];
      const count = (request: { url(): string }) => {
        if (request.url().endsWith('/graphql')) asked.push(request.url());
      };
      page.on('request', count);
      await openTab(page, tab);
      await page.waitForTimeout(300);
      page.off('request', count);
      assert.equal(asked.length, 1, tab);
    }
    await page.context().close();
  });
});
