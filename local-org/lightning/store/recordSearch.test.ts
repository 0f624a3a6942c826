import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeOrg } from './org.test-data.ts';
import { combined, findRecord, searchRecords } from './recordSearch.js';

const found = (...nodes: object[]) => ({
  body: { data: { uiapi: { query: { Book__c: { edges: nodes.map((node) => ({ node })) } } } }, errors: [] },
});

describe('the search of the record picker', () => {
  it('looks for the term within the name, with its wildcards taken literally', async () => {
    const org = fakeOrg(() => found({ Id: 'a0', title: { value: '100% Emma', displayValue: null } }));
    assert.deepEqual(await searchRecords({ objectApiName: 'Book__c' }, '100%'), [
      { id: 'a0', title: '100% Emma', detail: '' },
    ]);
    assert.match(org.asked[0]!.body.query, /\{ or: \[\{ Name: \{ like: "%100\\\\%%" \} \}\] \}/);
  });

  it('shows and matches the fields that it is told to, of parents too', async () => {
    const org = fakeOrg(() =>
      found({
        Id: 'a0',
        title: { value: 'E1', displayValue: null },
        detail: { Room__r: { value: 1, displayValue: '1st' } },
      }),
    );
    const search = {
      objectApiName: 'Book__c',
      displayInfo: { primaryField: 'Code__c', additionalFields: ['Shelf__r.Room__r'] },
      matchingInfo: {
        primaryField: { fieldPath: 'Code__c', mode: 'startsWith' },
        additionalFields: [{ fieldPath: 'Shelf__r.Name' }],
      },
    };
    assert.deepEqual(await searchRecords(search, 'E'), [{ id: 'a0', title: 'E1', detail: '1st' }]);
    const { query } = org.asked[0]!.body;
    assert.ok(query.includes('{ Code__c: { like: "E%" } }, { Shelf__r: { Name: { like: "%E%" } } }'), query);
    assert.ok(query.includes('detail: Shelf__r { Room__r { value displayValue } }'), query);
  });

  it('filters by criteria, lists and dates among them', async () => {
    const org = fakeOrg(() => found());
    const criteria = [
      { fieldPath: 'Id', operator: 'nin', value: ['a1', 'a2'] },
      { fieldPath: 'Bought__c', operator: 'gt', value: { literal: 'LAST_YEAR' } },
    ];
    await searchRecords({ objectApiName: 'Book__c', filter: { criteria } }, '');
    const { query } = org.asked[0]!.body;
    assert.ok(
      query.includes('where: { and: [{ Id: { nin: ["a1","a2"] } }, { Bought__c: { gt: { literal: LAST_YEAR } } }] }'),
      query,
    );
  });

  it('combines criteria as the logic says, AND before OR', () => {
    assert.equal(combined('1 OR 2 AND NOT 3', ['a', 'b', 'c']), '{ or: [a, { and: [b, { not: c }] }] }');
    assert.equal(combined('(1 or 2) and 3', ['a', 'b', 'c']), '{ and: [{ or: [a, b] }, c] }');
    assert.throws(() => combined('1 AND 4', ['a']), /names no criterion 4/);
  });

  it('says what the org says of a wrong search', async () => {
    fakeOrg(() => ({ body: { data: {}, errors: [{ message: 'Unknown field None__c' }] } }));
    await assert.rejects(searchRecords({ objectApiName: 'Book__c' }, 'a'), /None__c/);
  });

  it('finds the record that a picker begins with, or none', async () => {
    fakeOrg(() => found());
    assert.equal(await findRecord({ objectApiName: 'Book__c' }, 'a0'), undefined);
  });
});
