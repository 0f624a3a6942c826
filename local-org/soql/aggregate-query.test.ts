import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { as, branchOrg, fill } from './branch-library.test-data.ts';
import { runQuery } from './run-query.ts';

const org = branchOrg();
fill(org);
const run = (soql: string) => runQuery(as(org), soql);
const refused = (soql: string, errorCode: string, message: RegExp) =>
  assert.throws(() => run(soql), { errorCode, message });

describe('aggregates', () => {
  it('count rows without records', () => {
    assert.deepEqual(run('SELECT COUNT() FROM Book__c WHERE Price__c > 5'), { totalSize: 3, done: true, records: [] });
    assert.equal(run('SELECT COUNT() FROM Book__c LIMIT 2').totalSize, 2);
  });

  it('are named expr0, expr1, or as the query says', () => {
    const soql =
      'SELECT COUNT(Id), COUNT(Genre__c) genres, COUNT_DISTINCT(Genre__c), SUM(Price__c), AVG(Price__c) mean, MIN(Printed_On__c), MAX(Name) FROM Book__c';
    assert.deepEqual(run(soql), {
      totalSize: 1,
      done: true,
      records: [
        {
          attributes: { type: 'AggregateResult' },
          expr0: 5,
          genres: 4,
          expr1: 3,
          expr2: 55,
          mean: 13.75,
          expr3: '2025-12-31',
          expr4: "L'île 100%",
        },
      ],
    });
  });

  it('group, filter groups and sort them', () => {
    const soql =
      'SELECT Shelf__r.Name, COUNT(Id) n, SUM(Third__c) FROM Book__c WHERE Name != null GROUP BY Shelf__r.Name HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC, Shelf__r.Name DESC';
    assert.deepEqual(
      run(soql).records.map(({ Name, n, expr0 }) => [Name, n, expr0]),
      [
        ['C', 2, 6.67],
        ['A', 2, 8.34],
      ],
    );
    const byFlag = run('SELECT Available__c, COUNT(Id) FROM Book__c GROUP BY Available__c ORDER BY Available__c');
    assert.deepEqual(
      byFlag.records.map(({ Available__c, expr0 }) => [Available__c, expr0]),
      [
        [false, 4],
        [true, 1],
      ],
    );
  });

  it('refuse what Salesforce refuses', () => {
    refused('SELECT Name, COUNT(Id) FROM Book__c', 'MALFORMED_QUERY', /Field must be grouped or aggregated: Name/);
    refused('SELECT SUM(Name) FROM Book__c', 'MALFORMED_QUERY', /field Name does not support aggregate operator SUM/);
    refused(
      'SELECT Notes__c, COUNT(Id) FROM Book__c GROUP BY Notes__c',
      'MALFORMED_QUERY',
      /field 'Notes__c' can not be grouped/,
    );
    refused('SELECT COUNT(Id) FROM Book__c LIMIT 1', 'MALFORMED_QUERY', /cannot also use LIMIT/);
    refused(
      'SELECT Genre__c FROM Book__c GROUP BY Genre__c ORDER BY Name',
      'MALFORMED_QUERY',
      /Ordered field must be grouped or aggregated: Name/,
    );
    refused(
      'SELECT Id FROM Book__c WHERE COUNT(Id) > 1',
      'MALFORMED_QUERY',
      /Aggregate functions are not allowed in WHERE/,
    );
  });
});
