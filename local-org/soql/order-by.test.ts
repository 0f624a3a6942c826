import assert from 'node:assert/strict';
import { it } from 'node:test';
import { as, branchOrg, fill } from './branch-library.test-data.ts';
import { runQuery } from './run-query.ts';

const org = branchOrg();
fill(org);
const names = (orderBy: string) =>
  runQuery(as(org), `SELECT Name FROM Book__c ORDER BY ${orderBy}`).records.map((record) => record.Name);

it('sorts texts as a reader does, accents beside their letters', () => {
  assert.deepEqual(names('Name'), ['Dune', 'écume', 'Estuaire', 'Falaise', "L'île 100%"]);
});

it('sorts picklists by their defined order, nulls first in either direction', () => {
  assert.deepEqual(names('Genre__c, Name'), ['Estuaire', 'écume', "L'île 100%", 'Dune', 'Falaise']);
  assert.deepEqual(names('Genre__c DESC, Name'), ['Estuaire', 'Falaise', 'Dune', 'écume', "L'île 100%"]);
  assert.deepEqual(names('Price__c DESC NULLS LAST, Name DESC').at(-1), 'Estuaire');
});

it('sorts by a parent', () => {
  assert.deepEqual(names('Shelf__r.Branch__r.Name DESC, Name').slice(0, 2), ['Estuaire', "L'île 100%"]);
});

it('sorts by no long text and no choice of several', () => {
  for (const name of ['Notes__c', 'Themes__c']) {
    assert.throws(() => names(name), {
      errorCode: 'INVALID_FIELD',
      message: new RegExp(`field '${name}' can not be sorted in a query call`),
    });
  }
});
