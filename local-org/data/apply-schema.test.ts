import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from '../metadata/build-schema.ts';
import { applySchema } from './apply-schema.ts';
import type { Org } from './contract.ts';
import { ADMIN_ID } from './first-records.ts';
import { as, insertOne, libraryOrg, librarySchema, stored } from './library.test-data.ts';
import { inTransaction } from './transaction.ts';

const apply = (org: Org, ...changes: Parameters<typeof librarySchema>): void =>
  inTransaction(org, () => applySchema(org, librarySchema(...changes)));

function filledOrg(context: { after(work: () => void): void }) {
  const { org, remove } = libraryOrg();
  context.after(remove);
  const session = as(org, ADMIN_ID);
  const library = insertOne(session, 'Library__c', { Name: 'Central' });
  const shelf = insertOne(session, 'Shelf__c', { Name: 'A', Library__c: library });
  const book = insertOne(session, 'Book__c', { Name: 'Sea', Shelf__c: shelf });
  for (const words of [50, 150]) insertOne(session, 'Page__c', { Name: 'P', Book__c: book, Words__c: words });
  return { org, library, shelf, book };
}

test('a new field keeps the records: a checkbox is unchecked, all else is empty', (context) => {
  const { org, book } = filledOrg(context);
  apply(org, {
    Book__c: {
      Lent__c: '<type>Checkbox</type><defaultValue>true</defaultValue>',
      Author__c: '<type>Text</type><length>40</length><defaultValue>"Unknown"</defaultValue>',
    },
  });
  assert.equal(stored(org, 'Book__c', book, 'Name'), 'Sea');
  assert.equal(stored(org, 'Book__c', book, 'Lent__c'), 0);
  assert.equal(stored(org, 'Book__c', book, 'Author__c'), null);
});

test('a changed formula recalculates the roll-ups above it, up to the top', (context) => {
  const { org, library, shelf, book } = filledOrg(context);
  assert.equal(stored(org, 'Library__c', library, 'Progress_Sum__c'), 50);
  const type = '<type>Number</type><precision>18</precision><scale>0</scale>';
  apply(org, { Page__c: { Is_Long__c: `${type}<formula>IF(Words__c &gt; 10, 1, 0)</formula>` } });
  assert.equal(stored(org, 'Book__c', book, 'Long_Pages__c'), 2);
  assert.equal(stored(org, 'Shelf__c', shelf, 'Share_Sum__c'), 1);
  assert.equal(stored(org, 'Library__c', library, 'Progress_Sum__c'), 100);
});

test('a new roll-up counts the records that are there, and touches nobody', (context) => {
  const { org, shelf, book } = filledOrg(context);
  org.database.exec(`UPDATE "Book__c" SET "LastModifiedDate" = 'before'`);
  apply(org, {
    Book__c: {
      Longest__c: `<type>Summary</type><summaryOperation>max</summaryOperation>
        <summaryForeignKey>Page__c.Book__c</summaryForeignKey><summarizedField>Page__c.Words__c</summarizedField>`,
    },
  });
  assert.equal(stored(org, 'Book__c', book, 'Longest__c'), 150);
  assert.equal(stored(org, 'Book__c', book, 'LastModifiedDate'), 'before');
  assert.equal(stored(org, 'Shelf__c', shelf, 'Words__c'), 200);
});

test('a field that is gone takes its column along, one whose type changed keeps what fits', (context) => {
  const { org } = filledOrg(context);
  org.database.exec(`UPDATE "Page__c" SET "Ratio__c" = 12.5`);
  apply(org, { Page__c: { Note__c: null, Ratio__c: '<type>Text</type><length>10</length>' } });
  const page = { ...org.database.prepare('SELECT * FROM "Page__c"').get() };
  assert.equal('Note__c' in page, false);
  assert.equal(page.Ratio__c, '12.5');
});

test('objects that are gone lose their tables and come back empty', (context) => {
  const { org } = filledOrg(context);
  inTransaction(org, () => applySchema(org, buildSchema([])));
  assert.throws(() => org.database.prepare('SELECT 1 FROM "Book__c"'), /no such table/);
  assert.equal(org.database.prepare('SELECT COUNT(*) AS count FROM "PermissionSet"').get()?.count, 0);
  apply(org);
  assert.equal(org.database.prepare('SELECT COUNT(*) AS count FROM "Book__c"').get()?.count, 0);
});

test('each permission set has one row, kept over deployments', (context) => {
  const { org } = filledOrg(context);
  const rows = () => org.database.prepare('SELECT "Id", "Name" FROM "PermissionSet" ORDER BY "Name"').all();
  const before = rows();
  assert.deepEqual(
    before.map(({ Name }) => Name),
    ['Librarian', 'Visitor', 'Writer'],
  );
  apply(org, { Book__c: { Lent__c: '<type>Checkbox</type><defaultValue>false</defaultValue>' } });
  assert.deepEqual(rows(), before);
});

test('undoing the transaction brings tables and schema back', (context) => {
  const { org, book } = filledOrg(context);
  const { schema } = org;
  const failing = () =>
    inTransaction(org, () => {
      applySchema(org, buildSchema([]));
      throw new Error('deployment failed');
    });
  assert.throws(failing, /deployment failed/);
  assert.equal(org.schema, schema);
  assert.equal(stored(org, 'Book__c', book, 'Name'), 'Sea');
  assert.ok(insertOne(as(org, ADMIN_ID), 'Page__c', { Name: 'P', Book__c: book }));
});

test('a unique field cannot be deployed over records that share a value', (context) => {
  const { org } = filledOrg(context);
  const unique = '<type>Text</type><length>40</length><unique>true</unique>';
  org.database.exec(`UPDATE "Page__c" SET "Note__c" = 'same'`);
  assert.throws(() => apply(org, { Page__c: { Note__c: unique } }), /UNIQUE/);
});
