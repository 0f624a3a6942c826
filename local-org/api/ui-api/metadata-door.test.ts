import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ADMIN, CONTRIBUTOR, SPONSOR, startTestOrg, type TestOrg } from '../test-org.ts';
import { storeLibraryComponents } from './deployed-library.test-data.ts';

let org: TestOrg;
let book: string;
before(async () => {
  org = await startTestOrg();
  storeLibraryComponents(org);
  const library = await org.ask('POST', '/sobjects/Library__c', { Name: 'Central' });
  const shelf = await org.ask('POST', '/sobjects/Shelf__c', { Name: 'A', Library__c: library.body.id });
  book = (await org.ask('POST', '/sobjects/Book__c', { Name: 'Candide', Shelf__c: shelf.body.id })).body.id;
});
after(() => org.close());

const ask = (path: string, token?: string) => org.ask('GET', `/ui-api${path}`, undefined, token);

async function askInEnglish(path: string) {
  const headers = { Authorization: `Bearer ${ADMIN}`, 'x-local-org-language': 'en_US' };
  return JSON.parse(await (await org.fetch(`/services/data/v66.0/ui-api${path}`, { headers })).text());
}

test('an object info tells fields and rights of this user', async () => {
  const { body } = await ask('/object-info/Book__c');
  assert.deepEqual([body.apiName, body.labelPlural, body.nameFields], ['Book__c', 'Books', ['Name']]);
  assert.deepEqual(
    [body.createable, body.fields.Price__c.dataType, body.fields.Price__c.updateable],
    [true, 'Double', true],
  );
  assert.equal(body.fields.Shelf__c.relationshipName, 'Shelf__r');
  assert.equal(body.fields.Summary__c.extraTypeInfo, 'PlainTextArea');
  const reader = await ask('/object-info/Book__c', CONTRIBUTOR);
  assert.deepEqual([reader.body.createable, 'Price__c' in reader.body.fields], [false, false]);
  assert.equal((await ask('/object-info/Book__c', SPONSOR)).status, 404);
  const batch = await ask('/object-info/batch/Book__c,Ghost__c');
  assert.deepEqual(
    batch.body.results.map(({ statusCode }: { statusCode: number }) => statusCode),
    [200, 404],
  );
});

test('what the platform brings is labelled in the language of the user, what is deployed as it was deployed', async () => {
  const labelsOf = ({ fields, label }: { fields: Record<string, { label: string }>; label: string }) => [
    label,
    ...['Name', 'CreatedById', 'LastModifiedDate'].map((name) => fields[name]!.label),
  ];
  const french = ['Créé par', 'Date de la dernière modification'];
  const { body } = await ask('/object-info/Book__c');
  assert.deepEqual(labelsOf(body), ['Book', 'Name', ...french]);
  assert.deepEqual(labelsOf((await ask('/object-info/Account')).body), ['Compte', 'Nom du compte', ...french]);
  const english = labelsOf(await askInEnglish('/object-info/Account'));
  assert.deepEqual(english, ['Account', 'Account Name', 'Created By ID', 'Last Modified Date']);
});

test('picklist values, of one field and of all', async () => {
  const path = '/object-info/Book__c/picklist-values/012000000000000AAA';
  const one = await ask(`${path}/Genre__c`);
  assert.deepEqual(
    one.body.values.map(({ label, value }: { label: string; value: string }) => [label, value]),
    [
      ['Roman', 'Novel'],
      ['Essai', 'Essay'],
    ],
  );
  assert.equal((await ask(path)).body.picklistFieldValues.Genre__c.values.length, 2);
  assert.equal((await ask(`${path}/Name`)).status, 404);
});

test('labels come in the language of the page', async () => {
  const info = await askInEnglish('/object-info/Book__c');
  assert.deepEqual(
    [info.label, info.labelPlural, info.fields.Genre__c.label, info.fields.Name.label],
    ['Printed book', 'Printed books', 'Kind', 'Book title'],
  );
  assert.equal(info.fields.Genre__c.inlineHelpText, 'What it is about.');
  assert.equal(info.fields.Price__c.label, 'Price');
  const picklist = await askInEnglish('/object-info/Book__c/picklist-values/012000000000000AAA/Genre__c');
  assert.equal(picklist.values[0].label, 'Novel (en)');
  const layout = await askInEnglish('/layout/Book__c');
  assert.equal(layout.sections[0].heading, 'The book');
});

test('a layout has its sections, rows and items', async () => {
  const { body } = await ask('/layout/Book__c?layoutType=Full&mode=Edit');
  assert.deepEqual([body.mode, body.sections.length, body.sections[0].heading], ['Edit', 2, 'Livre']);
  const [row] = body.sections[0].layoutRows;
  assert.deepEqual(
    row.layoutItems.map((item: { layoutComponents: { apiName: string }[] }) => item.layoutComponents[0]!.apiName),
    ['Name', 'Genre__c'],
  );
  assert.equal(row.layoutItems[0].required, true);
  const price = body.sections[1].layoutRows[0].layoutItems[0];
  assert.equal(price.editableForUpdate, false);
  const reader = await ask('/layout/Book__c', CONTRIBUTOR);
  assert.equal(reader.body.sections.length, 1);
});

test('a record page comes in one answer; a new record begins with its defaults', async () => {
  const { body } = await ask(`/record-ui/${book}?layoutTypes=Full&modes=View,Edit`);
  assert.equal(body.records[book].fields.Name.value, 'Candide');
  assert.deepEqual(Object.keys(body.layouts.Book__c['012000000000000AAA'].Full), ['View', 'Edit']);
  assert.equal(body.objectInfos.Book__c.apiName, 'Book__c');
  const defaults = await ask('/record-defaults/create/Book__c');
  assert.equal(defaults.body.record.id, null);
  assert.deepEqual(defaults.body.record.fields.Genre__c, { displayValue: null, value: null });
});
