import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONTRIBUTOR, SPONSOR, startTestOrg, type TestOrg } from './test-org.ts';

let org: TestOrg;
let shelf: string;
before(async () => {
  org = await startTestOrg();
  const library = await org.ask('POST', '/sobjects/Library__c', { Name: 'Central', Key__c: 'central' });
  shelf = (await org.ask('POST', '/sobjects/Shelf__c', { Name: 'A', Key__c: 'a', Library__c: library.body.id })).body
    .id;
});
after(() => org.close());

const GONE = 'a00000000000zzzAAA';

test('a record is created, read, changed and deleted', async () => {
  const created = await org.ask('POST', '/sobjects/Book__c', { Name: 'Candide', Shelf__c: shelf, Price__c: 4.5 });
  assert.equal(created.status, 201);
  assert.deepEqual(created.body, { id: created.body.id, success: true, errors: [] });
  const path = `/sobjects/Book__c/${created.body.id}`;
  assert.equal(created.headers.get('location'), `/services/data/v66.0${path}`);
  assert.equal((await org.ask('PATCH', path, { Genre__c: 'Novel' })).status, 204);
  const { body } = await org.ask('GET', path);
  assert.equal(body.attributes.type, 'Book__c');
  assert.deepEqual([body.Name, body.Price__c, body.Genre__c, body.Summary__c], ['Candide', 4.5, 'Novel', null]);
  assert.equal((await org.ask('DELETE', path)).status, 204);
  assert.equal((await org.ask('GET', path)).status, 404);
  assert.deepEqual((await org.ask('DELETE', path)).body[0].errorCode, 'ENTITY_IS_DELETED');
});

test('?fields= chooses the fields and names one that there is not', async () => {
  const path = `/sobjects/Shelf__c/${shelf}`;
  const { attributes: _, ...fields } = (await org.ask('GET', `${path}?fields=Name,key__c`)).body;
  assert.deepEqual(fields, { Name: 'A', Key__c: 'a' });
  const refused = await org.ask('GET', `${path}?fields=Name,Colour__c`);
  assert.deepEqual([refused.status, refused.body[0].errorCode], [400, 'INVALID_FIELD']);
});

test('a record that is not saved answers 400 with every error', async () => {
  const refused = await org.ask('POST', '/sobjects/Book__c', { Name: 'Cheap', Shelf__c: shelf, Price__c: -1 });
  assert.equal(refused.status, 400);
  const expected = {
    errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    fields: ['Price__c'],
    message: 'A price is not negative.',
  };
  assert.deepEqual(refused.body, [expected]);
});

test('an id in the body is refused, and a value that is a list', async () => {
  const refused = await org.ask('PATCH', `/sobjects/Shelf__c/${shelf}`, { Id: shelf });
  assert.deepEqual(refused.body[0].message, 'The Id field should not be specified in the sobject data.');
  assert.equal((await org.ask('POST', '/sobjects/Shelf__c', { Name: ['x'] })).status, 400);
});

test('unknown objects and records do not exist', async () => {
  const message = 'The requested resource does not exist';
  assert.equal((await org.ask('GET', '/sobjects/Ghost__c')).body[0].message, message);
  assert.equal((await org.ask('POST', '/sobjects/Ghost__c', {})).status, 404);
  assert.equal((await org.ask('GET', `/sobjects/Shelf__c/${shelf.slice(0, 15)}`)).status, 200);
  assert.equal((await org.ask('GET', `/sobjects/Library__c/${shelf}`)).body[0].message, message);
  assert.match(
    (await org.ask('GET', '/sobjects/Shelf__c/nonsense')).body[0].message,
    /^Provided external ID field .*: nonsense$/,
  );
  assert.equal((await org.ask('PATCH', `/sobjects/Library__c/${GONE}`, { Name: 'x' })).status, 404);
});

test('an object without permission does not exist, a field without permission neither', async () => {
  assert.equal((await org.ask('GET', `/sobjects/Shelf__c/${shelf}`, undefined, SPONSOR)).status, 404);
  const book = await org.ask('POST', '/sobjects/Book__c', { Name: 'Secret', Shelf__c: shelf, Price__c: 9 });
  const seen = await org.ask('GET', `/sobjects/Book__c/${book.body.id}`, undefined, CONTRIBUTOR);
  assert.equal(seen.status, 200);
  assert.equal('Price__c' in seen.body, false);
  const refused = await org.ask('PATCH', `/sobjects/Book__c/${book.body.id}`, { Name: 'x' }, CONTRIBUTOR);
  assert.deepEqual([refused.status, refused.body[0].errorCode], [403, 'INSUFFICIENT_ACCESS_OR_READONLY']);
});

test('an external id names a record: 201 when new, 200 when changed, 204 when deleted', async () => {
  const path = '/sobjects/Book__c/Key__c/zadig%20%26%20co';
  const created = await org.ask('PATCH', path, { Name: 'Zadig', Shelf__r: { Key__c: 'a' } });
  assert.deepEqual([created.status, created.body.created], [201, true]);
  const changed = await org.ask('PATCH', path, { Name: 'Zadig 2' });
  assert.deepEqual(
    [changed.status, changed.body],
    [200, { id: created.body.id, success: true, errors: [], created: false }],
  );
  assert.equal((await org.ask('GET', `${path}?fields=Name`)).body.Name, 'Zadig 2');
  assert.equal((await org.ask('DELETE', path)).status, 204);
  assert.equal((await org.ask('DELETE', path)).status, 404);
  assert.equal((await org.ask('PATCH', `${path}?updateOnly=true`, { Name: 'x' })).status, 404);
});

test('a field that is no external id, or the key again in the body, is refused', async () => {
  const refused = await org.ask('PATCH', '/sobjects/Book__c/Genre__c/Novel', {});
  assert.deepEqual([refused.status, refused.body[0].errorCode], [404, 'NOT_FOUND']);
  const repeated = await org.ask('PATCH', '/sobjects/Book__c/Key__c/x', { Key__c: 'x' });
  assert.equal(repeated.body[0].message, 'The Key__c field should not be specified in the sobject data.');
});

test('a relationship by its URL is named as not modelled', async () => {
  const refused = await org.ask('GET', `/sobjects/Shelf__c/${shelf}/Books`);
  assert.match(refused.body[0].message, /relationship of Shelf__c.* is not modelled/);
});

test('a quote in a key is a character like any other', async () => {
  const path = `/sobjects/Book__c/Key__c/${encodeURIComponent("d'Artagnan\\")}`;
  assert.equal((await org.ask('GET', path)).status, 404);
  await org.ask('PATCH', path, { Name: 'Quoted', Shelf__c: shelf });
  assert.equal((await org.ask('GET', path)).body.Name, 'Quoted');
});

test('a permission set is assigned like any record, by those who may', async () => {
  const query = "SELECT Id FROM PermissionSet WHERE Name = 'Reader'";
  const found = await org.ask('GET', `/query?q=${encodeURIComponent(query)}`);
  const assignment = { AssigneeId: '005000000000003AAA', PermissionSetId: found.body.records[0].Id };
  const refused = await org.ask('POST', '/sobjects/PermissionSetAssignment', assignment, CONTRIBUTOR);
  assert.ok(refused.status >= 400);
  assert.equal((await org.ask('POST', '/sobjects/PermissionSetAssignment', assignment)).status, 201);
  assert.equal((await org.ask('GET', `/sobjects/Shelf__c/${shelf}`, undefined, SPONSOR)).status, 200);
});
