import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, day, moment, refusal } from '../book.test-data.ts';

test('ISPICKVAL compares the API value to the letter; "" is the blank', () => {
  assert.equal(compute('ISPICKVAL(Status__c, "New")', { Status__c: 'New' }), true);
  assert.equal(compute('ISPICKVAL(Status__c, "new")', { Status__c: 'New' }), false);
  assert.equal(compute('ISPICKVAL(Status__c, "")'), true);
  assert.equal(compute('ISPICKVAL(Shelf__r.Status__c, "Full")', { 'Shelf__r.Status__c': 'Full' }), true);
});

test('ISPICKVAL takes a picklist and a text in quotes', () => {
  assert.equal(
    refusal('ISPICKVAL(Title__c, "a")'),
    "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text",
  );
  assert.match(refusal('ISPICKVAL(Status__c, Title__c)'), /Expected Text Literal/);
});

test('INCLUDES finds a whole value of a multi-select picklist', () => {
  const book = { Genres__c: 'Crime;Science fiction' };
  assert.equal(compute('INCLUDES(Genres__c, "Crime")', book), true);
  assert.equal(compute('INCLUDES(Genres__c, "Science")', book), false);
  assert.equal(compute('INCLUDES(Genres__c, "Crime")'), false);
});

test('TEXT writes numbers, dates and picklists', () => {
  assert.equal(compute('TEXT(1234567.50)'), '1234567.5');
  assert.equal(compute('TEXT(1 / 4)'), '0.25');
  assert.equal(compute('TEXT(Bought__c)', { Bought__c: day('2026-01-05') }), '2026-01-05');
  assert.equal(compute('TEXT(LentAt__c)', { LentAt__c: moment('2026-01-05T06:07:08.900Z') }), '2026-01-05 06:07:08Z');
  assert.equal(compute('TEXT(Status__c)', { Status__c: 'New' }), 'New');
  assert.equal(compute('TEXT(Pages__c)'), null);
});

test('TEXT takes no text, boolean or multi-select picklist', () => {
  assert.match(refusal('TEXT("a")'), /Expected Number, Date, DateTime, Picklist, received Text$/);
  assert.match(refusal('TEXT(Lent__c)'), /received Boolean$/);
  assert.match(refusal('TEXT(Genres__c)'), /multi-select picklist/);
});
