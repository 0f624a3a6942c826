import assert from 'node:assert/strict';
import { it } from 'node:test';
import { as, branchOrg } from './branch-library.test-data.ts';
import type { ColumnMetadata } from './query-columns.ts';
import { queryColumns } from './run-query.ts';

const org = branchOrg();
const columns = (soql: string) => queryColumns(as(org), soql);
const names = (metadata: ColumnMetadata[]): unknown[] =>
  metadata.map(({ aggregate, columnName, joinColumns }) =>
    joinColumns.length > 0 ? [columnName, aggregate, names(joinColumns)] : columnName,
  );

it('tells fields, parents and child subqueries apart', () => {
  const { columnMetadata, ...about } = columns(
    'SELECT Id, name, Branch__r.Director__r.Name, (SELECT Id, Price__c FROM Books__r) FROM Shelf__c',
  );
  assert.deepEqual(about, { entityName: 'Shelf__c', groupBy: false, idSelected: true, keyPrefix: 'a02' });
  assert.deepEqual(names(columnMetadata), [
    'Id',
    'Name',
    ['Branch__r', false, [['Director__r', false, ['Name']]]],
    ['Books__r', true, ['Id', 'Price__c']],
  ]);
});

it('describes a field', () => {
  const [price] = columns('SELECT Price__c FROM Book__c').columnMetadata;
  assert.deepEqual(price, {
    aggregate: false,
    apexType: 'Double',
    booleanType: false,
    columnName: 'Price__c',
    custom: true,
    displayName: 'Price__c',
    foreignKeyName: null,
    insertable: true,
    joinColumns: [],
    numberType: true,
    textType: false,
    updatable: true,
  });
});

it('names aggregates and what they compute', () => {
  const { columnMetadata, groupBy } = columns(
    'SELECT Genre__c, COUNT(Id), SUM(Price__c) total FROM Book__c GROUP BY Genre__c',
  );
  assert.equal(groupBy, true);
  assert.deepEqual(
    columnMetadata.map(({ aggregate, columnName, displayName }) => [aggregate, columnName, displayName]),
    [
      [false, 'Genre__c', 'Genre__c'],
      [true, 'expr0', 'COUNT(Id)'],
      [true, 'total', 'SUM(Price__c)'],
    ],
  );
});
