import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

const P = '/services/data/v66.0';
const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';
const library = (key: string, body: unknown = { Name: key }) => ({
  method: 'PATCH',
  url: `${P}/sobjects/Library__c/Key__c/${key}`,
  referenceId: key,
  body,
});
const shelf = (key: string, parent: string) => ({
  method: 'PATCH',
  url: `${P}/sobjects/Shelf__c/Key__c/${key}`,
  referenceId: key,
  body: { Name: key, Library__c: `@{${parent}.id}` },
});
const bad = (key: string) => library(key, { Name: 'x'.repeat(81) });
const count = async (object: string, like: string) =>
  (await org.ask('GET', `/query?q=${encodeURIComponent(`SELECT COUNT() FROM ${object} WHERE Key__c LIKE '${like}%'`)}`))
    .body.totalSize;

test('later subrequests refer to earlier answers', async () => {
  const query = {
    method: 'GET',
    url: `${P}/query?q=SELECT+Name+FROM+Shelf__c+WHERE+Id='@{s1.id}'`,
    referenceId: 'found',
  };
  const { body } = await org.ask('POST', '/composite', {
    allOrNone: true,
    compositeRequest: [library('l1'), shelf('s1', 'l1'), query],
  });
  assert.deepEqual(
    body.compositeResponse.map((one: Record<string, unknown>) => one.httpStatusCode),
    [201, 201, 200],
  );
  assert.equal(body.compositeResponse[2].body.records[0].Name, 's1');
  assert.equal(body.compositeResponse[0].referenceId, 'l1');
});

test('with allOrNone one failure undoes all, and all others say so', async () => {
  const compositeRequest = [library('n1'), bad('n2'), library('n3')];
  const { status, body } = await org.ask('POST', '/composite', { allOrNone: true, compositeRequest });
  assert.equal(status, 200);
  const [first, second, third] = body.compositeResponse;
  assert.deepEqual(first.body, [{ errorCode: 'PROCESSING_HALTED', message: ROLLED_BACK }]);
  assert.equal(second.body[0].errorCode, 'STRING_TOO_LONG');
  assert.equal(third.httpStatusCode, 400);
  assert.equal(await count('Library__c', 'n'), 0);
});

test('without allOrNone the others stay, but for what refers to the failure', async () => {
  const compositeRequest = [bad('m1'), shelf('m2', 'm1'), library('m3')];
  const { body } = await org.ask('POST', '/composite', { collateSubrequests: true, compositeRequest });
  const [, dependent, other] = body.compositeResponse;
  assert.equal(dependent.body[0].message, 'Invalid reference specified. No value for m1.id found in m1');
  assert.equal(other.httpStatusCode, 201);
  assert.equal(await count('Library__c', 'm'), 1);
});

test('more than 25 subrequests, more than 5 queries and bad reference ids are refused before anything runs', async () => {
  const many = Array.from({ length: 26 }, (_, index) => library(`o${index}`));
  assert.equal((await org.ask('POST', '/composite', { compositeRequest: many })).body[0].errorCode, 'LIMIT_EXCEEDED');
  assert.equal(await count('Library__c', 'o'), 0);
  const queries = Array.from({ length: 6 }, (_, index) => ({
    method: 'GET',
    url: `${P}/query?q=SELECT+Id+FROM+User`,
    referenceId: `q${index}`,
  }));
  assert.equal((await org.ask('POST', '/composite', { compositeRequest: queries })).status, 400);
  assert.equal((await org.ask('POST', '/composite', { compositeRequest: queries.slice(0, 5) })).status, 200);
  const twice = await org.ask('POST', '/composite', { compositeRequest: [library('p'), library('p')] });
  assert.match(twice.body[0].message, /Duplicate referenceId 'p'/);
  const dotted = await org.ask('POST', '/composite', { compositeRequest: [{ ...library('p'), referenceId: 'p.q' }] });
  assert.match(dotted.body[0].message, /must start with a letter or a number/);
  const nested = await org.ask('POST', '/composite', {
    compositeRequest: [{ ...library('p'), url: `${P}/composite/tree/Library__c` }],
  });
  assert.match(nested.body[0].message, /composite\/tree.* is not modelled/);
});

test('a batch answers in order, whatever fails', async () => {
  const batchRequests = [
    { method: 'GET', url: 'v66.0/query?q=SELECT+Id+FROM+Organization' },
    { method: 'GET', url: 'v66.0/query?q=SELECT+Ghost+FROM+User' },
    { method: 'GET', url: `${P}/limits` },
  ];
  const { body } = await org.ask('POST', '/composite/batch', { batchRequests });
  assert.equal(body.hasErrors, true);
  assert.deepEqual(
    body.results.map((one: Record<string, unknown>) => one.statusCode),
    [200, 400, 200],
  );
  const halted = (await org.ask('POST', '/composite/batch', { haltOnError: true, batchRequests })).body.results[2];
  assert.deepEqual([halted.statusCode, halted.result[0].errorCode], [412, 'BATCH_PROCESSING_HALTED']);
  const many = Array.from({ length: 26 }, () => batchRequests[0]);
  assert.equal((await org.ask('POST', '/composite/batch', { batchRequests: many })).status, 400);
});

const graph = (...graphs: unknown[][]) =>
  org.ask('POST', '/composite/graph', {
    graphs: graphs.map((compositeRequest, index) => ({ graphId: `g${index}`, compositeRequest })),
  });

test('a graph that fails is undone, the others stay', async () => {
  const { status, body } = await graph([library('g1'), shelf('g2', 'g1')], [library('h1'), bad('h2'), library('h3')]);
  assert.equal(status, 200);
  assert.deepEqual(
    body.graphs.map((one: Record<string, unknown>) => one.isSuccessful),
    [true, false],
  );
  const [first, second, third] = body.graphs[1].graphResponse.compositeResponse;
  assert.deepEqual([first.referenceId, first.body[0].message], ['h1', ROLLED_BACK]);
  assert.equal(second.body[0].errorCode, 'STRING_TOO_LONG');
  assert.equal(third.body[0].errorCode, 'PROCESSING_HALTED');
  assert.equal(await count('Library__c', 'g'), 1);
  assert.equal(await count('Library__c', 'h'), 0);
});

test('after 15 failed graphs the rest is halted', async () => {
  const graphs = Array.from({ length: 17 }, (_, index) => [index < 16 ? bad(`i${index}`) : library('i16')]);
  const answers = (await graph(...graphs)).body.graphs;
  assert.equal(answers[14].graphResponse.compositeResponse[0].body[0].errorCode, 'STRING_TOO_LONG');
  assert.equal(answers[16].graphResponse.compositeResponse[0].body[0].errorCode, 'PROCESSING_HALTED');
  assert.equal(await count('Library__c', 'i'), 0);
});

test('a payload over a limit is refused whole, and the limit is named', async () => {
  const libraries = (many: number) => Array.from({ length: many }, (_, index) => library(`j${index}`));
  assert.match((await graph(libraries(501))).body[0].message, /at most 500 nodes, not 501/);
  assert.match((await graph(...libraries(76).map((one) => [one]))).body[0].message, /at most 75 graphs/);
  const chain = libraries(16).map((one, index) =>
    index === 0 ? one : { ...one, body: { Name: `@{j${index - 1}.id}` } },
  );
  assert.match((await graph(chain)).body[0].message, /at most 15 nodes deep; 'g0' is 16/);
  const versions = libraries(16).map((one, index) => ({ ...one, url: one.url.replace('66.0', `${51 + index}.0`) }));
  assert.match((await graph(versions)).body[0].message, /at most 15 different kinds of nodes/);
  const query = { method: 'GET', url: `${P}/query?q=SELECT+Id+FROM+User`, referenceId: 'q' };
  assert.match((await graph([query])).body[0].message, /single records of \/sobjects only/);
  assert.equal(await count('Library__c', 'j'), 0);
});

test('500 nodes of one graph are saved', async () => {
  const nodes = [library('k'), ...Array.from({ length: 499 }, (_, index) => shelf(`k${index}`, 'k'))];
  assert.equal((await graph(nodes)).body.graphs[0].isSuccessful, true);
  assert.equal(await count('Shelf__c', 'k'), 499);
});
