import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADMIN_ID, CONTRIBUTOR_ID, SPONSOR_ID } from '../first-records.ts';
import { as, insertOne, libraryOrg } from '../library.test-data.ts';
import { insertRecords } from './insert-records.ts';
import { updateRecords } from './update-records.ts';

function sharedLibrary(context: { after(work: () => void): void }) {
  const { org, remove } = libraryOrg('Private');
  context.after(remove);
  const library = insertOne(as(org, CONTRIBUTOR_ID), 'Library__c', { Name: 'Mine' });
  const share = { ParentId: library, UserOrGroupId: SPONSOR_ID, AccessLevel: 'Read' };
  const shares = () => Number(org.database.prepare('SELECT count(*) AS n FROM "Library__Share"').get()?.n);
  return { org, library, share, shares };
}

test('manual shares go when a record gets another owner, and stay through any other change', (context) => {
  const { org, library, share, shares } = sharedLibrary(context);
  const session = as(org, CONTRIBUTOR_ID);
  insertOne(session, 'Library__Share', share);
  assert.deepEqual(updateRecords(session, 'Library__c', [{ Id: library, Name: 'Renamed' }])[0].errors, []);
  assert.equal(shares(), 1);
  const [refused] = updateRecords(session, 'Library__c', [{ Id: library, OwnerId: ADMIN_ID, Name: '' }]);
  assert.equal(refused.success, false);
  assert.equal(shares(), 1);
  assert.deepEqual(updateRecords(session, 'Library__c', [{ Id: library, OwnerId: ADMIN_ID }])[0].errors, []);
  assert.equal(shares(), 0);
});

test('full access and the owner’s own row are the platform’s to give', (context) => {
  const { org, share } = sharedLibrary(context);
  for (const [field, value] of [
    ['AccessLevel', 'All'],
    ['RowCause', 'Owner'],
  ]) {
    const [result] = insertRecords(as(org, CONTRIBUTOR_ID), 'Library__Share', [{ ...share, [field]: value }]);
    assert.equal(result.errors[0]?.statusCode, 'FIELD_INTEGRITY_EXCEPTION');
    assert.deepEqual(result.errors[0]?.fields, [field]);
  }
});

test('a value of another kind is named as it was sent', (context) => {
  const { org } = sharedLibrary(context);
  const name = { x: 1 } as unknown as string;
  const [result] = insertRecords(as(org, CONTRIBUTOR_ID), 'Library__c', [{ Name: name }]);
  assert.match(result.errors[0]!.message, /START_OBJECT value \{"x":1\}/);
});
