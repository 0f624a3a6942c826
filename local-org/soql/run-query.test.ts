import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONTRIBUTOR_ID, SPONSOR_ID } from '../data/first-records.ts';
import { as, branchOrg, fill, id, store } from './branch-library.test-data.ts';
import { queryMore, runQuery } from './run-query.ts';

const org = branchOrg();
fill(org);
const run = (soql: string) => runQuery(as(org), soql);
const names = (soql: string) => run(soql).records.map((record) => record.Name);
const refused = (soql: string, errorCode: string, message: RegExp | string) =>
  assert.throws(() => run(soql), { errorCode, message, status: 400 });

describe('records', () => {
  it('come as Salesforce writes them, in the order selected and in declared case', () => {
    const [record] = run(
      `SELECT name, shelf__R.branch__r.NAME, Available__c, Shelf__r.Position__c, Id FROM book__c WHERE Id = '${id('Book__c', 1)}'`,
    ).records;
    assert.equal(
      JSON.stringify(record),
      JSON.stringify({
        attributes: { type: 'Book__c', url: `/services/data/v66.0/sobjects/Book__c/${id('Book__c', 1)}` },
        Name: 'écume',
        Shelf__r: {
          attributes: { type: 'Shelf__c', url: `/services/data/v66.0/sobjects/Shelf__c/${id('Shelf__c', 1)}` },
          Branch__r: {
            attributes: { type: 'Branch__c', url: `/services/data/v66.0/sobjects/Branch__c/${id('Branch__c', 1)}` },
            Name: 'North',
          },
          Position__c: 2,
        },
        Available__c: true,
        Id: id('Book__c', 1),
      }),
    );
  });

  it('have null where there is no parent', () => {
    const { records } = run('SELECT Name, Sequel__r.Name FROM Book__c ORDER BY Name LIMIT 1');
    assert.equal(records[0].Sequel__r, null);
  });

  it('may name the object or its alias before a field', () => {
    assert.deepEqual(names("SELECT Book__c.Name FROM Book__c WHERE Book__c.Name = 'Dune'"), ['Dune']);
    assert.deepEqual(names("SELECT b.Name FROM Book__c b WHERE b.Name = 'Dune'"), ['Dune']);
  });

  it('give labels for toLabel, of several choices too', () => {
    const [record] = run(`SELECT toLabel(Genre__c), toLabel(Themes__c) t FROM Book__c WHERE Name = 'écume'`).records;
    assert.deepEqual([record.Genre__c, record.t], ['Roman', 'Mer;Ciel']);
  });

  it('give every readable field for FIELDS(ALL), never more than 200 rows', () => {
    const [record] = run('SELECT FIELDS(ALL) FROM Book__c LIMIT 1').records;
    assert.ok('Price__c' in record && 'CreatedDate' in record && 'Cheap__c' in record && !('Hidden__c' in record));
    refused('SELECT FIELDS(ALL) FROM Book__c', 'MALFORMED_QUERY', /must have a LIMIT of at most 200/);
    assert.equal(run('SELECT FIELDS(STANDARD) FROM Book__c').totalSize, 5);
  });

  it('refuse a field selected twice and an alias on a field', () => {
    refused('SELECT Id, Name, name FROM Book__c', 'INVALID_FIELD', /duplicate field selected: name/);
    refused('SELECT Name n FROM Book__c', 'MALFORMED_QUERY', /only aggregate expressions use field aliasing/);
  });
});

describe('child subqueries', () => {
  it('nest, keep their order and limit, and are null without children', () => {
    const { records } = run(
      'SELECT Name, (SELECT Name, (SELECT Name FROM Books__r ORDER BY Name DESC LIMIT 1) FROM Shelves__r ORDER BY Position__c) FROM Branch__c ORDER BY Name',
    );
    const shelves = records[0].Shelves__r as ReturnType<typeof runQuery>;
    assert.deepEqual(
      [shelves.totalSize, shelves.done, shelves.records.map((shelf) => shelf.Name)],
      [2, true, ['B', 'A']],
    );
    const books = shelves.records[1].Books__r as ReturnType<typeof runQuery>;
    assert.deepEqual(
      books.records.map((book) => book.Name),
      ['Falaise'],
    );
    const prequels = run("SELECT (SELECT Id FROM Prequels__r) FROM Book__c WHERE Name = 'Dune'").records[0].Prequels__r;
    assert.equal(prequels, null);
  });

  it('go five levels deep, the root counted, and no deeper', () => {
    const nest = (depth: number): string => (depth === 0 ? 'Id' : `Id, (SELECT ${nest(depth - 1)} FROM Prequels__r)`);
    assert.equal(run(`SELECT ${nest(4)} FROM Book__c`).totalSize, 5);
    refused(`SELECT ${nest(5)} FROM Book__c`, 'MALFORMED_QUERY', /nested to 5 levels/);
  });

  it('say which relationship is unknown', () => {
    refused(
      'SELECT (SELECT Id FROM Pages__r) FROM Book__c',
      'INVALID_TYPE',
      /Didn't understand relationship 'Pages__r' in FROM part of query call/,
    );
  });
});

describe('formula fields', () => {
  it('are computed, filtered and sorted, through parents and other formulas', () => {
    const soql =
      'SELECT Name, Place__c, Unread_Share__c, Third__c, Whole__c, Cheap__c FROM Book__c WHERE Third__c > 6 ORDER BY Place__c';
    assert.deepEqual(
      run(soql).records.map(({ Place__c, Unread_Share__c, Third__c, Whole__c, Cheap__c }) => [
        Place__c,
        Unread_Share__c,
        Third__c,
        Whole__c,
        Cheap__c,
      ]),
      [
        ['North / écume', 75, 6.67, 20, false],
        ["South / L'île 100%", null, 6.67, 20, false],
      ],
    );
  });

  it('know the running user and the day where the user lives', () => {
    const mine = 'SELECT Name FROM Book__c WHERE Of_My_Branch__c = true ORDER BY Name';
    assert.deepEqual(names(mine), ['Dune', 'écume', 'Falaise']);
    assert.equal(runQuery(as(org, CONTRIBUTOR_ID), mine).totalSize, 0);
    assert.deepEqual(names('SELECT Name FROM Book__c WHERE Printed_Before_Today__c = true ORDER BY Name'), [
      'Dune',
      "L'île 100%",
    ]);
  });

  it('are null through an absent parent, false in a filter where they are checkboxes', () => {
    assert.equal(run("SELECT Sequel__r.Cheap__c FROM Book__c WHERE Name = 'Dune'").records[0].Sequel__r, null);
    assert.equal(run('SELECT Id FROM Book__c WHERE Sequel__r.Cheap__c = false').totalSize, 5);
  });
});

describe('rights', () => {
  it('make what the user may not read not exist', () => {
    const noColumn =
      "\nSELECT Hidden__c FROM Book__c\n       ^\nERROR at Row:1:Column:8\nNo such column 'Hidden__c' on entity 'Book__c'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";
    refused('SELECT Hidden__c FROM Book__c', 'INVALID_FIELD', noColumn);
    refused("SELECT Id FROM Book__c WHERE Hidden__c = 'x'", 'INVALID_FIELD', /No such column 'Hidden__c'/);
    refused('SELECT Id FROM Book__c ORDER BY Hidden__c', 'INVALID_FIELD', /No such column 'Hidden__c'/);
    assert.throws(() => runQuery(as(org, SPONSOR_ID), 'SELECT Id FROM Book__c'), {
      errorCode: 'INVALID_TYPE',
      message: /Row:1:Column:16\nsObject type 'Book__c' is not supported\./,
    });
  });

  it('hide rows by sharing at the root, in child lists, in semi-joins, and as parents', () => {
    const closed = branchOrg('Private');
    fill(closed);
    const contributor = (soql: string) => runQuery(as(closed, CONTRIBUTOR_ID), soql);
    assert.deepEqual(
      contributor('SELECT Name FROM Branch__c').records.map(({ Name }) => Name),
      ['South'],
    );
    assert.equal(contributor('SELECT Id FROM Book__c').totalSize, 2);
    assert.equal(contributor('SELECT Id FROM User WHERE Id IN (SELECT Director__c FROM Branch__c)').totalSize, 0);
    const director = contributor('SELECT Id, (SELECT Name FROM Directed__r) FROM User WHERE Name != null').records;
    assert.ok(director.every(({ Directed__r }) => Directed__r === null));
    store(closed, 'Book__c', id('Book__c', 9), {
      Name: 'Link',
      Shelf__c: id('Shelf__c', 3),
      Sequel__c: id('Book__c', 1),
    });
    const [link] = contributor("SELECT Sequel__c, Sequel__r.Name FROM Book__c WHERE Name = 'Link'").records;
    assert.deepEqual([link.Sequel__c, link.Sequel__r], [id('Book__c', 1), null]);
  });
});

describe('pages', () => {
  it('hold 2,000 rows, then go on from nextRecordsUrl', () => {
    const large = branchOrg();
    for (let n = 1; n <= 2101; n++) store(large, 'Branch__c', id('Branch__c', n), { Name: `B${n}` });
    const first = runQuery(as(large), 'SELECT Name FROM Branch__c ORDER BY Id');
    assert.deepEqual([first.totalSize, first.done, first.records.length], [2101, false, 2000]);
    const [, locator] = /^\/services\/data\/v66\.0\/query\/(01g\w{15}-2000)$/.exec(first.nextRecordsUrl ?? '') ?? [];
    const second = queryMore(as(large), locator);
    assert.deepEqual([second.done, second.records.length, second.records[0].Name], [true, 101, 'B2001']);
    assert.equal(second.nextRecordsUrl, undefined);
    assert.throws(() => queryMore(as(large, CONTRIBUTOR_ID), locator), {
      errorCode: 'INVALID_QUERY_LOCATOR',
      status: 400,
    });
    assert.throws(() => queryMore(as(large), '01g000000000009AAA-2000'), { errorCode: 'INVALID_QUERY_LOCATOR' });
  });

  it('cut long child lists too', () => {
    const wide = branchOrg();
    store(wide, 'Branch__c', id('Branch__c', 1), { Name: 'Wide' });
    for (let n = 1; n <= 250; n++)
      store(wide, 'Shelf__c', id('Shelf__c', n), { Branch__c: id('Branch__c', 1), Position__c: n });
    const [branch] = runQuery(
      as(wide),
      'SELECT (SELECT Position__c FROM Shelves__r ORDER BY Position__c) FROM Branch__c',
    ).records;
    const shelves = branch.Shelves__r as ReturnType<typeof runQuery>;
    assert.deepEqual([shelves.totalSize, shelves.done, shelves.records.length], [250, false, 200]);
    const rest = queryMore(as(wide), shelves.nextRecordsUrl?.split('/').at(-1) ?? '');
    assert.deepEqual([rest.done, rest.records.length, rest.records[0].Position__c], [true, 50, 201]);
  });

  it('keep to LIMIT and OFFSET', () => {
    assert.deepEqual(names('SELECT Name FROM Book__c ORDER BY Name LIMIT 2 OFFSET 1'), ['écume', 'Estuaire']);
    refused('SELECT Id FROM Book__c OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', /Maximum SOQL offset allowed is 2000/);
  });
});

describe('queries that are refused', () => {
  it('say where they cannot be read', () => {
    refused(
      'SELECT Id, FROM Book__c',
      'MALFORMED_QUERY',
      "\nSELECT Id, FROM Book__c\n           ^\nERROR at Row:1:Column:12\nunexpected token: 'FROM'",
    );
    refused('SELECT Id FROM Book__c WHERE', 'MALFORMED_QUERY', /unexpected token: '<EOF>'/);
    refused(
      "SELECT Id FROM Book__c WHERE Name = 'a' OR Name = 'b' AND Name = 'c'",
      'MALFORMED_QUERY',
      /unexpected token: 'AND'/,
    );
    refused('SELECT Id FROM Book__c ALL ROWS', 'MALFORMED_QUERY', /ALL ROWS not allowed in this context/);
    refused(
      `SELECT Id FROM Book__c WHERE Name = '${'x'.repeat(100_000)}'`,
      'QUERY_TOO_COMPLICATED',
      /100000 characters/,
    );
  });

  it('name what the local org does not model', () => {
    for (const [soql, name] of [
      ['SELECT TYPEOF Owner WHEN User THEN Name END FROM Branch__c', /TYPEOF/],
      ['SELECT FORMAT(Price__c) FROM Book__c', /FORMAT\(Price__c\)/],
      ['SELECT Id FROM Book__c FOR VIEW', /FOR VIEW/],
      ['SELECT Id FROM Book__c USING SCOPE mine', /USING SCOPE/],
      ['SELECT Genre__c, COUNT(Id) FROM Book__c GROUP BY ROLLUP(Genre__c)', /GROUP BY ROLLUP/],
      ['SELECT Id FROM Book__c WHERE Printed_On__c = THIS_FISCAL_YEAR', /THIS_FISCAL_YEAR/],
    ] as const) {
      refused(soql, 'FUNCTIONALITY_NOT_ENABLED', name);
    }
  });
});
