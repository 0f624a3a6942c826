import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GraphNode } from '../org/composite-graph.ts';
import type { OrgApi, Row } from '../org/org-api.ts';
import { takeSnapshot } from './snapshot.ts';

const counts = {
  Topic_Count__c: 8,
  Applicable_Topics__c: 7,
  Assessed_Topics__c: 5,
  Done_Topics__c: 2,
  Open_Essentials__c: 3,
  Set_Aside_Essentials__c: 1,
};
const registers = {
  Active_Risks__c: 7,
  Unassessed_Risks__c: 4,
  Unmastered_Risks__c: 1,
  CRM_Cost__c: 12000.5,
  Business_Tool_Cost__c: 8000,
  Open_Actions__c: 2,
};
const refuge: Row = {
  ...{ Id: 'a1', Key__c: 'refuge', Name: 'L’Été', Stage__c: 'Framing', Verdict_Level__c: 1 },
  ...{ ...counts, ...registers },
};
const content: Row = { Id: 'c1', Key__c: 'refuge:content', Name: 'Contenu', Assessment__c: 'a1', ...counts };

interface Held {
  assessments?: Row[];
  chapters?: Row[];
  taken?: Row[];
  timeZone?: string;
}

function orgWith({ assessments = [refuge], chapters = [content], taken = [], timeZone = 'Europe/Paris' }: Held) {
  const written: GraphNode[][] = [];
  const refusals: Error[] = [];
  const api = {
    requests: 2,
    query: async (...queries: string[]) =>
      queries.length === 1 ? [assessments] : [assessments, chapters, taken, [{ TimeZoneSidKey: timeZone }]],
    write: async (nodes: GraphNode[]) => {
      written.push(nodes);
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      return new Map();
    },
  } as unknown as OrgApi;
  return { api, written, refusals };
}

const options = { all: false, username: 'admin@org.example', now: new Date('2026-11-24T23:30:00Z') };

describe('a snapshot', () => {
  it('keeps the org’s own figures under a key of assessment, chapter and day', async () => {
    const { api, written } = orgWith({ assessments: [{ ...refuge, Progress__c: 29.411764 }] });
    const result = await takeSnapshot(api, options);
    const [whole, chapter] = written[0]!;
    assert.deepEqual([whole!.key, chapter!.key], ['refuge:2026-11-25', 'refuge:content:2026-11-25']);
    assert.deepEqual(whole!.fields, {
      Name: 'L’Été',
      Taken_On__c: '2026-11-25',
      Chapter_Title__c: null,
      Progress__c: 29.41,
      Verdict_Level__c: 1,
      ...counts,
      ...registers,
    });
    assert.deepEqual([chapter!.fields.Chapter_Title__c, chapter!.fields.Verdict_Level__c], ['Contenu', null]);
    assert.deepEqual([result.snapshots[0]!.progress, result.snapshots[0]!.verdict], [0.2941, 'not-ready']);
  });

  it('keeps the registers’ figures of the assessment and leaves those of its chapters blank', async () => {
    const { api, written } = orgWith({ assessments: [{ ...refuge, CRM_Cost__c: null }] });
    const { snapshots } = await takeSnapshot(api, options);
    assert.deepEqual(
      snapshots.map((snapshot) => snapshot.registers),
      [
        {
          ...{ activeRisks: 7, unassessedRisks: 4, unmasteredRisks: 1 },
          ...{ crmCost: 0, businessToolCost: 8000, openActions: 2 },
        },
        null,
      ],
    );
    for (const name of Object.keys(registers)) assert.equal(written[0]![1]!.fields[name], null, name);
  });

  it('is of the day that it is for the user, not for the machine', async () => {
    const { date } = await takeSnapshot(orgWith({ timeZone: 'America/Guadeloupe' }).api, options);
    assert.equal(date, '2026-11-24');
  });

  it('tells what this day had already', async () => {
    const { created, updated } = await takeSnapshot(orgWith({ taken: [{ Key__c: 'refuge:2026-11-25' }] }).api, options);
    assert.deepEqual([created, updated], [1, 1]);
  });

  it('has no progress where nothing is applicable', async () => {
    const { api, written } = orgWith({ assessments: [{ ...refuge, Progress__c: null }] });
    await takeSnapshot(api, options);
    assert.equal(written[0]![0]!.fields.Progress__c, null);
  });

  it('leaves out what is not whole yet or has no key, and names it', async () => {
    const creating = { ...refuge, Id: 'a2', Key__c: 'neuf', Name: 'Neuf', Stage__c: 'Creating' };
    const added = { ...content, Id: 'c2', Key__c: null, Name: 'À nous' };
    const { api, written } = orgWith({ assessments: [refuge, creating], chapters: [content, added] });
    const { skipped } = await takeSnapshot(api, { ...options, all: true });
    assert.deepEqual(skipped, [
      { key: null, name: 'À nous', reason: 'no-key' },
      { key: 'neuf', name: 'Neuf', reason: 'creating' },
    ]);
    assert.equal(written[0]!.length, 2);
  });

  it('is not taken of one assessment that is not whole, nor where it is not said which one', async () => {
    const creating = orgWith({ assessments: [{ ...refuge, Stage__c: 'Creating' }] });
    await assert.rejects(takeSnapshot(creating.api, options), /not complete yet/);
    const two = orgWith({ assessments: [refuge, { ...refuge, Id: 'a2', Key__c: 'autre' }] });
    await assert.rejects(takeSnapshot(two.api, options), { name: 'AssessmentAmbiguousError' });
    await assert.rejects(takeSnapshot(orgWith({ assessments: [] }).api, options), { name: 'NoAssessmentError' });
    assert.deepEqual([...creating.written, ...two.written], []);
  });

  it('updates what somebody else has recorded since it was read, and tries that once', async () => {
    const duplicate = () => Object.assign(new Error('duplicate value found'), { name: 'DUPLICATE_VALUE' });
    const { api, written, refusals } = orgWith({});
    refusals.push(duplicate());
    await takeSnapshot(api, options);
    assert.equal(written.length, 2);
    refusals.push(duplicate(), duplicate());
    await assert.rejects(takeSnapshot(api, options), { name: 'DUPLICATE_VALUE' });
  });
});
