import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, refusal } from '../book.test-data.ts';
import type { Book } from '../book.test-data.ts';

const RULE = { validationRule: true };

/** The rule's outcome when a book is edited from one state to another. */
const edited = (rule: string, before: Book, after: Book, blanksAsZero = false) =>
  compute(rule, after, { isNew: false, blanksAsZero, priorValue: ([field = '']) => before[field] ?? null }, RULE);

const created = (rule: string, book: Book) => compute(rule, book, { isNew: true, priorValue: () => null }, RULE);

test('ISNEW tells a creation from an edit', () => {
  assert.equal(created('ISNEW()', {}), true);
  assert.equal(edited('ISNEW()', {}, {}), false);
});

// https://help.salesforce.com/s/articleView?id=platform.customize_functions_ischanged.htm
test('ISCHANGED compares with the value before; on a new record nothing has changed', () => {
  assert.equal(edited('ISCHANGED(Title__c)', { Title__c: 'Emma' }, { Title__c: 'emma' }), true);
  assert.equal(edited('ISCHANGED(Title__c)', { Title__c: 'Emma' }, { Title__c: 'Emma' }), false);
  assert.equal(edited('ISCHANGED(Title__c)', {}, { Title__c: '' }), false);
  assert.equal(edited('ISCHANGED(Status__c)', { Status__c: 'New' }, {}), true);
  assert.equal(created('ISCHANGED(Title__c)', { Title__c: 'Emma' }), false);
});

test('a zero that becomes blank has changed, even where blanks count as zero', () => {
  assert.equal(edited('ISCHANGED(Pages__c)', { Pages__c: 0 }, {}, true), true);
});

// https://help.salesforce.com/s/articleView?id=platform.customize_functions_priorvalue.htm
test('PRIORVALUE is the value before, and on a new record the value itself', () => {
  assert.equal(edited('PRIORVALUE(Pages__c) > Pages__c', { Pages__c: 9 }, { Pages__c: 5 }), true);
  assert.equal(created('PRIORVALUE(Title__c) = "Emma"', { Title__c: 'Emma' }), true);
  assert.equal(edited('ISPICKVAL(PRIORVALUE(Status__c), "New")', { Status__c: 'New' }, { Status__c: 'Old' }), true);
  assert.equal(edited('INCLUDES(PRIORVALUE(Genres__c), "Crime")', { Genres__c: 'Art;Crime' }, {}), true);
});

test('ISCHANGED and PRIORVALUE ask for a field of the record itself', () => {
  const message = "Incorrect parameter for function 'ISCHANGED()'. Expected field reference.";
  assert.equal(refusal('ISCHANGED("a")', RULE), message);
  assert.equal(refusal('ISCHANGED(Shelf__r.Name)', RULE), message);
  assert.equal(refusal('ISCHANGED($User.Id)', RULE), message);
});
