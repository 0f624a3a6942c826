import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONTRIBUTOR, SPONSOR, startTestOrg, type TestOrg } from './test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

type Described = Record<string, unknown> & { name: string };
const names = (list: Described[]) => list.map(({ name }) => name);

test('the list holds the objects that the user may see', async () => {
  const admin = (await org.ask('GET', '/sobjects')).body.sobjects;
  assert.ok(names(admin).includes('Book__c') && names(admin).includes('User'));
  const sponsor = (await org.ask('GET', '/sobjects/', undefined, SPONSOR)).body.sobjects;
  assert.ok(!names(sponsor).includes('Book__c') && names(sponsor).includes('User'));
});

test('a field is described with type, length, picklist and reference', async () => {
  const { fields } = (await org.ask('GET', '/sobjects/book__c/describe')).body;
  const field = (name: string) => fields.find((one: Described) => one.name === name);
  assert.deepEqual(field('Genre__c').picklistValues[0], {
    active: true,
    defaultValue: false,
    label: 'Roman',
    validFor: null,
    value: 'Novel',
  });
  assert.equal(field('Genre__c').restrictedPicklist, true);
  assert.deepEqual(
    [field('Key__c').externalId, field('Key__c').unique, field('Key__c').caseSensitive],
    [true, true, true],
  );
  assert.deepEqual(
    [field('Price__c').type, field('Price__c').soapType, field('Price__c').scale],
    ['double', 'xsd:double', 2],
  );
  const { type, referenceTo, relationshipName, nillable, cascadeDelete } = field('Shelf__c');
  assert.deepEqual(
    { type, referenceTo, relationshipName, nillable, cascadeDelete },
    {
      type: 'reference',
      referenceTo: ['Shelf__c'],
      relationshipName: 'Shelf__r',
      nillable: false,
      cascadeDelete: true,
    },
  );
  assert.deepEqual(
    [field('Summary__c').type, field('Summary__c').filterable, field('Name').nameField],
    ['textarea', false, true],
  );
  assert.deepEqual([field('CreatedDate').createable, field('Id').type], [false, 'id']);
});

test('a description shows what its reader may see and do', async () => {
  const { body } = await org.ask('GET', '/sobjects/Book__c/describe', undefined, CONTRIBUTOR);
  assert.ok(!names(body.fields).includes('Price__c') && names(body.fields).includes('Genre__c'));
  assert.deepEqual([body.createable, body.updateable, body.deletable, body.queryable], [false, false, false, true]);
  assert.equal((await org.ask('GET', '/sobjects/Book__c/describe', undefined, SPONSOR)).status, 404);
});

test('children are listed with their relationship', async () => {
  const { childRelationships } = (await org.ask('GET', '/sobjects/Shelf__c/describe')).body;
  const books = childRelationships.find((one: { childSObject: string }) => one.childSObject === 'Book__c');
  assert.deepEqual([books.relationshipName, books.field, books.cascadeDelete], ['Books__r', 'Shelf__c', true]);
});

test('basic information is the summary of an object', async () => {
  const { body } = await org.ask('GET', '/sobjects/Library__c');
  assert.deepEqual(
    [body.objectDescribe.label, body.objectDescribe.labelPlural, body.recentItems],
    ['Library', 'Libraries', []],
  );
});
