import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONTRIBUTOR, startTestOrg, type TestOrg } from '../api/test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

const ask = async (query: string, variables?: object, token?: string) =>
  (await org.ask('POST', '/graphql', { query, variables }, token)).body;

const count = async (object: string, where: string): Promise<number> => {
  const soql = `SELECT COUNT() FROM ${object} WHERE ${where}`;
  return (await org.ask('GET', `/query?q=${encodeURIComponent(soql)}`)).body.totalSize;
};

const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';

test('a chain of records is created in one mutation, each answering its record', async () => {
  const { data, errors } = await ask(`mutation m { uiapi(input: {allOrNone: true}) {
    library: Library__cCreate(input: {Library__c: {Name: "North", Key__c: "north"}}) { Record { Id Name { value } } }
    shelf: Shelf__cCreate(input: {Shelf__c: {Name: "N", Library__c: "@{library}"}}) { Record { Id Library__c { value } } }
    Book__cCreate(input: {Book__c: {Name: "Zadig", Shelf__c: "@{shelf}", Genre__c: "Novel", Read__c: 40}}) {
      Record { Id Genre__c { label } Read__c { value } }
    }
  } }`);
  assert.deepEqual(errors, []);
  const { library, shelf, Book__cCreate: book } = data.uiapi;
  assert.equal(library.Record.Name.value, 'North');
  assert.equal(shelf.Record.Library__c.value, library.Record.Id);
  assert.deepEqual([book.Record.Genre__c.label, book.Record.Read__c.value], ['Roman', 40]);
});

test('an update and a deletion, by variables', async () => {
  const created = await ask(
    'mutation c($input: Library__cCreateInput!) { uiapi { Library__cCreate(input: $input) { Record { Id } } } }',
    { input: { Library__c: { Name: 'East', Key__c: 'east' } } },
  );
  const { Id } = created.data.uiapi.Library__cCreate.Record;
  const updated = await ask(
    'mutation u($input: Library__cUpdateInput!) { uiapi { Library__cUpdate(input: $input) { success Record { Name { value } Key__c { value } } } } }',
    { input: { Id, Library__c: { Name: 'Far East', Key__c: null } } },
  );
  assert.deepEqual(updated.data.uiapi.Library__cUpdate, {
    success: true,
    Record: { Name: { value: 'Far East' }, Key__c: { value: null } },
  });
  const remove = 'mutation d($input: RecordDeleteInput!) { uiapi { Library__cDelete(input: $input) { Id } } }';
  assert.equal((await ask(remove, { input: { Id } })).data.uiapi.Library__cDelete.Id, Id);
  assert.equal((await ask(remove, { input: { Id } })).errors[0].message, 'entity is deleted');
});

test('one failure undoes everything, and says so of the others', async () => {
  const { data, errors } = await ask(`mutation { uiapi {
    library: Library__cCreate(input: {Library__c: {Name: "Undone"}}) { Record { Id } }
    shelf: Shelf__cCreate(input: {Shelf__c: {Name: "U", Library__c: "@{library}"}}) { Record { Id } }
    book: Book__cCreate(input: {Book__c: {Name: "Cheap", Shelf__c: "@{shelf}", Price__c: -1}}) { Record { Id } }
  } }`);
  assert.deepEqual(data, { uiapi: { library: null, shelf: null, book: null } });
  assert.deepEqual(
    errors.map(({ message, paths, extensions }: { message: string; paths: string[]; extensions: object }) => [
      message,
      paths,
      extensions,
    ]),
    [
      [ROLLED_BACK, ['uiapi', 'library'], { ErrorType: 'DataFetchingException' }],
      [ROLLED_BACK, ['uiapi', 'shelf'], { ErrorType: 'DataFetchingException' }],
      ['A price is not negative.', ['uiapi', 'book'], { ErrorType: 'DataFetchingException' }],
    ],
  );
  assert.equal(await count('Library__c', "Name = 'Undone'"), 0);
});

test('without allOrNone what is independent is kept, what hangs together is undone together', async () => {
  const { data } = await ask(`mutation { uiapi(input: {allOrNone: false}) {
    kept: Library__cCreate(input: {Library__c: {Name: "Kept"}}) { Record { Id } }
    library: Library__cCreate(input: {Library__c: {Name: "Gone"}}) { Record { Id } }
    shelf: Shelf__cCreate(input: {Shelf__c: {Name: "G", Library__c: "@{library}"}}) { Record { Id } }
    book: Book__cCreate(input: {Book__c: {Name: "Cheap", Shelf__c: "@{shelf}", Price__c: -1}}) { Record { Id } }
    alsoKept: Library__cCreate(input: {Library__c: {Name: "Also kept"}}) { Record { Name { value } } }
  } }`);
  assert.ok(data.uiapi.kept.Record.Id);
  assert.equal(data.uiapi.alsoKept.Record.Name.value, 'Also kept');
  assert.deepEqual([data.uiapi.library, data.uiapi.shelf, data.uiapi.book], [null, null, null]);
  assert.equal(await count('Library__c', "Name IN ('Kept', 'Gone', 'Also kept')"), 2);
});

test('a reference to an update, or to what comes later, is refused', async () => {
  const { errors } = await ask(`mutation { uiapi {
    shelf: Shelf__cCreate(input: {Shelf__c: {Name: "L", Library__c: "@{library}"}}) { Record { Id } }
    library: Library__cCreate(input: {Library__c: {Name: "Later"}}) { Record { Id } }
  } }`);
  assert.match(errors[0].message, /Invalid reference @\{library\}/);
});

test('a missing required field and a wrong Id have the messages of the save', async () => {
  const required = await ask(
    'mutation { uiapi { Library__cCreate(input: {Library__c: {Key__c: "x"}}) { Record { Id } } } }',
  );
  assert.match(required.errors[0].message, /Required fields are missing: \[Name\]/);
  const wrong = await ask(
    'mutation { uiapi { Library__cUpdate(input: {Id: "nonsense", Library__c: {Name: "x"}}) { success } } }',
  );
  assert.match(wrong.errors[0].message, /malformed id nonsense/);
});

test('operations and fields beyond the rights of the user do not exist', async () => {
  const { errors } = await ask(
    'mutation { uiapi { Library__cCreate(input: {Library__c: {Name: "x"}}) { Record { Id } } } }',
    undefined,
    CONTRIBUTOR,
  );
  assert.equal(errors[0].extensions.ErrorType, 'OperationNotSupported');
  const readOnly = await ask(
    'mutation { uiapi { Library__cCreate(input: {Library__c: {Name: "x", CreatedDate: "2026-01-01T00:00:00Z"}}) { Record { Id } } } }',
  );
  assert.match(readOnly.errors[0].message, /CreatedDate/);
});

test('a created record answers no child lists', async () => {
  const { errors } = await ask(
    'mutation { uiapi { Library__cCreate(input: {Library__c: {Name: "x"}}) { Record { Shelves__r { totalCount } } } } }',
  );
  assert.match(errors[0].message, /Shelves__r/);
});

test('a lock that a test asked for strikes the save', async () => {
  await org.fetch('/local-org/faults', {
    method: 'POST',
    headers: { Authorization: 'Bearer 00D000000000001AAA!admin', 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'UNABLE_TO_LOCK_ROW', times: 1 }),
  });
  const { errors } = await ask(
    'mutation { uiapi { Library__cCreate(input: {Library__c: {Name: "x"}}) { Record { Id } } } }',
  );
  assert.match(errors[0].message, /unable to obtain exclusive access/);
});
