import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseFormulaCycle } from './formula-cycle.ts';
import { field, formula, lookup, object, schemaOf } from './library.test-data.ts';
import type { FieldSchema } from '../metadata/schema.ts';

function check(bookFields: FieldSchema[], shelfFields: FieldSchema[] = []): void {
  const book = object('Book__c', [lookup('Shelf__c', 'Shelf__r', 'Shelf__c'), ...bookFields]);
  const shelf = object('Shelf__c', [lookup('First_Book__c', 'First_Book__r', 'Book__c'), ...shelfFields]);
  refuseFormulaCycle(schemaOf([book, shelf]), book, bookFields[0] as FieldSchema);
}

const number = (name: string, text: string) => formula(name, 'Number', text);

test('formulas may read formulas, and two may read the same third', () => {
  const fields = [
    number('A__c', 'B__c + C__c'),
    number('B__c', 'D__c'),
    number('C__c', 'D__c'),
    number('D__c', 'E__c'),
  ];
  assert.doesNotThrow(() => check([...fields, field('E__c', 'Number')]));
});

test('a formula may not read itself, directly or through another', () => {
  const message = /^Formula cannot use another formula field that directly or indirectly refers to itself\./;
  assert.throws(() => check([number('A__c', 'A__c + 1')]), { name: 'FormulaError', message });
  assert.throws(() => check([number('A__c', 'B__c'), number('B__c', 'A__c')]), {
    message: /Book__c\.A__c > Book__c\.B__c/,
  });
});

test('nor through a parent', () => {
  const throughShelf = () => check([number('A__c', 'Shelf__r.B__c')], [number('B__c', 'First_Book__r.A__c')]);
  assert.throws(throughShelf, { message: /Book__c\.A__c > Shelf__c\.B__c > Book__c\.A__c$/ });
});

test('a cycle that the field only leads to does not hang the check', () => {
  assert.doesNotThrow(() => check([number('A__c', 'B__c'), number('B__c', 'C__c'), number('C__c', 'B__c')]));
});
