import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordId, toRecordId } from './record-id.ts';

test('a 15-character Id widens to the 18 characters that Salesforce gives it', () => {
  assert.equal(toRecordId('a01M00000062mPg'), 'a01M00000062mPgIAI');
  assert.equal(toRecordId('001M000000qfPyS'), '001M000000qfPySIAU');
  assert.equal(toRecordId('0F9E000000092w2'), '0F9E000000092w2KAA');
  assert.equal(toRecordId('a0RE000000IJmcN'), 'a0RE000000IJmcNMAT');
});

test('an 18-character Id may come in any case', () => {
  assert.equal(toRecordId('A01M00000062MPGIAI'), 'a01M00000062mPgIAI');
  assert.equal(toRecordId('a01m00000062mpgiai'), 'a01M00000062mPgIAI');
});

test('what has a wrong length, sign or checksum is no Id', () => {
  for (const text of ['', 'a01M00000062mP', 'a01M00000062mPgIAJ', 'a01M00000062mP-', 'a01M00000062mPgI']) {
    assert.equal(toRecordId(text), undefined, text);
  }
});

test('Ids sort in the order of their numbers', () => {
  const ids = [1, 9, 10, 35, 36, 61, 62, 3843, 3844, 300_000].map((number) => recordId('a00', number));
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(ids[0], 'a00000000000001AAA');
});
