import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { fillRegisters } from '../end-to-end/filled-registers.ts';
import { assertAccessible, assertFits, PHONE } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

/** Days before today, in UTC. */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe('the sponsors’ dashboard', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  let address = '';
  before(() =>
    seeded.start(async () => {
      await org.must('project', 'deploy', 'start', '--source-dir', 'force-app/analytics', '--wait', '10');
      const [assessment] = await org.query('SELECT Id, Key__c FROM Readiness_Assessment__c');
      for (const [days, Progress__c] of [
        [30, 10],
        [20, 25],
        [10, 40],
      ] as const) {
        const { status, body } = await org.rest('POST', '/sobjects/Readiness_Snapshot__c', {
          Assessment__c: assessment!.Id,
          Name: 'Le Refuge',
          Key__c: `${String(assessment!.Key__c)}:${daysAgo(days)}`,
          Taken_On__c: daysAgo(days),
          Progress__c,
          Verdict_Level__c: 1,
        });
        assert.equal(status, 201, JSON.stringify(body));
      }
      await fillRegisters(org);
      const { body } = await org.rest('GET', '/analytics/dashboards');
      address = `/lightning/r/Dashboard/${body[0].id}/view`;
    }),
  );
  after(() => seeded.stop());

  async function open(page: Page): Promise<void> {
    await page.goto(org.url + address);
    await page.getByRole('heading', { level: 2, name: 'Qu’est-ce qui a changé ?' }).waitFor({ timeout: 60_000 });
  }

  /** The rows of a component's table, as a reader sees them. */
  async function rows(page: Page, question: string): Promise<string[]> {
    const texts = await page.getByRole('table', { name: question }).getByRole('row').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/gu, ' ').trim());
  }

  it('tells of risks, costs, milestones and actions right after what blocks', async () => {
    const page = await seeded.open('sponsor');
    await open(page);
    const questions = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    const first = questions.findIndex((text) => /Qu’est-ce qui bloque/u.test(text));
    assert.deepEqual(
      questions.slice(first + 1, first + 5).map((text) => text.replace(/\s+/gu, ' ')),
      [
        ...['Quels risques bloquent ?', 'Combien coûte chaque approche ?'],
        ...['Quelles sont les prochaines étapes ?', 'Quelles actions sont ouvertes ?'],
      ],
    );
    const risks = await rows(page, 'Quels risques bloquent ?');
    assert.equal(risks.length, 1 + 5);
    assert.match(risks[4]!, /^1 – rien n’est prévu Transversalité du périmètre fonctionnel 1$/u);
    assert.deepEqual(await rows(page, 'Combien coûte chaque approche ?'), [
      'Nature Somme de Coût d’un CRM Somme de Coût d’un outil métier',
      'Investissement 20 000,00 € 2 000,00 €',
      'Fonctionnement 3 600,00 € 4 200,50 €',
      'Total 23 600,00 € 6 200,50 €',
    ]);
    const [, late, next] = await rows(page, 'Quelles sont les prochaines étapes ?');
    assert.match(late!, /^[\d/]+ Expression des besoins 14$/u);
    assert.match(next!, /^[\d/]+ Benchmark des usages et de l’offre 10$/u);
    const [, undated, dated] = await rows(page, 'Quelles actions sont ouvertes ?');
    assert.match(undated!, /^- Chiffrer la reprise/u);
    assert.match(dated!, /^[\d/]+ Relancer l’éditeur/u);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/sponsor-dashboard.png`, fullPage: true });
    await page.context().close();
  });

  it('answers its questions, draws the trend as a line with every figure in words, and is accessible', async () => {
    const page = await seeded.open('sponsor');
    await open(page);
    for (const question of ['Sommes-nous prêts ?', 'Qu’est-ce qui bloque ?', 'Quel chapitre prend du retard ?']) {
      await page.getByRole('heading', { level: 2, name: question }).waitFor();
    }
    assert.equal(await page.getByText('ne dessine pas ce composant').count(), 0);
    assert.equal(await page.locator('polyline').count(), 1);
    assert.equal((await page.locator('polyline').getAttribute('points'))!.split(' ').length, 3);
    await page
      .getByRole('listitem')
      .filter({ hasText: /: 40\s%/u })
      .first()
      .waitFor();
    await assertAccessible(page);
    await page.setViewportSize(PHONE);
    await assertFits(page);
    await page.context().close();
  });
});
