import type { Template } from '../../readinessTemplate/template';
import { createMutation } from '../createMutation';
import { wantedRecords } from '../wantedRecords';

const text = (fr: string) => ({ fr, en: `${fr} (en)` });
const TEMPLATE: Template = {
  key: 'sample',
  version: '1.0.0',
  title: text('Exemple'),
  chapters: [
    {
      key: 'content',
      title: text('Contenu'),
      topics: [{ key: 'budget', title: text('Budget'), points: [{ key: 'cost', title: text('Coût') }] }],
    },
  ],
  risks: [{ key: 'drift', title: text('Dérive'), category: 'cost', source: true, topics: ['content:budget'] }],
  criteria: [{ key: 'proven', title: text('Éprouvé'), source: true, side: 'crm' }],
  milestones: [
    { key: 'live', title: text('Mise en production'), kind: 'milestone', predecessor: 'needs', goLive: true },
    { key: 'needs', title: text('Besoins'), kind: 'phase', point: 'content:budget:cost', recursEveryMonths: 1 },
    { key: 'review', title: text('Bilan'), kind: 'milestone', predecessor: 'live', afterGoLive: true },
  ],
};
const wanted = wantedRecords(TEMPLATE, { key: 'refuge', name: 'Refuge', language: 'fr' });

describe('The entries of the registers', () => {
  it('follow the checklist, each after the records it points to', () => {
    expect(wanted.slice(4).map(({ key }) => key)).toEqual([
      'refuge:drift',
      'refuge:drift:content:budget',
      'refuge:proven',
      'refuge:needs',
      'refuge:live',
      'refuge:review',
    ]);
  });

  it('are linked by alias to what the same mutation creates, by Id to what is there', () => {
    const variables = createMutation(
      wanted.slice(4),
      new Map([
        ['refuge', 'a0A'],
        ['refuge:content:budget', 'a0T'],
      ]),
    ).variables as Record<string, Record<string, Record<string, unknown>>>;
    expect(variables.r1!.Readiness_Risk_Topic__c).toEqual({
      Key__c: 'refuge:drift:content:budget',
      Risk__c: '@{r0}',
      Topic__c: 'a0T',
    });
    expect(variables.r4!.Readiness_Milestone__c).toMatchObject({
      Assessment__c: 'a0A',
      Is_Go_Live__c: true,
      Kind__c: 'Milestone',
      Position__c: 1,
      Predecessor__c: '@{r3}',
    });
    expect(variables.r5!.Readiness_Milestone__c).toMatchObject({ Is_Review__c: true, Predecessor__c: '@{r4}' });
    // its point is not there: left out rather than pointing nowhere
    expect(variables.r3!.Readiness_Milestone__c).not.toHaveProperty('Point__c');
    expect(variables.r3!.Readiness_Milestone__c).toMatchObject({ Recurs_Every_Months__c: 1 });
  });
});
