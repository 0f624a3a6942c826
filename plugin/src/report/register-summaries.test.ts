import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Assessment } from '../assessment/model.ts';
import { sampleAssessment, sampleMilestone, sampleRisk } from '../assessment/sample.test-data.ts';
import { statusText } from './status-text.ts';

/** As a terminal shows it, each kind of space as a plain one. */
function registerLines(more: Partial<Assessment>): string[] {
  const lines = statusText(sampleAssessment([], more))
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n');
  const start = lines.indexOf(more.language === 'en' ? 'Registers' : 'Registres');
  return start < 0 ? [] : lines.slice(start + 1).map((line) => line.trim().replace(/ {2,}/, ' | '));
}

const person = (name: string, projectRoles: string[], overcommitted = false) => ({
  ...{ name, projectRoles, overcommitted, kind: null, operationsRoles: [], committees: [] },
  ...{ daysNeeded: null, daysPossible: null, daysAcceptable: null },
});
const action = (title: string, state: string, overdue = false) => ({
  ...{ title, state, overdue, kind: 'Action', date: '2026-10-06', body: null, text: null },
  ...{ responsible: null, dueDate: null, topic: null },
});

describe('the registers’ lines of a status', () => {
  it('are silent about registers without entries', () => {
    assert.deepEqual(registerLines({}), []);
  });

  it('say which risks call for somebody', () => {
    const risks = [sampleRisk('Coût', { unassessed: true }), sampleRisk('Délais', { unmastered: true })];
    assert.deepEqual(registerLines({ risks }), ['Risques | 1 à évaluer sur 2 ; 1 fort non maîtrisé']);
    assert.deepEqual(registerLines({ risks: [sampleRisk('Rôles')] }), [
      'Risques | tous évalués, aucun fort non maîtrisé',
    ]);
  });

  it('name the next step, the going live and how many are late, but not the meetings that come back', () => {
    const milestones = [
      sampleMilestone('Comités', { plannedEnd: '2026-12-01', recursEveryMonths: 1 }),
      sampleMilestone('Besoins', { plannedEnd: '2026-11-01', warnings: ['overdue'] }),
      sampleMilestone('Choix', { plannedEnd: '2027-03-01', currentEnd: '2027-04-01' }),
      sampleMilestone('Ateliers', { plannedEnd: '2027-03-15' }),
      sampleMilestone('Recette', { plannedEnd: '2027-01-15', status: 'Done' }),
      sampleMilestone('Mise en production', { plannedEnd: '2027-09-01', goLive: true }),
    ];
    assert.deepEqual(registerLines({ milestones }), [
      'Planning | prochaine étape : Ateliers (15/03/2027) ; Mise en production (01/09/2027) ; 1 en retard',
    ]);
    assert.deepEqual(registerLines({ milestones: [sampleMilestone('Choix')] }), ['Planning | aucune date à venir']);
  });

  it('sum up costs, indicators, people and actions', () => {
    const line = {
      ...{ title: 'Licences', nature: 'Operating', origin: 'External', approach: 'CRM', year: 1, amount: 1200 },
      ...{ days: null, dayRate: null, total: 1200, comment: null },
    };
    const indicator = {
      ...{ title: 'Dons', unit: '%', baseline: 1, target: 2, targetDate: null, actual: null, measuredOn: null },
      ...{ method: null, responsible: null, complete: false, achieved: null },
    };
    const filled = {
      budget: { lines: [line], crmCost: 25600, businessToolCost: 4200.5 },
      indicators: [indicator, { ...indicator, complete: true }],
      stakeholders: [person('Anne', ['Project_Lead'], true), person('Idriss', [])],
      log: [action('Relancer', 'Open', true), action('Chiffrer', 'Open'), action('Former', 'Done')],
    };
    assert.deepEqual(registerLines(filled), [
      'Budget | CRM 25 600, outil métier 4 200,50',
      'Indicateurs de succès | 1 complet sur 2',
      'Acteurs | 2 personnes ; aucun sponsor ; 1 au temps dépassé',
      'Relevés des comités | 2 actions ouvertes, dont 1 en retard',
    ]);
    assert.deepEqual(registerLines({ ...filled, language: 'en' }), [
      'Budget | CRM 25,600, sector tool 4,200.50',
      'Success indicators | 1 of 2 complete',
      'People involved | 2 people; no sponsor; 1 with too little time',
      'Committee log | 2 open actions, 1 of them late',
    ]);
  });
});
