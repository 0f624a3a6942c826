import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, day, refusal } from '../book.test-data.ts';

test('IF takes the second branch when the condition is false or blank', () => {
  assert.equal(compute('IF(1 = 1, "a", "b")'), 'a');
  assert.equal(compute('IF(Pages__c > 100, "thick", "thin")'), 'thin');
});

test('IF evaluates only the branch that counts', () => {
  assert.equal(compute('IF(Pages__c = 0, 0, 100 / Pages__c)', { Pages__c: 0 }), 0);
});

test('AND and OR stop at the operand that decides', () => {
  assert.equal(compute('AND(1 = 2, 1 / 0 = 1)'), false);
  assert.equal(compute('OR(1 = 1, 1 / 0 = 1)'), true);
  assert.equal(compute('FALSE && 1 / 0 = 1'), false);
});

test('AND and OR take a blank for false', () => {
  assert.equal(compute('AND(TRUE, Pages__c > 1)'), false);
  assert.equal(compute('OR(Pages__c > 1, TRUE)'), true);
});

test('CASE gives the result of the first value that is equal, else the last', () => {
  assert.equal(compute('CASE(Pages__c, 1, "one", 2, "two", "many")', { Pages__c: 2 }), 'two');
  assert.equal(compute('CASE(Pages__c, 1, "one", 2, "two", "many")'), 'many');
  assert.equal(compute('CASE(MONTH(Bought__c), 2, "winter", "other")', { Bought__c: day('2026-02-01') }), 'winter');
});

test('CASE on a picklist compares API values, a blank one with ""', () => {
  const formula = 'CASE(Status__c, "New", 1, "", 2, 3)';
  assert.equal(compute(formula, { Status__c: 'New' }), 1);
  assert.equal(compute(formula, { Status__c: 'new' }), 3);
  assert.equal(compute(formula), 2);
});

test('CASE counts its arguments and takes no booleans', () => {
  assert.equal(
    refusal('CASE(Pages__c, 1, 2)'),
    "Incorrect number of parameters for function 'CASE()'. Expected 4, received 3",
  );
  assert.equal(
    refusal('CASE(Pages__c, 1, 2, 3, 4)'),
    "Incorrect number of parameters for function 'CASE()'. Expected 4, received 5",
  );
  assert.equal(refusal('CASE(Pages__c, 1, TRUE, FALSE)'), "Incorrect argument type for function 'CASE()'.");
  assert.equal(
    refusal('CASE(Status__c, Title__c, 1, 2)'),
    "Incorrect parameter type for function 'CASE()'. Expected Text Literal, received Text",
  );
});

test('ISBLANK asks for a value; a number that counts as zero has one', () => {
  assert.equal(compute('ISBLANK(Title__c)'), true);
  assert.equal(compute('ISBLANK(Pages__c)'), true);
  assert.equal(compute('ISBLANK(Pages__c)', {}, { blanksAsZero: true }), false);
  assert.equal(compute('ISBLANK(TEXT(Status__c))'), true);
  assert.equal(compute('ISBLANK(Genres__c)', { Genres__c: 'Crime' }), false);
});

test('ISBLANK takes a picklist only through TEXT, and no checkbox', () => {
  assert.match(refusal('ISBLANK(Status__c)'), /^Field Status__c is a picklist field\./);
  assert.equal(refusal('ISBLANK(Lent__c)'), "Incorrect argument type for function 'ISBLANK()'.");
});

// Help page of ISNULL: "Text fields are never null, so using this function with a text field always returns false."
test('ISNULL and NULLVALUE never find a text null', () => {
  assert.equal(compute('ISNULL(Title__c)'), false);
  assert.equal(compute('ISNULL(Pages__c)'), true);
  assert.equal(compute('NULLVALUE(Title__c, "none")'), null);
  assert.equal(compute('NULLVALUE(Pages__c, 5)'), 5);
});

test('BLANKVALUE replaces what is blank', () => {
  assert.equal(compute('BLANKVALUE(Title__c, "none")'), 'none');
  assert.equal(compute('BLANKVALUE(Title__c, "none")', { Title__c: 'Emma' }), 'Emma');
  assert.equal(compute('BLANKVALUE(Pages__c, 5)', { Pages__c: 0 }), 0);
});
