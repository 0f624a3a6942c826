import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ADMIN, CONTRIBUTOR, startTestOrg, type TestOrg } from './test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

/** A request that fetch would not send. */
function rawStatus(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(org.url);
    request({ hostname, port, path, headers }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

const JSON_HEADERS = { Authorization: `Bearer ${ADMIN}`, 'Content-Type': 'application/json' };
const SOBJECT = '/services/data/v66.0/sobjects/Library__c';
const errorOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as object[])[0] });

test('requests for another host and from pages of other sites are refused', async () => {
  assert.equal(await rawStatus('/services/data', { Host: 'evil.example' }), 403);
  assert.equal(await rawStatus('/services/data', { Origin: 'http://evil.example' }), 403);
  assert.equal(await rawStatus('/services/data', { Origin: org.url }), 200);
});

test('slashes in front of a path are one slash', async () => {
  assert.equal(await rawStatus('//services/data', {}), 200);
});

test('every answer forbids guessing its type, and that it be framed', async () => {
  for (const path of ['/services/data', '/', '/nothing']) {
    const { headers } = await org.fetch(path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
  }
});

test('versions are listed without a session', async () => {
  const versions = (await (await org.fetch('/services/data/')).json()) as object[];
  assert.deepEqual(versions.at(-1), { label: "Spring '26", url: '/services/data/v66.0', version: '66.0' });
});

test('without a token that somebody holds there is no session', async () => {
  for (const headers of [{}, { Authorization: 'Bearer 00D000000000001AAA!nobody' }, { Authorization: ADMIN }]) {
    const answer = await org.fetch('/services/data/v66.0/limits', { headers });
    const expected = { status: 401, errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' };
    assert.deepEqual(await errorOf(answer), expected);
  }
});

test('a version that is not served, a path that is not modelled and a wrong method have their errors', async () => {
  const headers = JSON_HEADERS;
  assert.equal((await org.fetch('/services/data/v67.0/limits', { headers })).status, 404);
  const unknown = await errorOf(await org.fetch('/services/data/v66.0/wires/x', { headers }));
  const message = 'The requested resource does not exist: /wires/x is not modelled by the local org';
  assert.deepEqual(unknown, { status: 404, errorCode: 'NOT_FOUND', message });
  assert.equal((await org.fetch(SOBJECT, { method: 'PUT', headers })).status, 405);
});

test('malformed JSON, another media type and too large a body are refused', async () => {
  const post = (body: NonNullable<RequestInit['body']>, type = 'application/json', more = {}) =>
    org.fetch(SOBJECT, { method: 'POST', body, headers: { ...JSON_HEADERS, 'Content-Type': type, ...more } });
  assert.equal((await errorOf(await post('{"Name": }'))).status, 400);
  assert.match(JSON.stringify(await errorOf(await post('{"Name": }'))), /JSON_PARSER_ERROR/);
  assert.equal((await post('<x/>', 'application/xml')).status, 415);
  assert.equal(
    (await post(gzipSync(Buffer.alloc(51 * 1024 * 1024)), 'application/json', { 'Content-Encoding': 'gzip' })).status,
    413,
  );
  assert.equal((await post(Buffer.alloc(51 * 1024 * 1024, ' '))).status, 413);
  assert.equal((await post('no gzip', 'application/json', { 'Content-Encoding': 'gzip' })).status, 400);
});

test('a gzipped body is read', async () => {
  const headers = { ...JSON_HEADERS, 'Content-Encoding': 'gzip' };
  const answer = await org.fetch(SOBJECT, { method: 'POST', headers, body: gzipSync('{"Name":"Zipped"}') });
  assert.equal(answer.status, 201);
});

test('requests are counted', async () => {
  const used = async () =>
    Number(/api-usage=(\d+)/.exec((await org.ask('GET', '/limits')).headers.get('sforce-limit-info') ?? '')?.[1]);
  const first = await used();
  assert.equal(await used(), first + 1);
});

test('a conditional request is refused by name instead of being answered without its condition', async () => {
  const headers = { ...JSON_HEADERS, 'If-Unmodified-Since': 'Tue, 24 Nov 2026 00:00:00 GMT' };
  assert.match(
    JSON.stringify(await errorOf(await org.fetch(SOBJECT, { headers }))),
    /if-unmodified-since is not modelled/,
  );
});

test('an administrator may ask for faults, nobody else', async () => {
  const ask = (body: unknown, token = ADMIN) =>
    org.fetch('/local-org/faults', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  assert.equal((await ask({ kind: 'SERVER_UNAVAILABLE' }, CONTRIBUTOR)).status, 403);
  assert.equal((await ask({ kind: 'EARTHQUAKE' })).status, 400);
  assert.equal((await ask({ kind: 'SERVER_UNAVAILABLE', times: 1, match: '/limits' })).status, 200);
  assert.equal((await org.ask('GET', '/limits')).status, 503);
  assert.equal((await org.ask('GET', '/limits')).status, 200);
});

test('a row that a test locked is refused once, inside a graph too', async () => {
  const lock = { kind: 'UNABLE_TO_LOCK_ROW', times: 1, match: 'Key__c/locked' };
  await org.fetch('/local-org/faults', { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(lock) });
  const node = { method: 'PATCH', url: `${SOBJECT}/Key__c/locked`, referenceId: 'a', body: { Name: 'Locked' } };
  const save = () => org.ask('POST', '/composite/graph', { graphs: [{ graphId: 'g', compositeRequest: [node] }] });
  const [refused] = (await save()).body.graphs;
  assert.equal(refused.isSuccessful, false);
  assert.equal(refused.graphResponse.compositeResponse[0].body[0].errorCode, 'UNABLE_TO_LOCK_ROW');
  assert.equal((await save()).body.graphs[0].isSuccessful, true);
});

test('without the option there are no faults to ask for', async (t) => {
  const plain = await startTestOrg({ faults: false });
  t.after(() => plain.close());
  assert.equal((await plain.fetch('/local-org/faults', { headers: JSON_HEADERS })).status, 404);
});
