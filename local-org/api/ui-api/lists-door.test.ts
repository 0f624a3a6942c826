import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONTRIBUTOR, SPONSOR, startTestOrg, type TestOrg } from '../test-org.ts';
import { storeLibraryComponents } from './deployed-library.test-data.ts';

let org: TestOrg;
let shelf: string;
before(async () => {
  org = await startTestOrg();
  storeLibraryComponents(org);
  const create = async (object: string, record: object) =>
    String((await org.ask('POST', `/sobjects/${object}`, record)).body.id);
  const library = await create('Library__c', { Name: 'Central' });
  shelf = await create('Shelf__c', { Name: 'A', Library__c: library });
  const books = [
    { Name: 'Candide', Genre__c: 'Novel', Price__c: 9 },
    { Name: 'Zadig', Genre__c: 'Novel', Price__c: 2 },
    { Name: 'Essais', Genre__c: 'Essay', Price__c: 1 },
    { Name: 'Zest', Price__c: 20 },
  ];
  for (const book of books) await create('Book__c', { ...book, Shelf__c: shelf });
});
after(() => org.close());

const ask = (path: string, token?: string) => org.ask('GET', `/ui-api${path}`, undefined, token);

const names = (body: { records: { fields: { Name: { value: string } } }[] }): string[] =>
  body.records.map(({ fields }) => fields.Name.value);

test('a list view shows its columns, filtered by its logic', async () => {
  const info = await ask('/list-info/Book__c/Novels');
  assert.deepEqual([info.body.label, info.body.displayColumns.length], ['Romans', 3]);
  const { body } = await ask('/list-records/Book__c/Novels?sortBy=Name');
  assert.deepEqual(names(body), ['Candide', 'Zadig']);
  assert.equal(body.records[0].fields.Shelf__r.displayValue, 'A');
  assert.equal(body.listReference.listViewApiName, 'Novels');
});

test('pages, downward order, search and more fields', async () => {
  const first = await ask('/list-records/Book__c/All?sortBy=-Book__c.Name&pageSize=3&fields=Book__c.Genre__c');
  assert.deepEqual(names(first.body), ['Zest', 'Zadig', 'Essais']);
  assert.equal(first.body.records[1].fields.Genre__c.displayValue, 'Roman');
  const second = await ask(`/list-records/Book__c/All?sortBy=-Name&pageSize=3&pageToken=${first.body.nextPageToken}`);
  assert.deepEqual([names(second.body), second.body.nextPageToken], [['Candide'], null]);
  const found = await org.ask('POST', '/ui-api/list-records/Book__c/All', { searchTerm: 'za', sortBy: ['Name'] });
  assert.deepEqual(names(found.body), ['Zadig']);
});

test('the lists of an object, and none of one that the user may not see', async () => {
  const { body } = await ask('/list-info/Book__c');
  assert.deepEqual(
    body.lists.map(({ apiName }: { apiName: string }) => apiName),
    ['Novels', 'All'],
  );
  assert.equal((await ask('/list-info/Book__c', SPONSOR)).status, 404);
  assert.equal((await ask('/list-records/Book__c/Ghost')).status, 404);
});

test('a column that the user may not see is not there', async () => {
  const { body } = await ask('/list-info/Book__c/Novels', CONTRIBUTOR);
  assert.deepEqual(
    body.displayColumns.map(({ fieldApiName }: { fieldApiName: string }) => fieldApiName),
    ['Name', 'Shelf__c'],
  );
});

test('the records below another', async () => {
  const { body } = await ask(`/related-list-records/${shelf}/Books__r?fields=Book__c.Name&sortBy=Name`);
  assert.deepEqual(names(body), ['Candide', 'Essais', 'Zadig', 'Zest']);
  assert.equal((await ask(`/related-list-records/${shelf}/Ghosts__r`)).status, 404);
});

test('a lookup finds records by the beginnings of words, users by theirs', async () => {
  const shelves = await ask('/lookups/Book__c/Shelf__c/Shelf__c?q=a&searchType=TypeAhead');
  assert.deepEqual(names(shelves.body), ['A']);
  const users = await ask('/lookups/Library__c/OwnerId/User?q=spon');
  assert.deepEqual(names(users.body), ['Simone Sponsor']);
  assert.equal((await ask('/lookups/Library__c/OwnerId/User')).body.count, 3);
  assert.equal((await ask('/lookups/Library__c/OwnerId/Book__c')).status, 404);
});
