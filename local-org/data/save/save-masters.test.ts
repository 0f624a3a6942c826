import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADMIN_ID, CONTRIBUTOR_ID } from '../first-records.ts';
import { as, insertOne, libraryOrg, stored } from '../library.test-data.ts';
import { deleteRecords } from './delete-records.ts';
import { insertRecords } from './insert-records.ts';
import { updateRecords } from './update-records.ts';

function shelvedOrg(context: { after(work: () => void): void }) {
  const { org, remove } = libraryOrg();
  context.after(remove);
  const session = as(org, ADMIN_ID);
  const library = insertOne(session, 'Library__c', { Name: 'Central' });
  const shelf = insertOne(session, 'Shelf__c', { Name: 'A', Library__c: library });
  const books = ['Sea', 'Sky'].map((Name) => insertOne(session, 'Book__c', { Name, Shelf__c: shelf }));
  return { org, session, library, shelf, books };
}

const pages = (book: string, ...words: number[]) => words.map((Words__c) => ({ Name: 'P', Book__c: book, Words__c }));

test('roll-ups of formulas over roll-ups climb to the top', (context) => {
  const { org, session, library, shelf, books } = shelvedOrg(context);
  const ids = insertRecords(session, 'Page__c', [...pages(books[0], 150, 50), ...pages(books[1], 200)]);
  assert.equal(stored(org, 'Book__c', books[0], 'Pages__c'), 2);
  assert.equal(stored(org, 'Book__c', books[0], 'Long_Pages__c'), 1);
  assert.equal(stored(org, 'Shelf__c', shelf, 'Share_Sum__c'), 1.5);
  assert.equal(stored(org, 'Library__c', library, 'Progress_Sum__c'), 75);
  assert.equal(stored(org, 'Library__c', library, 'Words__c'), 400);

  updateRecords(session, 'Page__c', [{ Id: ids[1].id, Words__c: 101, State__c: 'Final' }]);
  assert.equal(stored(org, 'Library__c', library, 'Progress_Sum__c'), 100);
  assert.equal(stored(org, 'Book__c', books[0], 'Final_Pages__c'), 1);

  deleteRecords(session, [ids[0].id!, ids[2].id!]);
  assert.equal(stored(org, 'Library__c', library, 'Words__c'), 101);
  assert.equal(stored(org, 'Library__c', library, 'Progress_Sum__c'), 50);
});

test('a master whose roll-ups changed is modified by whoever saved the detail; one whose did not stays untouched', (context) => {
  const { org, library, books } = shelvedOrg(context);
  const [page] = insertRecords(as(org, ADMIN_ID), 'Page__c', pages(books[0], 10));
  const session = as(org, CONTRIBUTOR_ID);
  updateRecords(session, 'Page__c', [{ Id: page.id, Note__c: 'read' }]);
  assert.equal(stored(org, 'Book__c', books[0], 'LastModifiedById'), ADMIN_ID);
  updateRecords(session, 'Page__c', [{ Id: page.id, Words__c: 11 }]);
  assert.equal(stored(org, 'Book__c', books[0], 'LastModifiedById'), CONTRIBUTOR_ID);
  assert.equal(stored(org, 'Library__c', library, 'LastModifiedById'), CONTRIBUTOR_ID);
});

test('a rule of a master, however far up, refuses the details, and those of other masters are saved', (context) => {
  const { org, session, library, books } = shelvedOrg(context);
  updateRecords(session, 'Book__c', [{ Id: books[0], Closed__c: true }]);
  const results = insertRecords(session, 'Page__c', [...pages(books[0], 10, 20), ...pages(books[1], 30)]);
  assert.deepEqual(
    results.map(({ success }) => success),
    [false, false, true],
  );
  assert.deepEqual(results[0].errors, [
    {
      statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message:
        'There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "The book is closed.".',
      fields: [],
    },
  ]);
  assert.equal(stored(org, 'Library__c', library, 'Words__c'), 30);
  const top = insertRecords(session, 'Page__c', pages(books[1], 6000))[0];
  assert.match(top.errors[0].message, /"A library holds 5000 words\."\.$/);
  assert.equal(stored(org, 'Book__c', books[1], 'Words__c'), 30);
});

test('a detail that moves counts for the master that it left as well', (context) => {
  const { org, session, shelf, library, books } = shelvedOrg(context);
  insertRecords(session, 'Page__c', pages(books[0], 10));
  const other = insertOne(session, 'Library__c', { Name: 'Branch' });
  const [moved] = updateRecords(session, 'Shelf__c', [{ Id: shelf, Library__c: other }]);
  assert.deepEqual(moved.errors, []);
  assert.equal(stored(org, 'Library__c', library, 'Words__c'), 0);
  assert.equal(stored(org, 'Library__c', other, 'Words__c'), 10);
});

test('a master-detail field that is not reparentable cannot be set again', (context) => {
  const { session, shelf, books } = shelvedOrg(context);
  const [result] = updateRecords(session, 'Book__c', [{ Id: books[0], Shelf__c: shelf }]);
  assert.equal(result.errors[0].statusCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
  assert.deepEqual(result.errors[0].fields, ['Shelf__c']);
});
