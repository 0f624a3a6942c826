import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flexTableOf } from './shell/reportFigures/reportFigures.js';

const figures = (pages: number, rows: number) => ({
  aggregates: [
    { value: pages, label: `${pages} p.` },
    { value: rows, label: String(rows) },
  ],
});
const book = (key: string, label: string) => ({ key, label, groupings: [] });

/** Two cities with their books, by pages and number. */
const result = {
  factMap: {
    '0!T': figures(30, 2),
    '0_0!T': figures(10, 1),
    '0_1!T': figures(20, 1),
    '1!T': figures(5, 1),
    '1_0!T': figures(5, 1),
    'T!T': figures(35, 3),
  },
  groupingsAcross: { groupings: [] },
  groupingsDown: {
    groupings: [
      { key: '0', label: 'Lille', groupings: [book('0_0', 'Contes'), book('0_1', 'Fables')] },
      { key: '1', label: 'Nice', groupings: [book('1_0', 'Odes')] },
    ],
  },
  reportExtendedMetadata: {
    aggregateColumnInfo: { 's!Pages': { label: 'Somme de Pages' }, RowCount: { label: 'Nombre' } },
    groupingColumnInfo: { City: { label: 'Ville' }, Book: { label: 'Livre' } },
  },
  reportMetadata: { aggregates: ['s!Pages', 'RowCount'], groupingsDown: [{ name: 'City' }, { name: 'Book' }] },
};

interface Line {
  first: string;
  others: { text: string }[];
}

interface Table {
  heads: { label: string }[];
  lines: Line[];
  total?: Line;
}

const column = (name: string, hasTotal = false) => ({ name, hasTotal });
function table(columns: ReturnType<typeof column>[], maxRows?: number) {
  const { heads, lines, total } = flexTableOf(result, columns, maxRows, 'Total') as Table;
  const texts = ({ first, others }: Line) => [first, ...others.map(({ text }) => text)];
  return { heads: heads.map(({ label }) => label), lines: lines.map(texts), total: total && texts(total) };
}

describe('a dashboard’s table', () => {
  it('shows the columns that it asks for, a line for each of the deepest groups', () => {
    assert.deepEqual(table([column('City'), column('Book'), column('s!Pages')]), {
      heads: ['Ville', 'Livre', 'Somme de Pages'],
      lines: [
        ['Lille', 'Contes', '10 p.'],
        ['Lille', 'Fables', '20 p.'],
        ['Nice', 'Odes', '5 p.'],
      ],
      total: undefined,
    });
  });

  it('stops at the first level where it asks for no other, with totals only where it asks for them', () => {
    assert.deepEqual(table([column('City'), column('s!Pages', true), column('RowCount')]), {
      heads: ['Ville', 'Somme de Pages', 'Nombre'],
      lines: [
        ['Lille', '30 p.', '2'],
        ['Nice', '5 p.', '1'],
      ],
      total: ['Total', '35 p.', ''],
    });
  });

  it('leaves out what its reader may not see, and groups above its limit', () => {
    const { heads, lines } = table([column('City'), column('s!Secret'), column('RowCount')], 1);
    assert.deepEqual([heads, lines], [['Ville', 'Nombre'], [['Lille', '2']]]);
  });
});
