import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADMIN_ID, CONTRIBUTOR_ID, SPONSOR_ID } from '../first-records.ts';
import { applySchema } from '../apply-schema.ts';
import { as, insertOne, libraryOrg, librarySchema, stored } from '../library.test-data.ts';
import { inTransaction } from '../transaction.ts';
import { deleteRecords } from './delete-records.ts';
import { insertRecords } from './insert-records.ts';
import { updateRecords } from './update-records.ts';

const SEQUEL = (constraint: string) =>
  `<type>Lookup</type><referenceTo>Book__c</referenceTo><relationshipName>Sequels</relationshipName><deleteConstraint>${constraint}</deleteConstraint>`;

function shelvedOrg(context: { after(work: () => void): void }, constraint = 'SetNull') {
  const { org, remove } = libraryOrg();
  context.after(remove);
  inTransaction(org, () => applySchema(org, librarySchema({ Book__c: { Sequel__c: SEQUEL(constraint) } })));
  const session = as(org, ADMIN_ID);
  const library = insertOne(session, 'Library__c', { Name: 'Central' });
  const shelf = insertOne(session, 'Shelf__c', { Name: 'A', Library__c: library });
  const [first, second] = ['One', 'Two'].map((Name) => insertOne(session, 'Book__c', { Name, Shelf__c: shelf }));
  org.database.prepare('UPDATE "Book__c" SET "Sequel__c" = ? WHERE "Id" = ?').run(second, first);
  return { org, session, library, shelf, first, second };
}

test('details go with their master, three levels down', (context) => {
  const { org, session, library, first } = shelvedOrg(context);
  insertOne(session, 'Page__c', { Name: 'P', Book__c: first });
  assert.deepEqual(deleteRecords(session, [library]), [{ id: library, success: true, created: false, errors: [] }]);
  for (const object of ['Library__c', 'Shelf__c', 'Book__c', 'Page__c']) {
    assert.equal(org.database.prepare(`SELECT COUNT(*) AS count FROM "${object}"`).get()?.count, 0, object);
  }
});

test('a lookup to what is gone empties', (context) => {
  const { org, session, first, second } = shelvedOrg(context);
  assert.equal(deleteRecords(session, [second])[0].success, true);
  assert.equal(stored(org, 'Book__c', first, 'Sequel__c'), null);
});

test('a lookup may keep a record from going, and then nothing goes', (context) => {
  const { org, session, library, first, second } = shelvedOrg(context, 'Restrict');
  const [result] = deleteRecords(session, [second]);
  assert.equal(result.errors[0].statusCode, 'DELETE_FAILED');
  assert.match(result.errors[0].message, new RegExp(first));
  assert.equal(stored(org, 'Book__c', second, 'Name'), 'Two');
  assert.equal(stored(org, 'Library__c', library, 'Name'), 'Central');
});

test('a record that was deleted is known as deleted, one that never was as unknown', (context) => {
  const { session, first } = shelvedOrg(context);
  deleteRecords(session, [first]);
  const codes = deleteRecords(session, [first, 'a02000000000999AAA', 'nonsense']).map(
    ({ errors }) => errors[0].statusCode,
  );
  assert.deepEqual(codes, ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'MALFORMED_ID']);
  assert.equal(updateRecords(session, 'Book__c', [{ Id: first }])[0].errors[0].statusCode, 'ENTITY_IS_DELETED');
  const [page] = insertRecords(session, 'Page__c', [{ Name: 'P', Book__c: first }]);
  assert.equal(page.errors[0].statusCode, 'ENTITY_IS_DELETED');
});

test('who may not delete the object deletes nothing; who may edit the master deletes its details', (context) => {
  const { org, first, second } = shelvedOrg(context);
  assert.equal(deleteRecords(as(org, SPONSOR_ID), [first])[0].errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
  assert.equal(deleteRecords(as(org, CONTRIBUTOR_ID), [second])[0].success, true);
});
