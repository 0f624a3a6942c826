import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type Answer, type TestOrg } from './test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

const record = (Name: string, more = {}) => ({ attributes: { type: 'Library__c' }, Name, ...more });
const codes = ({ body }: Answer) =>
  body.map((one: { errors: { statusCode: string }[] }) => one.errors[0]?.statusCode ?? 'ok');

test('records of several objects are created in one call, in order', async () => {
  const records = [record('A', { Key__c: 'A' }), { attributes: { type: 'Account' }, Name: 'B' }, record('C')];
  const { status, body } = await org.ask('POST', '/composite/sobjects', { records });
  assert.equal(status, 200);
  assert.deepEqual(
    body.map(({ success, errors }: { success: boolean; errors: unknown[] }) => [success, errors]),
    Array(3).fill([true, []]),
  );
  assert.match(body[1].id, /^001/);
});

test('without allOrNone the good ones stay, with it none', async () => {
  const records = (name: string) => [record(name), record('x'.repeat(81))];
  const some = await org.ask('POST', '/composite/sobjects', { records: records('Some') });
  assert.deepEqual(codes(some), ['ok', 'STRING_TOO_LONG']);
  const none = await org.ask('POST', '/composite/sobjects', { allOrNone: true, records: records('None') });
  assert.deepEqual(codes(none), ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'STRING_TOO_LONG']);
  const query = encodeURIComponent("SELECT Name FROM Library__c WHERE Name IN ('Some', 'None')");
  assert.deepEqual(
    (await org.ask('GET', `/query?q=${query}`)).body.records.map((one: { Name: string }) => one.Name),
    ['Some'],
  );
});

test('records are changed, upserted, read and deleted by lists', async () => {
  const upsert = { records: [record('D', { Key__c: 'd' }), record('A2', { Key__c: 'A' })] };
  const upserted = await org.ask('PATCH', '/composite/sobjects/Library__c/Key__c', upsert);
  assert.deepEqual(
    upserted.body.map((one: { created: boolean }) => one.created),
    [true, false],
  );
  const [d, a] = upserted.body.map((one: { id: string }) => one.id);
  const changed = await org.ask('PATCH', '/composite/sobjects', {
    records: [{ attributes: { type: 'Library__c' }, id: d, Name: 'D2' }],
  });
  assert.equal(changed.body[0].success, true);
  const gone = 'a00000000000zzzAAA';
  const read = await org.ask('POST', '/composite/sobjects/Library__c', { ids: [a, gone, d], fields: ['Name'] });
  assert.deepEqual(
    read.body.map((one: { Name: string } | null) => one?.Name ?? null),
    ['A2', null, 'D2'],
  );
  const byUrl = await org.ask('GET', `/composite/sobjects/Library__c?ids=${d}&fields=Name`);
  assert.equal(byUrl.body[0].Name, 'D2');
  const deleted = await org.ask('DELETE', `/composite/sobjects?ids=${a},${d}&allOrNone=true`);
  assert.deepEqual(codes(deleted), ['ok', 'ok']);
});

test('201 records are refused', async () => {
  const records = Array.from({ length: 201 }, (_, index) => record(`Many ${index}`));
  const { status, body } = await org.ask('POST', '/composite/sobjects', { records });
  assert.deepEqual([status, body[0].errorCode], [400, 'EXCEEDED_ID_LIMIT']);
});

test('a record without a type is refused by itself', async () => {
  const answer = await org.ask('POST', '/composite/sobjects', { records: [{ Name: 'Typeless' }, record('E')] });
  assert.deepEqual(codes(answer), ['INVALID_TYPE', 'ok']);
});
