import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { branchOrg, as, fill, id } from './branch-library.test-data.ts';
import { runQuery } from './run-query.ts';

const org = branchOrg();
fill(org);
const run = (soql: string) => runQuery(as(org), soql);
const where = (condition: string) =>
  run(`SELECT Name FROM Book__c WHERE ${condition} ORDER BY Name`).records.map((record) => record.Name);
const refused = (condition: string, errorCode: string, message: RegExp) =>
  assert.throws(() => where(condition), { errorCode, message });

describe('text', () => {
  it('is compared without regard to case, with regard to accents', () => {
    assert.deepEqual(where("Name = 'ÉCUME'"), ['écume']);
    assert.deepEqual(where("Name = 'ecume'"), []);
    assert.deepEqual(where("Name LIKE 'É%'"), ['écume']);
    assert.deepEqual(where("Name LIKE 'dUN_'"), ['Dune']);
    assert.deepEqual(where("Name LIKE '%100\\\\%'"), []);
    assert.deepEqual(where("Name LIKE '%100\\%'"), ["L'île 100%"]);
    assert.deepEqual(where("Name IN ('DUNE', 'É')"), ['Dune']);
    assert.deepEqual(where("Name = 'l\\'ÎLE 100%'"), ["L'île 100%"]);
  });

  it('is compared exactly in a unique case-sensitive field', () => {
    const codes = (condition: string) => run(`SELECT Id FROM Branch__c WHERE ${condition}`).totalSize;
    assert.equal(codes("Code__c = 'no-1'"), 1);
    assert.equal(codes("Code__c = 'NO-1'"), 0);
    assert.equal(codes("Code__c LIKE 'no%'"), 1);
    assert.equal(codes("Code__c LIKE 'NO%'"), 0);
    assert.equal(codes("Slug__c = 'NORTH'"), 1);
  });

  it('counts an empty text as null', () => {
    assert.equal(run("SELECT Id FROM Branch__c WHERE Region__c = ''").totalSize, 1);
    assert.equal(run("SELECT Id FROM Branch__c WHERE Region__c != ''").totalSize, 1);
  });
});

describe('long queries', () => {
  it('take thousands of values', () => {
    const texts = Array.from({ length: 3000 }, (_, n) => `'n${n}'`).join(',');
    assert.deepEqual(where(`Name IN (${texts}, 'DUNE', 'Écume')`), ['Dune', 'écume']);
    assert.deepEqual(where(`Price__c IN (${Array.from({ length: 3000 }, (_, n) => n + 7).join(',')})`).length, 3);
    const either = Array.from({ length: 1500 }, (_, n) => `Name = 'n${n}'`).join(' OR ');
    assert.deepEqual(where(`${either} OR Name = 'Dune'`), ['Dune']);
  });
});

describe('null', () => {
  it('is unequal to every value and neither less nor greater', () => {
    assert.deepEqual(where("Genre__c != 'Novel'"), ['Dune', 'Estuaire', 'Falaise']);
    assert.deepEqual(where("Genre__c NOT IN ('Novel', 'Comic')"), ['Dune', 'Estuaire']);
    assert.deepEqual(where('Price__c < 100 AND Price__c >= 10'), ['Dune', 'écume', "L'île 100%"]);
    assert.deepEqual(where('NOT Price__c < 100'), ['Estuaire']);
    assert.deepEqual(where('Price__c = null'), ['Estuaire']);
    assert.deepEqual(where("Genre__c IN ('Essay', null)"), ['Dune', 'Estuaire']);
    assert.deepEqual(where('Shelf__r.Branch__r.Region__c = null'), ['Estuaire', "L'île 100%"]);
  });
});

describe('logic', () => {
  it('follows parentheses and NOT', () => {
    assert.deepEqual(where("(Name = 'Dune' OR Name = 'écume') AND (NOT Available__c = true)"), ['Dune']);
    assert.deepEqual(where("NOT (Name = 'Dune' OR (Price__c = 20 AND Available__c = false))"), [
      'écume',
      'Estuaire',
      'Falaise',
    ]);
  });
});

describe('choices', () => {
  it('are all of one group or any of several', () => {
    assert.deepEqual(where("Themes__c INCLUDES ('Sea')"), ['écume', "L'île 100%"]);
    assert.deepEqual(where("Themes__c INCLUDES ('sea;sky', 'Land')"), ['écume', 'Falaise']);
    assert.deepEqual(where("Themes__c EXCLUDES ('Sea')"), ['Dune', 'Estuaire', 'Falaise']);
    assert.deepEqual(where("toLabel(Genre__c) = 'bd'"), ['Falaise']);
  });
});

describe('dates', () => {
  it('are days where the user lives: 23:30 UTC is the next day in Paris', () => {
    assert.deepEqual(where('Lent_At__c = TODAY'), ['Dune', 'Estuaire']);
    assert.deepEqual(where('Lent_At__c < 2026-03-02T00:30:00+01:00'), []);
    assert.deepEqual(where('Lent_At__c <= 2026-03-02T00:30:00+01:00'), ['Dune']);
  });

  it('understand literals', () => {
    assert.deepEqual(where('Printed_On__c = TODAY'), ['Falaise']);
    assert.deepEqual(where('Printed_On__c = LAST_N_DAYS:1'), ['Dune', 'Falaise']);
    assert.deepEqual(where('Printed_On__c < THIS_YEAR'), ["L'île 100%"]);
    assert.deepEqual(where('Printed_On__c = LAST_WEEK'), ['Dune']);
    assert.deepEqual(where('Printed_On__c > YESTERDAY'), ['Falaise']);
    assert.deepEqual(where('Printed_On__c >= 2026-03-01'), ['Dune', 'Falaise']);
  });
});

describe('Ids', () => {
  it('are taken with 15 or 18 characters', () => {
    assert.deepEqual(where(`Id = '${id('Book__c', 3).slice(0, 15)}'`), ['Dune']);
    assert.deepEqual(where(`Shelf__c IN ('${id('Shelf__c', 2)}')`), ['Dune']);
    refused("Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: abc/);
  });

  it('are matched by semi-joins and anti-joins', () => {
    assert.deepEqual(where('Shelf__c IN (SELECT Id FROM Shelf__c WHERE Open__c = false)'), ['Dune']);
    assert.deepEqual(where("Shelf__c NOT IN (SELECT Id FROM Shelf__c WHERE Branch__r.Name = 'North')"), [
      'Estuaire',
      "L'île 100%",
    ]);
    refused(
      'Id IN (SELECT Sequel__c FROM Book__c)',
      'MALFORMED_QUERY',
      /inner and outer selects should not be on the same object type/,
    );
    refused(
      'Shelf__c IN (SELECT Name FROM Shelf__c)',
      'MALFORMED_QUERY',
      /semi join sub-selects can only query id fields, cannot use: 'Name'/,
    );
    refused("Name = 'x' OR Shelf__c IN (SELECT Id FROM Shelf__c)", 'MALFORMED_QUERY', /only allowed at the top level/);
    refused('Shelf__c IN (SELECT Director__c FROM Branch__c)', 'INVALID_FIELD', /do not refer to the same object/);
  });
});

describe('filters of the wrong kind', () => {
  it('are refused in the words of Salesforce', () => {
    refused(
      "Price__c = '5'",
      'INVALID_FIELD',
      /Row:1:Column:32\nvalue of filter criterion for field 'Price__c' must be of type double and should not be enclosed in quotes/,
    );
    refused('Name = 5', 'INVALID_FIELD', /must be of type string and should be enclosed in quotes/);
    refused("Available__c = 'true'", 'INVALID_FIELD', /must be of type boolean and should not/);
    refused('Lent_At__c = 2026-03-01', 'INVALID_FIELD', /must be of type dateTime and should not/);
    refused("Notes__c = 'x'", 'INVALID_FIELD', /field 'Notes__c' can not be filtered in a query call/);
    refused("Id LIKE 'a%'", 'INVALID_FIELD', /invalid operator on id field/);
    refused("Name INCLUDES ('x')", 'INVALID_FIELD', /invalid operator INCLUDES on string field 'Name'/);
    refused("Name = 'a\\qb'", 'MALFORMED_QUERY', /Illegal character sequence '\\q' in string literal/);
  });
});
