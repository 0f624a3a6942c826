import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONTRIBUTOR, SPONSOR, startTestOrg, type TestOrg } from '../api/test-org.ts';

let org: TestOrg;
let library: string;
before(async () => {
  org = await startTestOrg();
  const create = async (object: string, record: object) =>
    String((await org.ask('POST', `/sobjects/${object}`, record)).body.id);
  library = await create('Library__c', { Name: 'Central', Key__c: 'central' });
  for (const name of ['A', 'B']) {
    const shelf = await create('Shelf__c', { Name: name, Key__c: name.toLowerCase(), Library__c: library });
    for (let index = 1; index <= 12; index++) {
      const more = index === 1 ? { Genre__c: 'Novel', Price__c: 1234.5, Read__c: 50, Summary__c: 'Long' } : {};
      await create('Book__c', { Name: `${name}${String(index).padStart(2, '0')}`, Shelf__c: shelf, ...more });
    }
  }
});
after(() => org.close());

async function ask(query: string, variables?: object, token?: string, headers?: Record<string, string>) {
  if (headers) {
    const answer = await org.fetch('/services/data/v66.0/graphql', {
      method: 'POST',
      headers: {
        Authorization: 'Bearer 00D000000000001AAA!admin',
        'Content-Type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return JSON.parse(await answer.text());
  }
  const answer = await org.ask('POST', '/graphql', { query, variables }, token);
  assert.equal(answer.status, 200);
  return answer.body;
}

/** The nodes of one list. */
async function nodes(list: string, name = 'Book__c', variables?: object, head = '') {
  const { data, errors } = await ask(`${head} { uiapi { query { ${list} } } }`, variables);
  assert.deepEqual(errors, []);
  return data.uiapi.query[name].edges.map((edge: { node: unknown }) => edge.node);
}

const names = async (args: string, variables?: object, head?: string): Promise<string[]> =>
  (await nodes(`Book__c(${args}) { edges { node { Name { value } } } }`, 'Book__c', variables, head)).map(
    (node: { Name: { value: string } }) => node.Name.value,
  );

test('values come with what a French reader sees', async () => {
  const [node] = await nodes(`Book__c(where: {Name: {eq: "a01"}}) { edges { node {
    Id ApiName WeakEtag DisplayValue
    Name { value displayValue } Genre__c { value label displayValue } Price__c { value displayValue }
    Read__c { value displayValue } Summary__c { value } CreatedDate { value } Shelf__c { value }
  } } }`);
  assert.match(node.Id, /^a0/);
  assert.deepEqual([node.ApiName, node.DisplayValue], ['Book__c', 'A01']);
  assert.deepEqual(node.Name, { value: 'A01', displayValue: null });
  assert.deepEqual(node.Genre__c, { value: 'Novel', label: 'Roman', displayValue: 'Roman' });
  assert.deepEqual(node.Price__c, { value: 1234.5, displayValue: '1\u202f234,50' });
  assert.deepEqual(node.Read__c, { value: 50, displayValue: '50\u00a0%' });
  assert.equal(node.Summary__c.value, 'Long');
  assert.match(node.CreatedDate.value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  assert.equal(typeof node.WeakEtag, 'number');
});

test('parents are reached over several levels, an owner by a fragment on its type', async () => {
  const [book] = await nodes(
    'Book__c(first: 1, orderBy: {Name: {order: DESC}}) { edges { node { Shelf__r { Name { value } Library__r { Name { value } } } } } }',
  );
  assert.deepEqual(book.Shelf__r, { Name: { value: 'B' }, Library__r: { Name: { value: 'Central' } } });
  const { data } = await ask(
    'query { uiapi { query { Library__c { edges { node { Owner { ... on User { Name { value } } } CreatedBy { Alias { value } } } } } } } }',
  );
  const { node } = data.uiapi.query.Library__c.edges[0];
  assert.deepEqual(node, { Owner: { Name: { value: 'Ada Admin' } }, CreatedBy: { Alias: { value: 'admin' } } });
});

test('a child list has its own filter, order and pages', async () => {
  const [a] = await nodes(
    `Shelf__c(where: {Name: {eq: "A"}}) { edges { node { Name { value }
      late: Books__r(where: {Name: {gt: "A10"}}, orderBy: {Name: {order: DESC}}) { totalCount edges { node { Name { value } } } }
      all: Books__r { totalCount pageResultCount pageInfo { hasNextPage endCursor } edges { node { Id } } } } } }`,
    'Shelf__c',
  );
  assert.deepEqual(
    a.late.edges.map((edge: { node: { Name: { value: string } } }) => edge.node.Name.value),
    ['A12', 'A11'],
  );
  assert.equal(a.late.totalCount, 2);
  assert.deepEqual([a.all.totalCount, a.all.pageResultCount, a.all.pageInfo.hasNextPage], [12, 10, true]);
  const [next] = await nodes(
    `Shelf__c(where: {Name: {eq: "A"}}) { edges { node { Books__r(after: "${a.all.pageInfo.endCursor}") { pageResultCount pageInfo { hasNextPage } } } } }`,
    'Shelf__c',
  );
  assert.deepEqual(next.Books__r, { pageResultCount: 2, pageInfo: { hasNextPage: false } });
});

test('a child list below another, or below a parent, is refused', async () => {
  for (const list of [
    'Library__c { edges { node { Shelves__r { edges { node { Books__r { edges { node { Id } } } } } } } } }',
    'Book__c { edges { node { Shelf__r { Books__r { edges { node { Id } } } } } } }',
  ]) {
    const { errors } = await ask(`{ uiapi { query { ${list} } } }`);
    assert.match(errors[0].message, /child relationship Books__r can't be queried here/);
  }
});

test('filters combine, go through parents and compare with lists, patterns and dates', async () => {
  assert.deepEqual(
    await names('where: {and: [{Name: {like: "%01"}}, {or: [{Genre__c: {eq: "Novel"}}, {Price__c: {gte: 1}}]}]}'),
    ['A01', 'B01'],
  );
  assert.deepEqual(
    await names(
      'where: {Name: {in: ["A02", "B02"]}, not: {Shelf__r: {Library__r: {Name: {ne: "Central"}}, Name: {eq: "B"}}}}, orderBy: {Name: {order: DESC}}',
    ),
    ['B02', 'A02'],
  );
  assert.deepEqual(await names('where: {Shelf__r: {Name: {eq: "B"}}, Name: {nin: []}}, first: 1'), ['B01']);
  assert.deepEqual(await names('where: {Name: {in: []}}'), []);
  assert.deepEqual(await names('where: {Price__c: {ne: null}}'), ['A01', 'B01']);
  assert.equal((await names('where: {CreatedDate: {eq: {literal: TODAY}}}, first: 30')).length, 24);
  assert.equal((await names('where: {CreatedDate: {lt: {range: {last_n_days: 2}}}}')).length, 0);
  assert.deepEqual(await names('where: {CreatedBy: {Alias: {eq: "sponsor"}}}'), []);
  assert.deepEqual(await names('where: {Shelf__c: {inq: {Shelf__c: {Name: {eq: "B"}}, ApiName: "Id"}}}, first: 1'), [
    'B01',
  ]);
});

test('a quote in a value stays in the value', async () => {
  assert.deepEqual(
    await names('where: {Name: {eq: $name}}', { name: "x' OR Name != '" }, 'query q($name: String)'),
    [],
  );
});

test('variables carry filters and pages; the order of sort fields is that of the query', async () => {
  const head = 'query books($where: Book__c_Filter, $orderBy: Book__c_OrderBy, $first: Int)';
  const variables = {
    where: { Name: { like: '%1' } },
    orderBy: { Shelf__r: { Name: { order: 'DESC' } }, Name: { order: 'ASC' } },
    first: 2,
  };
  assert.deepEqual(await names('where: $where, orderBy: $orderBy, first: $first', variables, head), ['B01', 'B11']);
  const genreFirst = 'orderBy: {Genre__c: {order: ASC, nulls: LAST}, Name: {order: DESC}}, first: 3';
  assert.deepEqual(await names(genreFirst), ['B01', 'A01', 'B12']);
});

test('ten rows by default, then on with the cursor', async () => {
  const page = (after: string | null) =>
    ask(
      'query p($after: String) { uiapi { query { Book__c(after: $after, orderBy: {Name: {order: ASC}}) { totalCount pageResultCount pageInfo { hasNextPage endCursor } edges { cursor node { Name { value } } } } } } }',
      { after },
    ).then(({ data }) => data.uiapi.query.Book__c);
  const first = await page(null);
  assert.deepEqual([first.totalCount, first.pageResultCount, first.pageInfo.hasNextPage], [24, 10, true]);
  const second = await page(first.pageInfo.endCursor);
  assert.equal(second.edges[0].node.Name.value, 'A11');
  const last = await page(second.pageInfo.endCursor);
  assert.deepEqual([last.pageResultCount, last.pageInfo.hasNextPage], [4, false]);
});

test('limits: 2,000 rows a list, 200 and more with an upper bound, ten lists', async () => {
  const message = async (list: string) => (await ask(`{ uiapi { query { ${list} } } }`)).errors[0]?.message;
  assert.match(await message('Book__c(first: 2001) { totalCount }'), /first must be from 1 to 2000/);
  assert.match(
    await message('Book__c(first: 10, upperBound: 4000) { totalCount }'),
    /from 200 to 2000 when upperBound/,
  );
  const lists = Array.from({ length: 11 }, (_, index) => `l${index}: Book__c { totalCount }`).join(' ');
  assert.match(await message(lists), /up to 10 subqueries, not 11/);
  assert.equal(await message('Book__c(first: 200, upperBound: 2000) { pageInfo { hasNextPage } }'), undefined);
});

test('what the user may not see does not exist', async () => {
  const query = '{ uiapi { query { Book__c { edges { node { Price__c { value } } } } } } }';
  const { data, errors } = await ask(query, undefined, CONTRIBUTOR);
  assert.deepEqual(data, {});
  assert.deepEqual(errors, [
    {
      message:
        "Validation error of type FieldUndefined: Field 'Price__c' in type 'Book__c' is undefined @ 'uiapi/query/Book__c/edges/node/Price__c'",
      locations: [{ line: 1, column: 44 }],
      paths: [],
      extensions: { ErrorType: 'ValidationError' },
    },
  ]);
  const hidden = await ask('{ uiapi { query { Book__c { totalCount } } } }', undefined, SPONSOR);
  assert.match(hidden.errors[0].message, /Field 'Book__c' in type 'RecordQuery' is undefined/);
  const filtered = await ask(
    '{ uiapi { query { Book__c(where: {Price__c: {gt: 1}}) { totalCount } } } }',
    undefined,
    CONTRIBUTOR,
  );
  assert.match(filtered.errors[0].message, /Price__c/);
  assert.equal(filtered.errors[0].extensions.ErrorType, 'ValidationError');
});

test('an optional field that the user may not see is left out, its variables and fragments too', async () => {
  const query = `query q($min: Double) { uiapi { query {
    Book__c(first: 1) { edges { node { Price__c @optional { value } Shelf__r { Ghost__c @optional { value } } } } }
    Ghost__c(where: {Price__c: {gt: $min}}) @optional { edges { node { ...ghost } } }
  } } } fragment ghost on Book__c { Name { value } }`;
  const { data, errors } = await ask(query, { min: 1 }, CONTRIBUTOR);
  assert.deepEqual(errors, []);
  assert.deepEqual(data.uiapi.query, { Book__c: { edges: [{ node: { Shelf__r: {} } }] } });
});

test('what is not modelled is named', async () => {
  const { errors } = await ask('{ uiapi { relatedListByName(parentApiName: "Shelf__c") { label } } }');
  assert.match(errors[0].message, /relatedListByName is not modelled/);
  const scope = await ask('{ uiapi { query { Book__c(scope: MINE) { totalCount } } } }');
  assert.match(scope.errors[0].message, /scope MINE is not supported for Book__c/);
});

test('syntax errors and unknown operations have their own type', async () => {
  const broken = await ask('{ uiapi {');
  assert.equal(broken.errors[0].extensions.ErrorType, 'InvalidSyntax');
  const answer = await org.ask('POST', '/graphql', {
    query: 'query a { uiapi { currentUser { Id } } } query b { uiapi { currentUser { Id } } }',
  });
  assert.equal(answer.body.errors[0].extensions.ErrorType, 'OperationNotSupported');
});

test('the current user and object infos', async () => {
  const { data } = await ask(
    '{ uiapi { currentUser { Name { value } } objectInfos(apiNames: ["Book__c", "Ghost__c"]) { ApiName label keyPrefix fields { ApiName dataType ... on PicklistField { picklistValuesByRecordTypeIDs { picklistValues { label value } } } } } } }',
  );
  assert.equal(data.uiapi.currentUser.Name.value, 'Ada Admin');
  assert.equal(data.uiapi.objectInfos.length, 1);
  const genre = data.uiapi.objectInfos[0].fields.find(({ ApiName }: { ApiName: string }) => ApiName === 'Genre__c');
  assert.deepEqual(genre.picklistValuesByRecordTypeIDs[0].picklistValues[0], { label: 'Roman', value: 'Novel' });
});

test('another language brings its numbers', async () => {
  const query =
    '{ uiapi { query { Book__c(where: {Name: {eq: "A01"}}) { edges { node { Price__c { displayValue } } } } } } }';
  const { data } = await ask(query, undefined, undefined, { 'x-local-org-language': 'en_US' });
  assert.equal(data.uiapi.query.Book__c.edges[0].node.Price__c.displayValue, '1,234.50');
});

test('one object may be listed twice in a request, under two aliases', async () => {
  const list = (alias: string, name: string) =>
    `${alias}: Book__c(where: {Name: {eq: "${name}"}}) { edges { node { Name { value } } } }`;
  const { data, errors } = await ask(`{ uiapi { query { ${list('first', 'A01')} ${list('second', 'B02')} } } }`);
  assert.deepEqual(errors, []);
  const { first, second } = data.uiapi.query;
  assert.deepEqual(
    [first, second].map(({ edges }) =>
      edges.map((edge: { node: { Name: { value: string } } }) => edge.node.Name.value),
    ),
    [['A01'], ['B02']],
  );
});
