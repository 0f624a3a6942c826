import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referencedIds, resolveReferences, resolveUrl } from './composite-references.ts';

const answered = new Map<string, unknown>([
  ['shelf', { id: 'a01', success: true }],
  ['books', { records: [{ Id: 'a02', Pages__c: 120 }] }],
  ['list', [{ id: 'a03' }]],
  ['city', { Name: 'Paris & Lyon' }],
]);

test('a reference is replaced wherever a text stands, in lists and nested objects too', () => {
  const body = { Shelf__c: '@{shelf.id}', ids: ['@{list[0].id}'], nested: { a: 'x-@{books.records[0].Id}-y' } };
  assert.deepEqual(resolveReferences(body, answered), { Shelf__c: 'a01', ids: ['a03'], nested: { a: 'x-a02-y' } });
});

test('a text that is one reference takes the value with its type', () => {
  assert.equal(resolveReferences('@{books.records[0].Pages__c}', answered), 120);
});

test('a reference inside a URL is encoded', () => {
  const url = resolveUrl("/services/data/v66.0/query?q=SELECT+Id+FROM+Shelf__c+WHERE+Name='@{city.Name}'", answered);
  assert.match(url, /'Paris%20%26%20Lyon'$/);
});

test('a reference to nothing halts with the name of what is missing', () => {
  const halted = { errorCode: 'PROCESSING_HALTED', message: /No value for shelf\.Id found in shelf/ };
  assert.throws(() => resolveReferences('@{shelf.Id}', answered), halted);
  assert.throws(() => resolveReferences('@{other.id}', answered), { errorCode: 'PROCESSING_HALTED' });
  assert.throws(() => resolveReferences('@{shelf.constructor}', answered), { errorCode: 'PROCESSING_HALTED' });
});

test('what is no text stays as it is', () => {
  assert.deepEqual(resolveReferences({ a: null, b: 1, c: true }, answered), { a: null, b: 1, c: true });
});

test('the ids that a subrequest refers to are found in its URL and its body', () => {
  assert.deepEqual(referencedIds(['/sobjects/X/@{a.id}', { b: ['@{b[0].id}'] }]), ['a', 'b']);
});
