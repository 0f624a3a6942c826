import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ADMIN, CONTRIBUTOR, SPONSOR, startTestOrg, type TestOrg } from '../test-org.ts';
import { storeLibraryComponents } from './deployed-library.test-data.ts';

let org: TestOrg;
let shelf: string;
let book: string;
before(async () => {
  org = await startTestOrg();
  storeLibraryComponents(org);
  const create = async (object: string, record: object) =>
    String((await org.ask('POST', `/sobjects/${object}`, record)).body.id);
  const library = await create('Library__c', { Name: 'Central' });
  shelf = await create('Shelf__c', { Name: 'A', Library__c: library });
  book = await create('Book__c', { Name: 'Candide', Shelf__c: shelf, Genre__c: 'Novel', Price__c: 4.5, Read__c: 50 });
});
after(() => org.close());

const ask = (method: string, path: string, body?: unknown, token?: string) =>
  org.ask(method, `/ui-api${path}`, body, token);

async function patchIf(since: string, fields: object) {
  const answer = await org.fetch(`/services/data/v66.0/ui-api/records/${book}`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${ADMIN}`, 'Content-Type': 'application/json', 'If-Unmodified-Since': since },
    body: JSON.stringify({ fields }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

test('a record answers the fields asked for, its parents as records of their own', async () => {
  const fields = 'Book__c.Name,Book__c.Genre__c,Book__c.Price__c,Book__c.Shelf__c,Book__c.Shelf__r.Library__r.Name';
  const { status, body } = await ask('GET', `/records/${book}?fields=${fields}&optionalFields=Book__c.Ghost__c`);
  assert.equal(status, 200);
  assert.deepEqual([body.apiName, body.id, body.recordTypeInfo], ['Book__c', book, null]);
  assert.deepEqual(body.fields.Name, { displayValue: null, value: 'Candide' });
  assert.deepEqual(body.fields.Genre__c, { displayValue: 'Roman', value: 'Novel' });
  assert.deepEqual(body.fields.Price__c, { displayValue: '4,50', value: 4.5 });
  assert.equal(body.fields.Shelf__c.value, shelf);
  assert.equal(body.fields.Shelf__r.value.fields.Library__r.displayValue, 'Central');
  assert.match(body.lastModifiedDate, /^\d{4}.*\.000Z$/);
  assert.equal(typeof body.weakEtag, 'number');
  assert.equal('Ghost__c' in body.fields, false);
});

test('a field that there is not, or that the user may not see, is refused unless it is optional', async () => {
  const refused = await ask('GET', `/records/${book}?fields=Book__c.Price__c`, undefined, CONTRIBUTOR);
  assert.deepEqual([refused.status, refused.body[0].errorCode], [400, 'INVALID_FIELD']);
  const optional = await ask('GET', `/records/${book}?fields=Name&optionalFields=Price__c`, undefined, CONTRIBUTOR);
  assert.deepEqual(Object.keys(optional.body.fields), ['Name']);
});

test('the layout says the fields', async () => {
  const { body } = await ask('GET', `/records/${book}?layoutTypes=Full`);
  assert.deepEqual(Object.keys(body.fields).sort(), ['Genre__c', 'Name', 'Price__c', 'Shelf__c', 'Shelf__r']);
  const compact = await ask('GET', `/records/${book}?layoutTypes=Compact`);
  assert.deepEqual(Object.keys(compact.body.fields), ['Name']);
});

test('records that are not there, and objects without access', async () => {
  assert.equal((await ask('GET', '/records/a00000000000zzzAAA?fields=Name')).status, 404);
  const hidden = await ask('GET', `/records/${book}?fields=Name`, undefined, SPONSOR);
  assert.deepEqual([hidden.status, hidden.body[0].errorCode], [403, 'INSUFFICIENT_ACCESS']);
  const { body } = await ask('GET', `/records/batch/${book},a00000000000zzzAAA?fields=Name`);
  assert.equal(body.hasErrors, true);
  assert.deepEqual(
    body.results.map(({ statusCode }: { statusCode: number }) => statusCode),
    [200, 404],
  );
});

test('a record is created, changed and deleted', async () => {
  const created = await ask('POST', '/records', {
    apiName: 'Book__c',
    fields: { Name: 'Zadig', Shelf__c: shelf, Read__c: 10 },
  });
  assert.equal(created.status, 201);
  assert.equal(created.body.fields.Name.value, 'Zadig');
  assert.deepEqual(created.body.fields.Read__c, { displayValue: '10\u00a0%', value: 10 });
  const path = `/records/${created.body.id}`;
  const changed = await ask('PATCH', path, { fields: { Id: created.body.id, Genre__c: 'Essay' } });
  assert.deepEqual([changed.status, changed.body.fields.Genre__c.displayValue], [200, 'Essai']);
  assert.equal((await ask('DELETE', path)).status, 204);
  assert.equal((await ask('DELETE', path)).status, 404);
});

test('what the org refuses comes by field', async () => {
  const { status, body } = await ask('PATCH', `/records/${book}`, { fields: { Price__c: -1 } });
  assert.equal(status, 400);
  assert.equal(body.statusCode, 400);
  assert.match(body.message, /mise à jour de l’enregistrement/);
  assert.deepEqual(body.output, {
    errors: [],
    fieldErrors: {
      Price__c: [
        {
          constituentField: null,
          duplicateRecordError: null,
          errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          field: 'Price__c',
          fieldLabel: 'Price',
          message: 'A price is not negative.',
        },
      ],
    },
  });
  const noRight = await ask('PATCH', `/records/${book}`, { fields: { Name: 'x' } }, CONTRIBUTOR);
  assert.equal(noRight.body.output.errors[0].errorCode, 'INSUFFICIENT_ACCESS_OR_READONLY');
});

test('a record that has been changed since is not overwritten', async () => {
  const { body } = await ask('GET', `/records/${book}?fields=Name`);
  const before = new Date(Date.parse(body.lastModifiedDate) - 60_000).toUTCString();
  const refused = await patchIf(before, { Name: 'Overwritten' });
  assert.deepEqual([refused.status, refused.body[0].errorCode], [412, 'PRECONDITION_FAILED']);
  assert.equal((await ask('GET', `/records/${book}?fields=Name`)).body.fields.Name.value, 'Candide');
  assert.equal((await patchIf(new Date(body.lastModifiedDate).toUTCString(), { Genre__c: 'Essay' })).status, 200);
});
