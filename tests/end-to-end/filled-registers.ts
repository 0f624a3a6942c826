/** An association's registers part way: what a sponsor finds in them between two committees. */
import assert from 'node:assert/strict';
import type { TestOrg } from './local-org.ts';
import { DOORS, type Fields } from './registers.ts';

const DAY = 86_400_000;

/** `YYYY-MM-DD`, so many days from today, in UTC */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Scores some of the seeded risks, dates some of the seeded milestones, and adds entries to every other register. */
export async function fillRegisters(org: TestOrg): Promise<void> {
  const [assessment] = await org.query('SELECT Id FROM Readiness_Assessment__c');
  const Assessment__c = String(assessment!.Id);
  const risks = await org.query('SELECT Id FROM Readiness_Risk__c ORDER BY Position__c');
  const scores: Fields[] = [
    { Likelihood__c: '4', Impact__c: '4', Mastery__c: '1' },
    { Likelihood__c: '3', Impact__c: '3', Mastery__c: '2', Responsible_Name__c: 'Anne Le Goff' },
    { Likelihood__c: '2', Impact__c: '2', Mastery__c: '3', Status__c: 'In_Progress' },
    { Likelihood__c: '4', Impact__c: '4', Mastery__c: '1', Status__c: 'Closed', Mitigation__c: 'Réglé' },
  ];
  for (const [index, fields] of scores.entries()) await change(org, 'Readiness_Risk__c', risks[index]!.Id, fields);
  const criteria = await org.query('SELECT Id FROM Readiness_Criterion__c ORDER BY Position__c');
  const advantages: Fields[] = [{ Advantage__c: 'CRM', Weight__c: 3 }, { Advantage__c: 'Equal' }];
  for (const [index, fields] of advantages.entries())
    await change(org, 'Readiness_Criterion__c', criteria[index]!.Id, fields);
  const milestones = await org.query('SELECT Id FROM Readiness_Milestone__c ORDER BY Position__c');
  const dates: Fields[] = [
    { Planned_End__c: inDays(-40), Status__c: 'Done', Internal_Days__c: 4 },
    { Planned_End__c: inDays(-20), Current_End__c: inDays(-6), Status__c: 'In_Progress', Internal_Days__c: 6.5 },
    { Planned_End__c: inDays(15), Current_End__c: inDays(25), External_Days__c: 10 },
    { Planned_End__c: inDays(60) },
    { Planned_End__c: inDays(50), Status__c: 'Cancelled', Internal_Days__c: 99 },
  ];
  for (const [index, fields] of dates.entries())
    await change(org, 'Readiness_Milestone__c', milestones[index]!.Id, fields);
  for (const [object, fields] of added()) {
    const { refusal } = await DOORS.REST!(org, object, { ...fields, Assessment__c });
    assert.equal(refusal, '', `${object} ${JSON.stringify(fields)}`);
  }
}

async function change(org: TestOrg, object: string, id: unknown, fields: Fields): Promise<void> {
  const { status, body } = await org.rest('PATCH', `/sobjects/${object}/${String(id)}`, fields);
  assert.equal(status, 204, JSON.stringify(body));
}

const line = (Name: string, Approach__c: string, Nature__c: string, fields: Fields): [string, Fields] => [
  'Readiness_Budget_Line__c',
  { Name, Approach__c, Nature__c, ...fields },
];

const added = (): [object: string, fields: Fields][] => [
  line('Paramétrage', 'CRM', 'Investment', { Amount__c: 18000 }),
  line('Reprise des données', 'Both', 'Investment', { Days__c: 8, Day_Rate__c: 250, Origin__c: 'Internal' }),
  line('Licences', 'CRM', 'Operating', { Amount__c: 3600, Year__c: 2 }),
  line('Abonnement', 'Business_Tool', 'Operating', { Amount__c: 4200.5, Year__c: 2 }),
  [
    'Readiness_Indicator__c',
    {
      ...{ Name: 'Dons en ligne', Unit__c: '%', Baseline__c: 20, Target__c: 40, Actual__c: 25 },
      ...{ Target_Date__c: inDays(365), Method__c: 'Export mensuel', Responsible_Name__c: 'Anne Le Goff' },
    },
  ],
  ['Readiness_Indicator__c', { Name: 'Adhésions renouvelées' }],
  [
    'Readiness_Stakeholder__c',
    {
      ...{ Name: 'Anne Le Goff', Kind__c: 'Employee', Project_Roles__c: 'Project_Lead;Business_Referent' },
      ...{ Days_Needed__c: 30, Days_Possible__c: 20, Days_Acceptable__c: 22.5 },
    },
  ],
  ['Readiness_Stakeholder__c', { Name: 'Idriss Benali', Kind__c: 'Pro_Bono', Days_Needed__c: 5 }],
  [
    'Readiness_Log__c',
    {
      ...{ Name: 'Relancer l’éditeur', Kind__c: 'Action', Body__c: 'Steering_Committee', Held_On__c: inDays(-30) },
      ...{ Due_Date__c: inDays(-3), Responsible_Name__c: 'Anne Le Goff' },
    },
  ],
  [
    'Readiness_Log__c',
    { Name: 'Chiffrer la reprise', Kind__c: 'Action', Body__c: 'Steering_Committee', Held_On__c: inDays(-30) },
  ],
  ['Readiness_Log__c', { Name: 'Former deux référents', Kind__c: 'Action', Held_On__c: inDays(-60), State__c: 'Done' }],
  [
    'Readiness_Log__c',
    { Name: 'Deux outils à comparer', Kind__c: 'Decision', Body__c: 'Board', Held_On__c: inDays(-60) },
  ],
];
