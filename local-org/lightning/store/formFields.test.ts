import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controlOf, toControlValue, toFieldValue } from './fieldControl.js';
import { editable, fieldState, formPaths } from './formFields.js';

const field = (apiName: string, dataType: string, more: object = {}) => ({
  apiName,
  dataType,
  referenceToInfos: [],
  ...more,
});
const INFO = {
  apiName: 'Book__c',
  fields: {
    Name: field('Name', 'String', { createable: true, updateable: true }),
    Code__c: field('Code__c', 'String', { createable: true, updateable: false }),
    Shelf__c: field('Shelf__c', 'Reference', {
      relationshipName: 'Shelf__r',
      referenceToInfos: [{ apiName: 'Shelf__c', nameFields: ['Name'] }],
    }),
  },
};

describe('the fields of a form', () => {
  it('are read with the names of parents, and without those that the user does not have', () => {
    assert.deepEqual(formPaths(INFO, ['Name', 'Shelf__c', 'Hidden__c']), [
      'Book__c.Name',
      'Book__c.Shelf__c',
      'Book__c.Shelf__r.Name',
    ]);
  });

  it('show the name of a parent, and nothing where the user does not have them', () => {
    const parent = { displayValue: 'A', value: { fields: { Name: { value: 'A' } } } };
    const record = { fields: { Shelf__c: { value: 'a1', displayValue: null }, Shelf__r: parent } };
    const { parentName, value } = fieldState({ info: INFO, record, picklists: undefined }, 'Shelf__c')!;
    assert.deepEqual([value, parentName], ['a1', 'A']);
    assert.equal(fieldState({ info: INFO, record, picklists: undefined }, 'Hidden__c'), undefined);
  });

  it('are saved where the user may set them', () => {
    assert.deepEqual(editable(INFO, ['Name', 'Code__c', 'Hidden__c'], true), ['Name', 'Code__c']);
    assert.deepEqual(editable(INFO, ['Name', 'Code__c'], false), ['Name']);
  });
});

describe('the control of a field', () => {
  it('is the one for its type', () => {
    assert.equal(controlOf(field('a', 'Percent', { scale: 2 })).step, '0.01');
    assert.equal(controlOf(field('a', 'Double', { scale: 0 })).step, '1');
    assert.equal(controlOf(INFO.fields.Shelf__c).target, 'Shelf__c');
    assert.equal(controlOf(field('a', 'Picklist')).isPicklist, true);
  });

  it('gives values as the org stores them', () => {
    assert.equal(toFieldValue(field('a', 'Double'), { value: '1.5' }), 1.5);
    assert.equal(toFieldValue(field('a', 'Double'), { value: '' }), null);
    assert.equal(toFieldValue(field('a', 'MultiPicklist'), { value: ['A', 'B'] }), 'A;B');
    assert.equal(toFieldValue(field('a', 'Boolean'), { checked: undefined }), false);
    assert.equal(toFieldValue(field('a', 'Reference'), { recordId: null }), null);
  });

  it('takes them back', () => {
    assert.deepEqual(toControlValue(field('a', 'MultiPicklist'), 'A;B'), ['A', 'B']);
    assert.equal(toControlValue(field('a', 'String'), null), '');
  });
});
