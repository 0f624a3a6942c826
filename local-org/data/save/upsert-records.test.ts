import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADMIN_ID } from '../first-records.ts';
import { as, insertOne, libraryOrg, stored } from '../library.test-data.ts';
import { updateRecords } from './update-records.ts';
import { upsertRecords } from './upsert-records.ts';

function openLibrary(context: { after(work: () => void): void }) {
  const { org, remove } = libraryOrg();
  context.after(remove);
  return { org, session: as(org, ADMIN_ID) };
}

test('an upsert creates what its key does not find, and changes what it finds', (context) => {
  const { org, session } = openLibrary(context);
  const upsert = (...names: string[]) =>
    upsertRecords(
      session,
      'Library__c',
      'key__c',
      names.map((name) => ({ Key__c: name.toLowerCase(), Name: name })),
    );
  const [first] = upsert('A');
  const [again, second] = upsert('a', 'B');
  assert.deepEqual([first.created, again.created, second.created], [true, false, true]);
  assert.equal(again.id, first.id);
  assert.equal(stored(org, 'Library__c', first.id!, 'Name'), 'a');
});

test('a key may stand once in a list, has to be named, and has to be an external id', (context) => {
  const { session } = openLibrary(context);
  const results = upsertRecords(session, 'Library__c', 'Key__c', [
    { Key__c: 'a', Name: 'A' },
    { Key__c: 'b', Name: 'B' },
    { Key__c: 'a', Name: 'C' },
    { Name: 'D' },
  ]);
  assert.deepEqual(
    results.map(({ errors }) => errors[0]?.statusCode),
    ['DUPLICATE_VALUE', undefined, 'DUPLICATE_VALUE', 'MISSING_ARGUMENT'],
  );
  assert.throws(() => upsertRecords(session, 'Library__c', 'City__c', [{}]), { errorCode: 'NOT_FOUND', status: 404 });
});

test('an update names each record once, by its Id', (context) => {
  const { session } = openLibrary(context);
  const id = insertOne(session, 'Library__c', { Name: 'A' });
  const results = updateRecords(session, 'Library__c', [
    { Id: id, Name: 'B' },
    { Id: id.slice(0, 15), Name: 'C' },
    { Name: 'D' },
    { Id: ADMIN_ID, Name: 'E' },
  ]);
  assert.deepEqual(
    results.map(({ errors }) => errors[0]?.statusCode),
    [undefined, 'DUPLICATE_VALUE', 'MISSING_ARGUMENT', 'MALFORMED_ID'],
  );
});
