import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gql } from './graphqlDocument.js';
import { executeMutation, graphql } from './graphqlWire.js';
import { book, fakeOrg, onPage, settled, type Result } from './org.test-data.ts';
import { notifyRecordUpdateAvailable, updateRecord } from './recordChanges.js';
import { getRecord } from './recordWire.js';

let count = 0;
const newId = (): string => `a01${String(++count).padStart(12, '0')}AAA`;
/** A query of its own for each test: results are shared between components that ask the same. */
const booksQuery = () => gql`query q${++count} {
  uiapi { query { Book__c { edges { node { Id title: Name { value displayValue } Genre__c { value label } } } } } }
}`;
const books = (...nodes: object[]) => ({ uiapi: { query: { Book__c: { edges: nodes.map((node) => ({ node })) } } } });
const node = (Id: string, title: string, genre = 'Novel') => ({
  Id,
  title: { value: title, displayValue: null },
  Genre__c: { value: genre, label: genre },
});
const titleOf = (result: Result) => result.data?.uiapi.query.Book__c.edges[0].node.title.value;

describe('the graphql adapter', () => {
  it('gives data without errors, in one request for all components that ask the same', async () => {
    const query = booksQuery();
    const org = fakeOrg(() => ({ body: { data: books(node(newId(), 'Emma')), errors: [] } }));
    const { last, results } = onPage(graphql, { query });
    onPage(graphql, { query, variables: {} });
    await settled();
    assert.deepEqual(results[0], { data: undefined, errors: undefined, refresh: undefined });
    assert.equal(titleOf(last()), 'Emma');
    assert.equal(last().errors, undefined);
    assert.throws(() => last().data.uiapi.query.Book__c.edges.push({}), TypeError);
    assert.equal(org.asked.length, 1);
  });

  it('waits for its query, and runs without variables', async () => {
    const org = fakeOrg(() => ({ body: { data: books(), errors: [] } }));
    const { wire } = onPage(graphql, { query: undefined, variables: { a: 1 } });
    await settled();
    assert.equal(org.asked.length, 0);
    wire.update({ query: booksQuery(), variables: undefined });
    await settled();
    assert.deepEqual(org.asked[0]!.body.variables, {});
  });

  it('gives errors without data where the query is wrong, and sends again for the next component', async () => {
    const query = booksQuery();
    const errors = [{ message: 'Validation error', paths: [] }];
    const org = fakeOrg(() => ({ body: { data: {}, errors } }));
    const { last } = onPage(graphql, { query });
    await settled();
    assert.deepEqual([last().data, last().errors], [undefined, errors]);
    onPage(graphql, { query });
    await settled();
    assert.equal(org.asked.length, 2);
  });

  it('gives a lost network as an error with a message', async () => {
    fakeOrg(() => new TypeError('Failed to fetch'));
    const { last } = onPage(graphql, { query: booksQuery() });
    await settled();
    assert.match(last().errors[0].message, /Failed to fetch/);
    assert.equal(last().errors[0].status, 0);
  });

  it('refuses a query that gql has not made', async () => {
    const org = fakeOrg(() => ({ body: {} }));
    const { last } = onPage(graphql, { query: '{ uiapi }' });
    await settled();
    assert.match(last().errors[0].message, /gql/);
    assert.equal(org.asked.length, 0);
  });

  it('asks the org again only when refreshed, and says nothing where nothing has changed', async () => {
    const answers = ['Emma', 'Emma', 'Persuasion'];
    const id = newId();
    const org = fakeOrg(() => ({ body: { data: books(node(id, answers.shift()!)), errors: [] } }));
    const query = booksQuery();
    const { last, results } = onPage(graphql, { query });
    await settled();
    const other = onPage(graphql, { query });
    assert.equal(titleOf(other.last()), 'Emma');
    await last().refresh();
    assert.equal(results.length, 2);
    await last().refresh();
    assert.deepEqual([titleOf(last()), titleOf(other.last())], ['Persuasion', 'Persuasion']);
    assert.equal(org.asked.length, 3);
  });

  it('follows a record that is saved with updateRecord, with one new value at a time', async () => {
    const id = newId();
    fakeOrg(({ path }) =>
      path === '/graphql'
        ? { body: { data: books(node(id, 'Emma'), node(newId(), 'Other')), errors: [] } }
        : { body: book(id, { Name: 'Persuasion', Genre__c: 'Novel' }, 2) },
    );
    const { last, results } = onPage(graphql, { query: booksQuery() });
    await settled();
    const before = last().data.uiapi.query.Book__c.edges[1];
    await updateRecord({ fields: { Id: id, Name: 'Persuasion' } });
    await settled();
    assert.equal(titleOf(last()), 'Persuasion');
    assert.equal(results.length, 3);
    assert.equal(last().data.uiapi.query.Book__c.edges[1], before);
  });

  it('follows a record that is announced as changed, read with the fields that it shows', async () => {
    const id = newId();
    const org = fakeOrg(({ path }) =>
      path === '/graphql'
        ? { body: { data: books(node(id, 'Emma')), errors: [] } }
        : { body: book(id, { Name: 'Persuasion', Genre__c: 'Essay' }, 2) },
    );
    const { last } = onPage(graphql, { query: booksQuery() });
    await settled();
    await notifyRecordUpdateAvailable([{ recordId: id }]);
    assert.equal(titleOf(last()), 'Persuasion');
    assert.equal(last().data.uiapi.query.Book__c.edges[0].node.Genre__c.value, 'Essay');
    assert.deepEqual(org.asked[1]!.query, { optionalFields: 'Name,Genre__c' });
  });

  it('shows what a refresh has read in getRecord too', async () => {
    const id = newId();
    const titles = ['Emma', 'Persuasion'];
    fakeOrg(({ path }) =>
      path === '/graphql'
        ? { body: { data: books(node(id, titles.shift()!)), errors: [] } }
        : { body: book(id, { Name: 'Emma' }) },
    );
    const record = onPage(getRecord, { recordId: id, fields: ['Book__c.Name'] });
    const { last } = onPage(graphql, { query: booksQuery() });
    await settled();
    await last().refresh();
    assert.equal(record.last().data.fields.Name.value, 'Persuasion');
  });

  it('gives a component that comes later the records as they are by then', async () => {
    const id = newId();
    const query = booksQuery();
    const org = fakeOrg(({ path }) =>
      path === '/graphql'
        ? { body: { data: books(node(id, 'Emma')), errors: [] } }
        : { body: book(id, { Name: 'Persuasion' }, 2) },
    );
    const { wire } = onPage(graphql, { query });
    await settled();
    wire.disconnect();
    await updateRecord({ fields: { Id: id, Name: 'Persuasion' } });
    assert.equal(titleOf(onPage(graphql, { query }).last()), 'Persuasion');
    assert.equal(org.asked.length, 2);
  });

  it('asks again for a component that comes when the answer is old', async (context) => {
    context.mock.timers.enable({ apis: ['Date'] });
    const query = booksQuery();
    const org = fakeOrg(() => ({ body: { data: books(node(newId(), 'Emma')), errors: [] } }));
    onPage(graphql, { query });
    await settled();
    context.mock.timers.tick(31_000);
    onPage(graphql, { query });
    await settled();
    assert.equal(org.asked.length, 2);
  });

  it('keeps the answer to the later of two refreshes', async () => {
    const id = newId();
    const waiting: ((title: string) => void)[] = [];
    fakeOrg(() => ({}));
    globalThis.fetch = () =>
      new Promise((resolve) => {
        waiting.push((title) => resolve(Response.json({ data: books(node(id, title)), errors: [] })));
      });
    const { last } = onPage(graphql, { query: booksQuery() });
    await settled();
    waiting[0]!('first');
    await settled();
    const both = [last().refresh(), last().refresh()];
    await settled();
    waiting[2]!('later');
    await settled();
    waiting[1]!('earlier');
    await Promise.all(both);
    assert.equal(titleOf(last()), 'later');
  });
});

describe('executeMutation', () => {
  const save = (id: string) => gql`mutation { uiapi { Book__cUpdate(input: { Id: "${id}" }) { Record { Id } } } }`;

  it('gives data, errors only where there are some, and changes no result by itself', async () => {
    const id = newId();
    fakeOrg(({ body }) => ({
      body: body.query.startsWith('mutation')
        ? { data: { uiapi: { Book__cUpdate: { Record: { Id: id } } } }, errors: [] }
        : { data: books(node(id, 'Emma')), errors: [] },
    }));
    const { results } = onPage(graphql, { query: booksQuery() });
    await settled();
    const answer = await executeMutation({ query: save(id), variables: { a: 1 } });
    assert.equal(answer.data.uiapi.Book__cUpdate.Record.Id, id);
    assert.equal(answer.errors, undefined);
    assert.equal(results.length, 2);
  });

  it('rejects where the request itself fails', async () => {
    fakeOrg(() => ({ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }] }));
    await assert.rejects(executeMutation({ query: save(newId()) }), (error: Result) => {
      assert.deepEqual([error.status, error.body.message], [401, 'Session expired']);
      return true;
    });
  });
});
