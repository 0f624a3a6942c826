import type { Template } from '../../readinessTemplate/template';
import { BATCH_SIZE, completeAssessment, NameTaken, type Existing, type OrgDoor } from '../completeAssessment';
import type { Mutation } from '../createMutation';

const text = (fr: string) => ({ fr, en: `${fr} (en)` });
const TEMPLATE: Template = {
  key: 'sample',
  version: '1.2.0',
  title: text('Exemple'),
  chapters: [
    {
      key: 'content',
      title: text('Contenu'),
      topics: [
        {
          key: 'budget',
          title: text('Budget'),
          essential: true,
          guidance: {
            fr: { question: 'Combien\u00a0?', example: 'Peu.' },
            en: { question: 'How much?', example: 'Little.' },
          },
          points: Array.from({ length: 30 }, (_, index) => ({ key: `p${index}`, title: text(`Point ${index}`) })),
        },
      ],
    },
  ],
};
const REQUEST = { key: 'refuge', name: 'Refuge', language: 'fr' as const };
const TOTAL = 33;

/** An org that keeps what it is given, refuses keys that it has, and breaks after some writes. */
function orgOf({ breaksAfter = Infinity } = {}) {
  const records = new Map<string, Record<string, unknown>>();
  const ids = new Map<string, string>();
  const state = { breaksAfter, writes: [] as Mutation[] };
  const org: OrgDoor = {
    read: async (key): Promise<Existing> => {
      const assessment = records.get(key);
      return {
        assessment: assessment && {
          id: ids.get(key)!,
          stage: assessment.Stage__c as string,
          language: assessment.Language__c as 'fr',
        },
        ids: new Map([...ids].filter(([each]) => each !== key)),
        doneTopics: new Set([...records].filter(([, { Status__c }]) => Status__c === 'Done').map(([each]) => each)),
      };
    },
    write: async (mutation) => {
      if (state.breaksAfter-- <= 0) throw new Error('connexion perdue');
      state.writes.push(mutation);
      return Object.fromEntries(
        Object.entries(mutation.variables).map(([alias, value]) => [alias, store(value as object)]),
      );
    },
  };
  function store(input: object): string {
    const { Id, ...objects } = input as Record<string, Record<string, unknown> | string>;
    const [fields] = Object.values(objects) as Record<string, unknown>[];
    if (Id) return update(Id as unknown as string, fields!);
    const key = fields!.Key__c as string;
    if (ids.has(key)) throw new Error(`duplicate ${key}`);
    ids.set(key, `id-${ids.size}`);
    records.set(key, { ...fields });
    return ids.get(key)!;
  }
  function update(id: string, fields: Record<string, unknown>): string {
    const [key] = [...ids].find(([, each]) => each === id)!;
    Object.assign(records.get(key)!, fields);
    return id;
  }
  return { org, records, state };
}

const complete = (org: OrgDoor, onProgress = jest.fn(), request: Parameters<typeof completeAssessment>[2] = REQUEST) =>
  completeAssessment(org, TEMPLATE, request, onProgress);

describe('Creating an assessment', () => {
  it('makes every record, parents first, in small mutations, and ends in the framing stage', async () => {
    const { org, records, state } = orgOf();
    await expect(complete(org)).resolves.toBe('id-0');
    expect(records.size).toBe(TOTAL);
    expect(records.get('refuge')).toMatchObject({ Name: 'Refuge', Stage__c: 'Framing', Template__c: 'sample@1.2.0' });
    expect(Math.max(...state.writes.map(({ variables }) => Object.keys(variables).length))).toBeLessThanOrEqual(
      BATCH_SIZE,
    );
    expect(state.writes).toHaveLength(3);
  });

  it('is in the creating stage until it is whole', async () => {
    const { org, records } = orgOf({ breaksAfter: 1 });
    await expect(complete(org)).rejects.toThrow('connexion perdue');
    expect(records.get('refuge')).toMatchObject({ Stage__c: 'Creating' });
  });

  it('points to a parent of the same mutation by its alias, and to an earlier one by its Id', async () => {
    const { org, records } = orgOf();
    await complete(org);
    expect(records.get('refuge:content')).toMatchObject({ Assessment__c: '@{r0}' });
    expect(records.get('refuge:content:budget:p0')).toMatchObject({ Topic__c: '@{r2}' });
    expect(records.get('refuge:content:budget:p29')).toMatchObject({ Topic__c: 'id-2' });
  });

  it('writes titles, guidance, position and what is essential in the language asked for', async () => {
    const { org, records } = orgOf();
    await complete(org, jest.fn(), { ...REQUEST, language: 'en', accountId: '001A' });
    expect(records.get('refuge')).toMatchObject({ Language__c: 'en', Association__c: '001A' });
    expect(records.get('refuge:content:budget')).toMatchObject({
      Name: 'Budget (en)',
      Template_Title__c: 'Budget (en)',
      Position__c: 1,
      Essential__c: true,
      Weight__c: 1,
      Guidance__c: 'How much?\nExample: Little.',
    });
  });

  it('interrupted anywhere and started again, completes what is missing and doubles nothing', async () => {
    for (const breaksAfter of [0, 1, 2]) {
      const { org, records, state } = orgOf({ breaksAfter });
      await expect(complete(org)).rejects.toThrow('connexion perdue');
      state.breaksAfter = Infinity;
      const progress = jest.fn();
      await complete(org, progress);
      expect(records.size).toBe(TOTAL);
      expect(records.get('refuge')).toMatchObject({ Stage__c: 'Framing' });
      expect(progress.mock.calls[0]).toEqual([Math.min(breaksAfter * BATCH_SIZE, TOTAL), TOTAL]);
      expect(progress.mock.calls.at(-1)).toEqual([TOTAL, TOTAL]);
    }
  });

  it('adds no point to a topic that was done meanwhile', async () => {
    const { org, records, state } = orgOf({ breaksAfter: 1 });
    await expect(complete(org)).rejects.toThrow();
    records.get('refuge:content:budget')!.Status__c = 'Done';
    state.breaksAfter = Infinity;
    await complete(org);
    expect(records.size).toBe(BATCH_SIZE);
  });

  it('keeps the language in which it began', async () => {
    const { org, records, state } = orgOf({ breaksAfter: 1 });
    await expect(complete(org)).rejects.toThrow();
    state.breaksAfter = Infinity;
    await complete(org, jest.fn(), { ...REQUEST, language: 'en' });
    expect(records.get('refuge:content:budget:p29')).toMatchObject({ Name: 'Point 29' });
  });

  it('refuses the name of one that is whole', async () => {
    const { org, state } = orgOf();
    await complete(org);
    const writes = state.writes.length;
    await expect(complete(org)).rejects.toBeInstanceOf(NameTaken);
    expect(state.writes).toHaveLength(writes);
  });
});
