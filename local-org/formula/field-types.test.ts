import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaTypeOf, resolveTypeIn } from './field-types.ts';
import { field, lookup, object, schemaOf } from './library.test-data.ts';

const lastBought = field('LastBought__c', 'Summary', {
  rollUp: {
    operation: 'max',
    detailObject: 'Book__c',
    foreignKey: 'Shelf__c',
    summarizedField: 'Bought__c',
    resultType: 'Date',
    filters: [],
  },
});
const book = object('Book__c', [
  field('Name', 'Text'),
  field('Bought__c', 'Date'),
  field('Status__c', 'Picklist'),
  field('Opens__c', 'Time'),
  lookup('Shelf__c', 'Shelf__r', 'Shelf__c'),
  lookup('OwnerId', 'Owner', 'User'),
  lookup('Lent_To__c', 'Lent_To__r', 'User', 'Contact'),
]);
const shelf = object('Shelf__c', [lastBought, lookup('Keeper__c', 'Keeper__r', 'User')]);
const user = object('User', [field('Id', 'Id'), field('Email', 'Email'), field('IsActive', 'Checkbox')]);
const resolve = resolveTypeIn(schemaOf([book, shelf, user]), book);
const typeOf = (path: string) => resolve(path.split('.'));

test('a path leads through parents to the type of its last field, in any case', () => {
  assert.equal(typeOf('Status__c'), 'Picklist');
  assert.equal(typeOf('shelf__R.keeper__r.email'), 'Text');
  assert.equal(typeOf('Shelf__c'), 'Id');
});

test('a greatest date is a date', () => {
  assert.equal(typeOf('Shelf__r.LastBought__c'), 'Date');
});

test('no such field, parent or object: undefined', () => {
  for (const path of ['Foo__c', 'Foo__r.Name', 'Shelf__c.Name', 'Shelf__r', 'Shelf__r.Foo__c']) {
    assert.equal(typeOf(path), undefined, path);
  }
});

test('a parent that may be of several objects is no path, an owner of a custom object neither', () => {
  assert.equal(typeOf('Lent_To__r.Email'), undefined);
  assert.equal(typeOf('Owner.Email'), undefined);
  assert.equal(typeOf('OwnerId'), 'Id');
});

test('globals: the running user, custom permissions and labels', () => {
  assert.equal(typeOf('$User.Id'), 'Id');
  assert.equal(typeOf('$user.IsActive'), 'Checkbox');
  assert.equal(typeOf('$Permission.Lend_Books'), 'Checkbox');
  assert.equal(typeOf('$Label.Greeting'), 'Text');
  for (const path of ['$User.Foo', '$User', '$Permission.Foo', '$Label.Foo', '$Foo.Bar']) {
    assert.equal(typeOf(path), undefined, path);
  }
});

test('what is not modelled is named', () => {
  for (const path of [
    '$Setup.Limits__c.Max__c',
    '$Api.Session_ID',
    '$RecordType.Name',
    'Opens__c',
    'Owner:User.Email',
  ]) {
    assert.throws(() => typeOf(path), { name: 'FormulaError', message: `${path} is not modelled by the local org` });
  }
});

test('formulas see numbers, texts and Ids where fields have many more types', () => {
  assert.equal(formulaTypeOf(field('A__c', 'Percent')), 'Number');
  assert.equal(formulaTypeOf(field('A__c', 'Phone')), 'Text');
  assert.equal(formulaTypeOf(field('A__c', 'MasterDetail')), 'Id');
  assert.equal(formulaTypeOf(field('A__c', 'LongTextArea')), 'LongText');
});
