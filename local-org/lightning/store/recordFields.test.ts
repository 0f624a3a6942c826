import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fields from './recordFields.js';

const RECORD = {
  apiName: 'Book__c',
  id: 'a0',
  fields: {
    Name: { displayValue: null, value: 'Emma' },
    Price__c: { displayValue: '9 €', value: 9 },
    Total__c: { displayValue: null, value: 1 },
    Shelf__r: { displayValue: 'A', value: { fields: { Name: { displayValue: null, value: 'A' } } } },
    Room__r: { displayValue: null, value: null },
  },
};
const INFO = {
  fields: {
    Name: { createable: true, updateable: true },
    Price__c: { createable: true, updateable: false },
    Total__c: { createable: false, updateable: false },
  },
};

describe('the fields of a record', () => {
  it('are read by name or by import, through parents too', () => {
    assert.equal(fields.getFieldValue(RECORD, 'Book__c.Name'), 'Emma');
    assert.equal(fields.getFieldDisplayValue(RECORD, { objectApiName: 'Book__c', fieldApiName: 'Price__c' }), '9 €');
    assert.equal(fields.getFieldValue(RECORD, 'Book__c.Shelf__r.Name'), 'A');
  });

  it('are undefined where the record, the parent or the field is missing', () => {
    assert.equal(fields.getFieldValue(undefined, 'Book__c.Name'), undefined);
    assert.equal(fields.getFieldValue(RECORD, 'Book__c.Room__r.Name'), undefined);
    assert.equal(fields.getFieldDisplayValue(RECORD, 'Book__c.None__c'), undefined);
  });
});

describe('the input of a record', () => {
  it('has the fields that may be set, by the info of the object, and can be changed', () => {
    const input = fields.generateRecordInputForCreate(RECORD, INFO);
    assert.deepEqual(input, { apiName: 'Book__c', fields: { Name: 'Emma', Price__c: 9 } });
    input.fields.Name = 'Persuasion';
    assert.deepEqual(fields.generateRecordInputForUpdate(RECORD, INFO), { fields: { Name: 'Emma', Id: 'a0' } });
  });

  it('keeps only what was edited, and the Id', () => {
    const input = { fields: { Id: 'a0', Name: 'Emma', Price__c: 10 } };
    const edited = fields.createRecordInputFilteredByEditedFields(input, RECORD);
    assert.deepEqual(edited, { fields: { Id: 'a0', Price__c: 10 } });
  });
});
