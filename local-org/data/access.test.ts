import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ObjectSchema, findObject } from '../metadata/schema.ts';
import { accessOf } from './access.ts';
import type { Org } from './contract.ts';
import { ADMIN_ID, CONTRIBUTOR_ID, SPONSOR_ID } from './first-records.ts';
import { as, assign, insertOne, libraryOrg } from './library.test-data.ts';
import { deleteRecords } from './save/delete-records.ts';
import { insertRecords } from './save/insert-records.ts';
import { updateRecords } from './save/update-records.ts';

const object = (org: Org, name: string): ObjectSchema => findObject(org.schema, name)!;

/** The names of the records of an object that a user sees. */
function seen(org: Org, userId: string, name: string): string[] {
  const { sql, parameters } = accessOf(as(org, userId)).visibleRows(object(org, name), 'r');
  const query = `SELECT r."Name" AS name FROM "${name}" AS r WHERE ${sql} ORDER BY r."Name"`;
  return org.database
    .prepare(query)
    .all(...(parameters as string[]))
    .map((row) => String(row.name));
}

function privateOrg(context: { after(work: () => void): void }) {
  const { org, remove } = libraryOrg('Private');
  context.after(remove);
  const library = insertOne(as(org, CONTRIBUTOR_ID), 'Library__c', { Name: 'Mine' });
  insertOne(as(org, ADMIN_ID), 'Library__c', { Name: 'Other' });
  const shelf = insertOne(as(org, CONTRIBUTOR_ID), 'Shelf__c', { Name: 'A', Library__c: library });
  const book = insertOne(as(org, CONTRIBUTOR_ID), 'Book__c', { Name: 'Sea', Shelf__c: shelf });
  return { org, library, shelf, book };
}

test('permission sets add up, and a field is seen where one of them shows it', (context) => {
  const { org, remove } = libraryOrg();
  context.after(remove);
  const [writer, visitor] = [CONTRIBUTOR_ID, SPONSOR_ID].map((id) => accessOf(as(org, id)));
  const page = object(org, 'Page__c');
  assert.deepEqual([writer.object(page).create, visitor.object(page).create], [true, false]);
  assert.deepEqual([writer.canReadField(page, 'Words__c'), visitor.canReadField(page, 'Words__c')], [true, false]);
  assert.equal(visitor.canReadField(page, 'Name'), true);
  assert.equal(visitor.canReadField(page, 'Book__c'), true);
  assert.equal(writer.canReadField(page, 'Is_Long__c'), true);
  assert.equal(writer.canEditField(page, 'Is_Long__c'), false);
  assert.equal(writer.canReadField(page, 'No_Such__c'), false);
  assert.equal(writer.hasCustomPermission('Finish_Pages'), false);
  assert.equal(accessOf(as(org, ADMIN_ID)).hasCustomPermission('finish_pages'), true);
});

test('modifying all data opens every record, and no field', (context) => {
  const { org, remove } = libraryOrg();
  context.after(remove);
  const [assignment] = org.database
    .prepare('SELECT "Id" AS id FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?')
    .all(ADMIN_ID);
  assert.equal(deleteRecords(as(org, ADMIN_ID), [String(assignment.id)])[0].success, true);
  const access = accessOf(as(org, ADMIN_ID));
  assert.equal(access.object(object(org, 'Page__c')).modifyAll, true);
  assert.equal(access.canReadField(object(org, 'Page__c'), 'Words__c'), false);
});

test('assigning a permission set takes effect at once, and a second time is a duplicate', (context) => {
  const { org, remove } = libraryOrg();
  context.after(remove);
  const id = org.database.prepare(`SELECT "Id" AS id FROM "PermissionSet" WHERE "Name" = 'Writer'`).get()?.id;
  const assignment = { AssigneeId: SPONSOR_ID, PermissionSetId: String(id) };
  const denied = insertRecords(as(org, SPONSOR_ID), 'PermissionSetAssignment', [assignment])[0];
  assert.equal(denied.errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
  assert.equal(accessOf(as(org, SPONSOR_ID)).object(object(org, 'Page__c')).edit, false);
  insertOne(as(org, ADMIN_ID), 'PermissionSetAssignment', assignment);
  assert.equal(accessOf(as(org, SPONSOR_ID)).object(object(org, 'Page__c')).edit, true);
  const again = insertRecords(as(org, ADMIN_ID), 'PermissionSetAssignment', [assignment])[0];
  assert.equal(again.errors[0].statusCode, 'DUPLICATE_VALUE');
});

test('private records are their owner’s, and details follow their master to the top', (context) => {
  const { org } = privateOrg(context);
  assert.deepEqual(seen(org, CONTRIBUTOR_ID, 'Library__c'), ['Mine']);
  assert.deepEqual(seen(org, ADMIN_ID, 'Library__c'), ['Mine', 'Other']);
  assert.deepEqual(seen(org, SPONSOR_ID, 'Library__c'), []);
  assert.deepEqual(seen(org, CONTRIBUTOR_ID, 'Book__c'), ['Sea']);
  assert.deepEqual(seen(org, SPONSOR_ID, 'Book__c'), []);
});

test('a share opens a record and its details, to read or to edit as it says', (context) => {
  const { org, library, book } = privateOrg(context);
  const share = { ParentId: library, UserOrGroupId: SPONSOR_ID, AccessLevel: 'Read' };
  assert.equal(insertRecords(as(org, SPONSOR_ID), 'Library__Share', [share])[0].success, false);
  const id = insertOne(as(org, CONTRIBUTOR_ID), 'Library__Share', share);
  assert.deepEqual(seen(org, SPONSOR_ID, 'Library__c'), ['Mine']);
  assert.deepEqual(seen(org, SPONSOR_ID, 'Book__c'), ['Sea']);

  assign(org, SPONSOR_ID, 'Writer');
  const rename = () => updateRecords(as(org, SPONSOR_ID), 'Book__c', [{ Id: book, Name: 'Sky' }])[0];
  assert.equal(rename().success, false);
  const raised = updateRecords(as(org, CONTRIBUTOR_ID), 'Library__Share', [{ Id: id, AccessLevel: 'Edit' }])[0];
  assert.deepEqual(raised.errors, []);
  assert.deepEqual(rename().errors, []);
  assert.equal(deleteRecords(as(org, SPONSOR_ID), [library])[0].success, false);
});

test('a user cannot edit, nor refer to, what sharing hides', (context) => {
  const { org, remove } = libraryOrg('Private');
  context.after(remove);
  const library = insertOne(as(org, ADMIN_ID), 'Library__c', { Name: 'Other' });
  const session = as(org, CONTRIBUTOR_ID);
  const [update] = updateRecords(session, 'Library__c', [{ Id: library, Name: 'New' }]);
  assert.equal(update.errors[0].statusCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
  const [detail] = insertRecords(session, 'Shelf__c', [{ Name: 'A', Library__c: library }]);
  assert.equal(detail.errors[0].statusCode, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
});

test('a public read/write record may be edited by all who may edit the object, and deleted by its owner', (context) => {
  const { org, remove } = libraryOrg();
  context.after(remove);
  const library = insertOne(as(org, ADMIN_ID), 'Library__c', { Name: 'Other' });
  const session = as(org, CONTRIBUTOR_ID);
  assert.equal(updateRecords(session, 'Library__c', [{ Id: library, Name: 'New' }])[0].success, true);
  assert.equal(deleteRecords(session, [library])[0].success, false);
  assert.equal(deleteRecords(as(org, ADMIN_ID), [library])[0].success, true);
});
