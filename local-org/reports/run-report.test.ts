import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ADMIN_ID, CONTRIBUTOR_ID, SPONSOR_ID } from '../data/first-records.ts';
import {
  BOOK,
  LIBRARY,
  PAGE,
  book,
  filter,
  found,
  labels,
  libraryReports,
  run,
  shelf,
} from './library-reports.test-data.ts';

const library = libraryReports();
const { org } = library;
before(() => {
  const sea = shelf(org, 'Mer', ADMIN_ID, { City__c: 'Évreux', Curator__c: CONTRIBUTOR_ID });
  book(
    org,
    sea,
    'L’île',
    { Note__c: 'Été, 100 % bleu', Words__c: 50, State__c: 'Final', Themes__c: 'Sea;Sky', Read_On__c: '2026-03-02' },
    { Note__c: 'brume', Words__c: 150, State__c: 'Draft', Themes__c: 'Sea', Read_On__c: '2026-02-15' },
  );
  book(org, sea, 'Blanc');
  book(org, shelf(org, 'Pont'), 'Arche', {
    Note__c: 'Ecart',
    Words__c: 100,
    State__c: 'Draft',
    Themes__c: 'Land',
    Read_On__c: '2025-12-31',
  });
});
after(() => library.remove());

const notes = (...filters: string[]) => found(org, `${PAGE}$Note__c`, filters.join('')).toSorted();

describe('the filters of a report', () => {
  const cases: [string, string, string, string[]][] = [
    ['Note__c', 'equals', 'BRUME', ['brume']],
    ['Note__c', 'equals', 'brume,ecart', ['Ecart', 'brume']],
    ['Note__c', 'equals', '"Été, 100 % bleu"', ['Été, 100 % bleu']],
    ['Note__c', 'equals', '', ['-']],
    ['Note__c', 'notEqual', 'brume,Ecart', ['-', 'Été, 100 % bleu']],
    ['Note__c', 'notEqual', '', ['Ecart', 'brume', 'Été, 100 % bleu']],
    ['Note__c', 'contains', 'É', ['Été, 100 % bleu']],
    ['Note__c', 'contains', '%', ['Été, 100 % bleu']],
    ['Note__c', 'notContain', 'e', ['-']],
    ['Note__c', 'startsWith', 'é', ['Été, 100 % bleu']],
    ['Words__c', 'lessThan', '100', ['Été, 100 % bleu']],
    ['Words__c', 'lessOrEqual', '100', ['Ecart', 'Été, 100 % bleu']],
    ['Words__c', 'greaterThan', '100', ['brume']],
    ['Words__c', 'greaterOrEqual', '100', ['Ecart', 'brume']],
    ['Is_Long__c', 'equals', '1', ['brume']],
    ['State__c', 'equals', 'Draft', ['Ecart', 'brume']],
    ['Themes__c', 'includes', 'Sky', ['Été, 100 % bleu']],
    ['Themes__c', 'includes', 'Sky,Sea', ['brume', 'Été, 100 % bleu']],
    ['Themes__c', 'excludes', 'Sky', ['-', 'Ecart', 'brume']],
    ['Read_On__c', 'equals', 'TODAY', ['Été, 100 % bleu']],
    ['Read_On__c', 'equals', 'LAST_N_DAYS:30', ['brume', 'Été, 100 % bleu']],
    ['Read_On__c', 'lessThan', '2026-01-01', ['Ecart']],
  ];
  for (const [field, operator, value, expected] of cases) {
    it(`${field} ${operator} '${value}'`, () =>
      assert.deepEqual(notes(filter(`${PAGE}$${field}`, operator, value)), expected));
  }

  it('compares a lookup by its name', () => {
    const books = (operator: string, value: string) =>
      found(org, `${BOOK}$Name`, filter(`${LIBRARY}$Curator__c`, operator, value)).toSorted();
    const name = org.database.prepare('SELECT "Name" FROM "User" WHERE "Id" = ?').get(CONTRIBUTOR_ID)!.Name;
    assert.deepEqual(books('equals', String(name)), ['Blanc', 'L’île', 'L’île']);
    assert.deepEqual(books('equals', ''), ['Arche']);
  });

  it('joins by the filter logic', () => {
    const [brume, ecart, final] = [
      filter(`${PAGE}$Note__c`, 'equals', 'brume'),
      filter(`${PAGE}$Note__c`, 'equals', 'Ecart'),
      filter(`${PAGE}$State__c`, 'equals', 'Final'),
    ];
    const logic = (text: string) => notes(`<booleanFilter>${text}</booleanFilter>`, brume, ecart, final);
    assert.deepEqual(logic('1 OR 2'), ['Ecart', 'brume']);
    assert.deepEqual(logic('(1 OR 3) AND NOT 1'), ['Été, 100 % bleu']);
    assert.throws(() => logic('1 OR 4'), /cannot be read/);
    assert.throws(() => logic('(1 OR 2'), /cannot be read/);
  });

  it('refuses what is no value of the field, or no operator it knows', () => {
    assert.throws(() => notes(filter(`${PAGE}$Words__c`, 'equals', 'many')), /no value for a filter/);
    assert.throws(() => notes(filter(`${PAGE}$Note__c`, 'within', '1')), /'within' of a report is not modelled/);
    assert.throws(() => notes(filter(`${PAGE}$Read_On__c`, 'equals', 'LAST_FISCAL_YEAR')), /not model/);
  });
});

const grouping = (side: string, field: string, more = '') =>
  `<groupings${side}><field>${field}</field>${more}</groupings${side}>`;
const sums = `<columns><aggregateTypes>Sum</aggregateTypes><aggregateTypes>Average</aggregateTypes>
  <aggregateTypes>Maximum</aggregateTypes><aggregateTypes>Minimum</aggregateTypes><field>${PAGE}$Words__c</field></columns>`;

describe('the groups of a report', () => {
  it('keeps a parent without children where the join is outer, and sums every level', () => {
    const xml = `${sums}<format>Summary</format>${grouping('Down', `${LIBRARY}$Name`)}${grouping('Down', `${BOOK}$Name`)}`;
    const { cells, down, summaries } = run(org, xml);
    assert.deepEqual(labels(down), ['Mer', 'Pont']);
    assert.deepEqual(labels(down[0]!.groups), ['Blanc', 'L’île']);
    const figures = (key: string) => summaries.map((one) => cells.get(key)!.cell.figure(one));
    assert.deepEqual(figures('0_0!T'), [0, null, null, null, 1]);
    assert.deepEqual(figures('0_1!T'), [200, 100, 150, 50, 2]);
    assert.deepEqual(figures('0!T'), [200, 100, 150, 50, 3]);
    assert.deepEqual(figures('T!T'), [300, 100, 150, 50, 4]);
  });

  it('crosses rows and columns in a matrix; a picklist keeps its order, blanks come first', () => {
    const xml = `<format>Matrix</format>${grouping('Down', `${LIBRARY}$Name`)}${grouping('Across', `${PAGE}$State__c`)}`;
    const { across, cells } = run(org, xml);
    assert.deepEqual(labels(across), ['-', 'Draft', 'Final']);
    const counts = ['0!0', '0!1', '0!2', '1!1', 'T!1', '0!T'].map((key) => cells.get(key)!.cell.count);
    assert.deepEqual(counts, [1, 1, 1, 1, 2, 3]);
    assert.equal(cells.has('1!2'), false);
  });

  it('sorts groups by a figure', () => {
    const by = `<aggregateType>Sum</aggregateType><sortByName>${PAGE}$Words__c</sortByName><sortType>Aggregate</sortType>`;
    const sorted = (order: string) =>
      labels(
        run(org, `<format>Summary</format>${grouping('Down', `${BOOK}$Name`, `${by}<sortOrder>${order}</sortOrder>`)}`)
          .down,
      );
    assert.deepEqual(sorted('Desc'), ['L’île', 'Arche', 'Blanc']);
    assert.deepEqual(sorted('Asc'), ['Blanc', 'Arche', 'L’île']);
  });

  it('groups days by quarter', () => {
    const of = grouping('Down', `${PAGE}$Read_On__c`, '<dateGranularity>Quarter</dateGranularity>');
    assert.deepEqual(
      run(org, `<format>Summary</format>${of}`).down.map(({ value }) => value),
      [null, '2025-Q4', '2026-Q1'],
    );
  });

  it('sorts and limits the rows of a tabular report', () => {
    const more = `<rowLimit>2</rowLimit><sortColumn>${PAGE}$Words__c</sortColumn><sortOrder>Desc</sortOrder>`;
    assert.deepEqual(found(org, `${PAGE}$Words__c`, '', more), ['150', '100']);
  });

  it('is empty without a row', () => {
    const { cells, down } = run(
      org,
      `<filter>${filter(`${BOOK}$Name`, 'equals', 'x')}</filter><format>Summary</format>${grouping('Down', `${BOOK}$Name`)}`,
    );
    assert.deepEqual([down, cells.get('T!T')!.cell.count], [[], 0]);
  });

  it('names what it does not know', () => {
    const refused = (xml: string, message: RegExp) =>
      assert.throws(() => run(org, `${xml}<format>Summary</format>`), message);
    refused('<crossFilters/>', /'crossFilters' of a report is not modelled/);
    refused('<buckets/>', /'buckets'/);
    refused('<scope>team</scope>', /scope 'team'/);
    refused('<columns><field>Library__c$Nothing__c</field></columns>', /no column Library__c\$Nothing__c/);
    refused(grouping('Down', `${PAGE}$Read_On__c`, '<dateGranularity>FiscalYear</dateGranularity>'), /'FiscalYear'/);
  });
});

describe('the rights of whoever looks at a report', () => {
  it('leaves out columns that the viewer may not read, and refuses filters by them', () => {
    const columns = `<columns><field>${BOOK}$Name</field></columns><columns><field>${PAGE}$Words__c</field></columns>`;
    assert.deepEqual(run(org, `${columns}<format>Tabular</format>`, SPONSOR_ID).detailColumns, [`${BOOK}$Name`]);
    const filtered = filter(`${PAGE}$Words__c`, 'equals', '50');
    assert.throws(() => found(org, `${BOOK}$Name`, filtered, '', SPONSOR_ID), /cannot see the field/);
  });

  it('shows only the records that sharing shows', () => {
    const hidden = libraryReports('Private');
    try {
      book(hidden.org, shelf(hidden.org, 'Mienne'), 'À moi');
      shelf(hidden.org, 'Sienne', CONTRIBUTOR_ID);
      assert.deepEqual(found(hidden.org, `${BOOK}$Name`, ''), ['À moi']);
      assert.deepEqual(found(hidden.org, `${BOOK}$Name`, '', '', CONTRIBUTOR_ID), []);
    } finally {
      hidden.remove();
    }
  });

  it('refuses a scope that is not asked of an owner, and keeps to one’s own', () => {
    assert.equal(found(org, `${BOOK}$Name`, '', '<scope>user</scope>').length, 4);
    assert.deepEqual(found(org, `${BOOK}$Name`, '', '<scope>user</scope>', CONTRIBUTOR_ID), []);
  });
});
