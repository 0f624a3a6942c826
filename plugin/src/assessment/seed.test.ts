import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OrgApi, Row } from '../org/org-api.ts';
import { seed } from './seed.ts';

const template = { key: 'demo', version: '1.0.0', title: { fr: 'Démo', en: 'Demo' }, chapters: [] };
const options = { key: 'refuge', name: 'Le Refuge', language: 'en' as const, template, dryRun: true };
const existing = { Id: 'a01', Name: 'Le Refuge', Language__c: 'fr', Template__c: 'demo@1.0.0', Stage__c: 'Framing' };

const orgWith = (
  assessments: Row[],
  accounts: Row[] = [],
  registers: (Row[] | undefined)[] = [[], [], [], []],
): OrgApi =>
  ({
    requests: 1,
    queryWithOptional: async (required: string[]) => [
      ...[assessments, [], [], [], accounts].slice(0, required.length),
      ...registers,
    ],
    write: async () => assert.fail('nothing is to be written'),
    recordUrl: (object: string, id: string) => `https://org.example/${object}/${id}`,
  }) as unknown as OrgApi;

describe('seeding', () => {
  it('tells in which language the assessment is: its own where it was there before', async () => {
    assert.equal((await seed(orgWith([existing]), options)).language, 'fr');
    assert.equal((await seed(orgWith([]), options)).language, 'en');
  });

  it('gives neither id nor address of an assessment that a dry run did not create', async () => {
    const { result } = await seed(orgWith([]), options);
    assert.deepEqual(result.assessment, { id: null, key: 'refuge', name: 'Le Refuge', url: null });
    assert.deepEqual([result.created, result.dryRun], [1, true]);
  });

  it('takes an account by its exact name only, and says where there are several', async () => {
    const rows = ['Refuge', 'REFUGE'].map((Name, index) => ({ Id: `00100000000000${index}AAA`, Name }));
    await assert.doesNotReject(seed(orgWith([], rows), { ...options, account: 'Refuge' }));
    await assert.rejects(seed(orgWith([], [rows[0]!, rows[0]!]), { ...options, account: 'Refuge' }), {
      name: 'AccountAmbiguousError',
    });
    await assert.rejects(seed(orgWith([], []), { ...options, account: 'Refuge' }), { name: 'AccountNotFoundError' });
  });

  it('leaves out the registers that are not there, says which, and creates the rest', async () => {
    const title = { fr: 'Titre', en: 'Title' };
    const risks = [{ key: 'cost', title, category: 'cost' as const, source: true, topics: [] }];
    const criteria = [{ key: 'ours', title, source: false, side: 'crm' as const }];
    const withRegisters = { ...options, template: { ...template, risks, criteria } };
    const org = orgWith([], [], [undefined, [], [], undefined]);
    const { result } = await seed(org, withRegisters);
    assert.deepEqual(result.skipped, ['Readiness_Risk__c', 'Readiness_Milestone__c', 'Readiness_Risk_Topic__c']);
    assert.deepEqual(
      result.changes.map(({ key }) => key),
      ['refuge', 'refuge:ours'],
    );
  });
});
