import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { as, branchOrg, fill, id } from './branch-library.test-data.ts';
import { parseSoql } from './parse-soql.ts';
import { openRootScope, queryContext } from './query-scope.ts';
import { compileLevel, levelSql } from './record-level.ts';
import { runQuery } from './run-query.ts';
import { sql } from './sql.ts';

const org = branchOrg();
fill(org);

/** SQLite's plan, a line for each step. */
function planOf(soql: string): string[] {
  runQuery(as(org), soql);
  const query = parseSoql(soql);
  const level = compileLevel(openRootScope(queryContext(as(org), soql, '66.0'), query), query);
  const { sql: text, parameters } = levelSql(level, level.columns, sql('1'));
  const plan = org.database.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...(parameters as string[]));
  return plan.map(({ detail }) => String(detail));
}

describe('an index serves', () => {
  for (const [what, condition, object] of [
    ['an Id', `Id = '${id('Book__c', 1)}'`, 'Book__c'],
    ['several Ids', `Id IN ('${id('Book__c', 1)}', '${id('Book__c', 2)}')`, 'Book__c'],
    ['a reference', `Shelf__c = '${id('Shelf__c', 1)}'`, 'Book__c'],
    ['a case-sensitive key', "Code__c = 'no-1'", 'Branch__c'],
    ['several case-sensitive keys', "Code__c IN ('no-1', 'so-1')", 'Branch__c'],
    ['a key in any case', "Slug__c = 'NORTH'", 'Branch__c'],
    ['several keys in any case', "Slug__c IN ('NORTH', 'south')", 'Branch__c'],
    ['the beginning of a case-sensitive key', "Code__c LIKE 'no-%'", 'Branch__c'],
  ] as const) {
    it(what, () => {
      const [step] = planOf(`SELECT Name FROM ${object} WHERE ${condition}`);
      assert.match(step, /^SEARCH t0 USING (COVERING )?INDEX/);
    });
  }

  it("a parent's key: the parent is found first, its records through their reference", () => {
    const plan = planOf("SELECT Name FROM Book__c WHERE Shelf__r.Branch__r.Code__c = 'no-1'");
    assert.ok(
      plan.every((step) => !step.startsWith('SCAN')),
      plan.join('\n'),
    );
  });

  it('the semi-join and its inner query', () => {
    const plan = planOf(
      `SELECT Name FROM Book__c WHERE Shelf__c IN (SELECT Id FROM Shelf__c WHERE Branch__c = '${id('Branch__c', 1)}')`,
    );
    assert.ok(
      plan.every((step) => !step.startsWith('SCAN')),
      plan.join('\n'),
    );
  });
});

it('reading an object touches no other table', () => {
  const plan = planOf('SELECT Id, Name, Budget__c FROM Branch__c ORDER BY Name');
  assert.ok(
    plan.every((step) => !/Shelf|Book|t0_/.test(step)),
    plan.join('\n'),
  );
});
