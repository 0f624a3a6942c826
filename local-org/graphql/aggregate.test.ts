import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ADMIN, CONTRIBUTOR, startTestOrg, type TestOrg } from '../api/test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
  const create = async (object: string, record: object) =>
    String((await org.ask('POST', `/sobjects/${object}`, record)).body.id);
  const library = await create('Library__c', { Name: 'Central', Key__c: 'central' });
  const shelf = await create('Shelf__c', { Name: 'A', Library__c: library });
  const books = [
    ['Candide', 'Novel', 4.5],
    ['Zadig', 'Novel', 10],
    ['Phèdre', null, 1],
    ['Cid', null, null],
  ];
  for (const [Name, Genre__c, Price__c] of books)
    await create('Book__c', { Name, Genre__c, Price__c, Shelf__c: shelf });
});
after(() => org.close());

const ask = async (query: string, variables?: object, token = ADMIN) =>
  (await org.ask('POST', '/graphql', { query, variables }, token)).body;

async function books(rest: string, fields: string) {
  const { data, errors } = await ask(
    `{ uiapi { aggregate { Book__c${rest} { edges { node { aggregate { ${fields} } } } } } } }`,
  );
  assert.deepEqual(errors, []);
  return data.uiapi.aggregate.Book__c.edges.map((edge: { node: { aggregate: unknown } }) => edge.node.aggregate);
}

test('sums, counts and extremes of all records, as a French reader sees them', async () => {
  const fields =
    'Price__c { sum { value displayValue } avg { value } min { value } max { value } count { value } } Id { count { value displayValue } } Genre__c { countDistinct { value } }';
  assert.deepEqual(await books('', fields), [
    {
      Price__c: {
        sum: { value: 15.5, displayValue: '15,50' },
        avg: { value: 15.5 / 3 },
        min: { value: 1 },
        max: { value: 10 },
        count: { value: 3 },
      },
      Id: { count: { value: 4, displayValue: '4' } },
      Genre__c: { countDistinct: { value: 1 } },
    },
  ]);
});

test('groups by a field, in the order asked for', async () => {
  const args = '(groupBy: {Genre__c: {group: true}}, orderBy: {Genre__c: {order: DESC, nulls: LAST}})';
  const fields = 'Genre__c { value label } Price__c { sum { value } }';
  assert.deepEqual(await books(args, fields), [
    { Genre__c: { value: 'Novel', label: 'Roman' }, Price__c: { sum: { value: 14.5 } } },
    { Genre__c: { value: null, label: null }, Price__c: { sum: { value: 1 } } },
  ]);
});

test('a filter takes variables, and one object may be summed twice beside its list', async () => {
  const query = `query sums($dear: Double) { uiapi {
    query { Book__c { totalCount } }
    aggregate {
      dear: Book__c(where: {Price__c: {gte: $dear}}) { totalCount edges { node { aggregate { Price__c { sum { value } } } } } }
      none: Book__c(where: {Name: {eq: "Ghost"}}) { totalCount edges { node { aggregate { Price__c { sum { value displayValue } } } } } }
    }
  } }`;
  const { data, errors } = await ask(query, { dear: 4 });
  assert.deepEqual(errors, []);
  const { dear, none } = data.uiapi.aggregate;
  assert.equal(data.uiapi.query.Book__c.totalCount, 4);
  assert.deepEqual([dear.totalCount, dear.edges[0].node.aggregate.Price__c.sum.value], [2, 14.5]);
  assert.deepEqual(none, {
    totalCount: 0,
    edges: [{ node: { aggregate: { Price__c: { sum: { value: null, displayValue: null } } } } }],
  });
});

test('groups are cut into pages', async () => {
  const page = async (after: string) => {
    const { data, errors } = await ask(
      `{ uiapi { aggregate { Book__c(first: 3, groupBy: {Name: {group: true}}${after}) { totalCount pageInfo { hasNextPage endCursor } edges { node { aggregate { Name { value } } } } } } } }`,
    );
    assert.deepEqual(errors, []);
    return data.uiapi.aggregate.Book__c;
  };
  const first = await page('');
  assert.deepEqual([first.totalCount, first.edges.length, first.pageInfo.hasNextPage], [4, 3, true]);
  const second = await page(`, after: "${first.pageInfo.endCursor}"`);
  assert.deepEqual([second.edges.length, second.pageInfo.hasNextPage], [1, false]);
});

test('a field that the user may not see, and one that is not groupable, do not exist', async () => {
  const price = '{ uiapi { aggregate { Book__c { edges { node { aggregate { Price__c { sum { value } } } } } } } } }';
  const hidden = await ask(price, undefined, CONTRIBUTOR);
  assert.match(hidden.errors[0].message, /Price__c/);
  assert.deepEqual(hidden.data, {});
  const number = await ask('{ uiapi { aggregate { Book__c(groupBy: {Price__c: {group: true}}) { totalCount } } } }');
  assert.match(number.errors[0].message, /Price__c/);
  const text = await ask(
    '{ uiapi { aggregate { Book__c { edges { node { aggregate { Name { sum { value } } } } } } } } }',
  );
  assert.match(text.errors[0].message, /FieldUndefined: Field 'sum' in type 'StringAggregate'/);
});

test('a value that is not grouped, subtotals and an eleventh list are refused', async () => {
  const name = '{ uiapi { aggregate { Book__c { edges { node { aggregate { Name { value } } } } } } } }';
  assert.match((await ask(name)).errors[0].message, /grouped/i);
  const rollup =
    '{ uiapi { aggregate { Book__c(groupBy: {type: ROLLUP, Name: {group: true}}) { edges { cursor } } } } }';
  assert.match((await ask(rollup)).errors[0].message, /ROLLUP is not modelled/);
  const many = Array.from({ length: 10 }, (_, index) => `list${index}: Book__c { totalCount }`).join(' ');
  const eleven = await ask(`{ uiapi { query { Book__c { totalCount } } aggregate { ${many} } } }`);
  assert.match(eleven.errors[0].message, /up to 10 subqueries, not 11/);
});
