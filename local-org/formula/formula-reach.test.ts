import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveBook } from './book.test-data.ts';
import { compileFormula } from './compile.ts';
import { crossesObjects, isVolatile } from './formula-reach.ts';

const compiled = (text: string) => compileFormula(text, resolveBook);

test('a formula is volatile where it reads the clock or a global', () => {
  assert.equal(isVolatile(compiled('TODAY() - Bought__c')), true);
  assert.equal(isVolatile(compiled('NOW()')), true);
  assert.equal(isVolatile(compiled('Shelf__c = $User.Id')), true);
  assert.equal(isVolatile(compiled('Pages__c + 1')), false);
});

test('a formula crosses objects where it reads a parent; globals are no parents', () => {
  assert.equal(crossesObjects(compiled('Shelf__r.Name & Title__c')), true);
  assert.equal(crossesObjects(compiled('Shelf__c = $User.Id')), false);
});
