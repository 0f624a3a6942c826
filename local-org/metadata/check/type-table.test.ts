import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTypeTable, typeTable } from './type-table.ts';

test('members are optional, required or repeating, and bases lend theirs', () => {
  const table = readTypeTable(
    [
      "export type Colour = 'Red' | 'Dark Blue';",
      'export type Metadata = {',
      '    fullName?: string;',
      '};',
      'export type Book = Metadata & {',
      '    colour?: Colour;',
      '    pages: number;',
      '    tags: string[];',
      '};',
      'export type Novel = Book;',
      'export type Price = string;',
    ].join('\n'),
  );
  assert.deepEqual(Object.fromEntries(table.membersOf('Novel')!), {
    fullName: { type: 'string', required: false, repeats: false },
    colour: { type: 'Colour', required: false, repeats: false },
    pages: { type: 'number', required: true, repeats: false },
    tags: { type: 'string', required: false, repeats: true },
  });
  assert.deepEqual(table.valuesOf('Colour'), new Set(['Red', 'Dark Blue']));
  assert.equal(table.membersOf('Price'), undefined);
  assert.equal(table.membersOf('Film'), undefined);
});

test('Salesforce’s own declarations are read whole', () => {
  assert.equal(typeTable().membersOf('ValidationRule')?.get('errorMessage')?.required, true);
  assert.equal(typeTable().membersOf('ReportFolder')?.get('folderShares')?.repeats, true);
  assert.ok(typeTable().valuesOf('FieldType')?.has('MasterDetail'));
});
