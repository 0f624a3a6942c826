import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SPONSOR, startTestOrg, type TestOrg } from './test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

const query = (soql: string, more = '', token?: string) =>
  org.ask('GET', `/query?q=${encodeURIComponent(soql)}${more}`, undefined, token);

test('a query gives records with their type and URL', async () => {
  const { body } = await query('SELECT Id, Name FROM Organization');
  assert.deepEqual([body.totalSize, body.done], [1, true]);
  assert.deepEqual(body.records[0].attributes, {
    type: 'Organization',
    url: '/services/data/v66.0/sobjects/Organization/00D000000000001EAA',
  });
  const { body: all } = await org.ask('GET', '/queryAll/?q=SELECT+Id+FROM+User');
  assert.equal(all.totalSize, 3);
});

test('the columns of a query are told without running it', async () => {
  const { body } = await query('SELECT Id, Username FROM User', '&columns=true');
  assert.deepEqual(
    body.columnMetadata.map((one: { columnName: string }) => one.columnName),
    ['Id', 'Username'],
  );
});

test('more than 2,000 rows come in pages', async () => {
  for (let start = 0; start < 2001; start += 200) {
    const records = Array.from({ length: Math.min(200, 2001 - start) }, (_, i) => ({
      attributes: { type: 'Library__c' },
      Name: `L${start + i}`,
    }));
    await org.ask('POST', '/composite/sobjects', { allOrNone: true, records });
  }
  const first = (await query('SELECT Id FROM Library__c')).body;
  assert.deepEqual([first.records.length, first.done, first.totalSize], [2000, false, 2001]);
  const next = await org.ask('GET', first.nextRecordsUrl.replace('/services/data/v66.0', ''));
  assert.deepEqual([next.body.records.length, next.body.done], [1, true]);
  assert.ok((await org.ask('GET', '/query/01gnonsense-2000')).status >= 400);
});

test('what is missing, invisible or not modelled is refused', async () => {
  assert.equal((await org.ask('GET', '/query')).body[0].errorCode, 'MALFORMED_QUERY');
  assert.equal((await query('SELECT Id FROM ScratchOrgInfo')).body[0].errorCode, 'INVALID_TYPE');
  assert.equal((await query('SELECT Id FROM Book__c', '', SPONSOR)).body[0].errorCode, 'INVALID_TYPE');
  assert.match(
    (await org.ask('GET', '/tooling/query?q=SELECT+Id+FROM+ApexClass')).body[0].message,
    /ApexClass is not modelled/,
  );
  assert.match((await org.ask('POST', '/jobs/ingest', {})).body[0].message, /^Bulk API is not modelled yet/);
});
