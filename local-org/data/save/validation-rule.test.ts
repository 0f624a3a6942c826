import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADMIN_ID, CONTRIBUTOR_ID } from '../first-records.ts';
import { as, insertOne, libraryOrg, stored } from '../library.test-data.ts';
import { insertRecords } from './insert-records.ts';
import { updateRecords } from './update-records.ts';

function bookOrg(context: { after(work: () => void): void }) {
  const { org, remove } = libraryOrg();
  context.after(remove);
  const session = as(org, ADMIN_ID);
  const library = insertOne(session, 'Library__c', { Name: 'Central', City__c: 'Lyon' });
  const shelf = insertOne(session, 'Shelf__c', { Name: 'A', Library__c: library });
  const book = insertOne(session, 'Book__c', { Name: 'Sea', Shelf__c: shelf });
  return { org, session, library, shelf, book };
}

test('a rule that is true refuses the record with its message and field, and nothing is kept', (context) => {
  const { org, session, book } = bookOrg(context);
  const [result] = insertRecords(session, 'Page__c', [{ Name: 'P', Book__c: book, Words__c: -1 }]);
  assert.deepEqual(result.errors, [
    {
      statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'Words are counted from zero.',
      fields: ['Words__c'],
    },
  ]);
  assert.equal(org.database.prepare('SELECT COUNT(*) AS count FROM "Page__c"').get()?.count, 0);
});

test('all rules that are true are named, and an update that is refused leaves the record as it was', (context) => {
  const { org, book } = bookOrg(context);
  const session = as(org, CONTRIBUTOR_ID);
  const page = insertOne(session, 'Page__c', { Name: 'P', Book__c: book, Words__c: 5 });
  const [result] = updateRecords(session, 'Page__c', [{ Id: page, Words__c: -5, State__c: 'Final', Name: 'Q' }]);
  assert.deepEqual(
    result.errors.map(({ message }) => message),
    ['Words are counted from zero.', 'You may not finish pages.'],
  );
  assert.equal(stored(org, 'Page__c', page, 'Name'), 'P');
  assert.equal(stored(org, 'Page__c', page, 'Words__c'), 5);
});

test('$Permission and $User are those of whoever saves', (context) => {
  const { org, session, library, book } = bookOrg(context);
  const final = { Name: 'P', Book__c: book, State__c: 'Final' };
  assert.equal(insertRecords(session, 'Page__c', [final])[0].success, true);
  assert.equal(insertRecords(as(org, CONTRIBUTOR_ID), 'Page__c', [final])[0].success, false);
  const move = (userId: string, city: string) =>
    updateRecords(as(org, userId), 'Library__c', [{ Id: library, City__c: city }])[0].success;
  assert.equal(move(CONTRIBUTOR_ID, 'Lyon'), true);
  assert.equal(move(CONTRIBUTOR_ID, 'Nantes'), false);
  assert.equal(move(ADMIN_ID, 'Nantes'), true);
});

test('a rule that cannot be evaluated refuses the record and says which it is', (context) => {
  const { session, book } = bookOrg(context);
  const [result] = insertRecords(session, 'Page__c', [{ Name: 'P', Book__c: book, Words__c: 5, Note__c: 'error' }]);
  assert.match(result.errors[0].message, /^The formula in the "Root" validation rule is invalid or incorrect/);
});

test('a detail’s rule sees its master’s roll-up from before the save', (context) => {
  const { session, book } = bookOrg(context);
  const page = (note: string) => ({ Name: 'P', Book__c: book, Note__c: note });
  const together = insertRecords(session, 'Page__c', ['1', '2', '3', 'fourth'].map(page));
  assert.deepEqual(together.filter(({ success }) => !success).length, 0);
  assert.equal(insertRecords(session, 'Page__c', [page('fourth')])[0].errors[0].message, 'The book has its pages.');
});

test('a percentage is a fraction to a rule, a formula field’s too', (context) => {
  const { org, session, library } = bookOrg(context);
  const shelf = insertOne(session, 'Shelf__c', { Name: 'picky', Library__c: library });
  const book = insertOne(session, 'Book__c', { Name: 'Sky', Shelf__c: shelf });
  const page = (words: number) => ({ Name: 'P', Book__c: book, Words__c: words });
  assert.equal(insertRecords(session, 'Page__c', [page(150), page(1)])[1].success, true);
  assert.equal(stored(org, 'Library__c', library, 'Progress_Sum__c'), 50);
  assert.match(insertRecords(session, 'Page__c', [page(150), page(150)])[0].errors[0].message, /Too many long books/);
});

test('a formula field may be compared with what it was before', (context) => {
  const { session, book } = bookOrg(context);
  const id = insertOne(session, 'Page__c', { Name: 'P', Book__c: book, Words__c: 150, Note__c: 'frozen' });
  const change = (words: number) => updateRecords(session, 'Page__c', [{ Id: id, Words__c: words }])[0];
  assert.deepEqual(change(160).errors, []);
  assert.equal(change(5).errors[0].message, 'A page stays long or short.');
});
