import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

const node = (type: string, referenceId: string, more = {}) => ({
  attributes: { type, referenceId },
  Name: referenceId,
  ...more,
});
const plant = (...records: unknown[]) => org.ask('POST', '/composite/tree/Library__c', { records });
const bookCount = async () => (await org.ask('GET', '/query?q=SELECT+COUNT()+FROM+Book__c')).body.totalSize;

test('records are created with their children, and results come level by level', async () => {
  const book = node('Book__c', 'book', { Genre__c: 'Essay' });
  const shelf = node('Shelf__c', 'shelf', { Books__r: { records: [book] } });
  const planted = await plant(
    node('Library__c', 'one', { Shelves__r: { records: [shelf] } }),
    node('Library__c', 'two'),
  );
  assert.deepEqual([planted.status, planted.body.hasErrors], [201, false]);
  assert.deepEqual(
    planted.body.results.map((one: { referenceId: string }) => one.referenceId),
    ['one', 'two', 'shelf', 'book'],
  );
  const query = encodeURIComponent("SELECT Shelf__r.Library__r.Name FROM Book__c WHERE Name = 'book'");
  const { records } = (await org.ask('GET', `/query?q=${query}`)).body;
  assert.equal(records[0].Shelf__r.Library__r.Name, 'one');
});

test('one wrong record undoes the tree and is named', async () => {
  const before = await bookCount();
  const books = [node('Book__c', 'good'), node('Book__c', 'bad', { Price__c: -1 })];
  const shelf = node('Shelf__c', 's', { Books__r: { records: books } });
  const { status, body } = await plant(node('Library__c', 'l', { Shelves__r: { records: [shelf] } }));
  assert.equal(status, 400);
  const error = {
    statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'A price is not negative.',
    fields: ['Price__c'],
  };
  assert.deepEqual(body, { hasErrors: true, results: [{ referenceId: 'bad', errors: [error] }] });
  assert.equal(await bookCount(), before);
});

test('a reference id used twice, 201 records, an unknown relationship and a wrong type are refused', async () => {
  const twice = await plant(node('Library__c', 'a'), node('Library__c', 'a'));
  assert.equal(twice.body.results[0].errors[0].message, 'Duplicate ReferenceId provided in the request.');
  const many = Array.from({ length: 201 }, (_, index) => node('Library__c', `n${index}`));
  assert.match((await plant(...many)).body[0].message, /at most 200 records, not 201/);
  const ghosts = { Ghosts__r: { records: [node('Shelf__c', 'g')] } };
  assert.match((await plant(node('Library__c', 'a', ghosts))).body[0].message, /No such relationship 'Ghosts__r'/);
  assert.equal((await plant(node('Shelf__c', 'a'))).status, 400);
});
