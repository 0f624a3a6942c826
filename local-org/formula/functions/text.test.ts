import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute } from '../book.test-data.ts';
import type { FormulaValue } from '../formula.ts';

const RESULTS: [formula: string, value: FormulaValue][] = [
  ['LEN("Emma")', 4],
  ['LEN(Title__c)', 0],
  ['LEFT("Emma", 2)', 'Em'],
  ['LEFT("Emma", 9)', 'Emma'],
  ['LEFT("Emma", 0)', null],
  ['RIGHT("Emma", 2)', 'ma'],
  ['RIGHT("Emma", 9)', 'Emma'],
  ['RIGHT("Emma", 0)', null],
  ['MID("Emma", 2, 2)', 'mm'],
  ['MID("Emma", 0, 2)', 'Em'],
  ['MID("Emma", 9, 2)', null],
  ['TRIM("  Emma ")', 'Emma'],
  ['UPPER("été")', 'ÉTÉ'],
  ['UPPER("i", "tr")', 'İ'],
  ['LOWER("EMMA")', 'emma'],
  ['CONTAINS("Emma", "mm")', true],
  ['CONTAINS("Emma", "MM")', false],
  ['BEGINS("Emma", "Em")', true],
  ['BEGINS("Emma", "em")', false],
  ['FIND("m", "Emma")', 2],
  ['FIND("m", "Emma", 3)', 3],
  ['FIND("x", "Emma")', 0],
  ['FIND("m", Title__c)', 0],
  ['SUBSTITUTE("a-b-c", "-", "$&")', 'a$&b$&c'],
  ['SUBSTITUTE("a-b-c", "-", "")', 'abc'],
  ['LPAD("7", 3, "0")', '007'],
  ['LPAD("7", 3)', '  7'],
  ['RPAD("7", 3, "ab")', '7ab'],
  ['RPAD("Emma", 2)', 'Em'],
  ['VALUE("12.50")', 12.5],
  ['VALUE(Title__c)', null],
  ['ISNUMBER("12.5")', true],
  ['ISNUMBER("12,5")', false],
  ['ISNUMBER(Title__c)', false],
  ['CASESAFEID("a01000000000001")', 'a01000000000001AAA'],
  ['CASESAFEID("a01B0000000aBcD")', 'a01B0000000aBcDIAU'],
  ['CASESAFEID("a01000000000001AAA")', 'a01000000000001AAA'],
];

for (const [formula, value] of RESULTS) {
  test(`${formula} is ${JSON.stringify(value)}`, () => assert.equal(compute(formula), value));
}

// FunctionContains.java and FunctionBegins.java of salesforce/formula-engine
test('every text holds the blank; whether a blank holds a text is blank, which counts as false', () => {
  assert.equal(compute('CONTAINS(Title__c, "")'), true);
  assert.equal(compute('CONTAINS(Title__c, "a")'), false);
  assert.equal(compute('NOT(CONTAINS(Title__c, "a"))'), false);
  assert.equal(compute('NOT(BEGINS(Title__c, "a"))'), false);
});

test('VALUE of a text that is no number is an error', () => {
  assert.throws(() => compute('VALUE("twelve")'), { name: 'FormulaEvaluationError' });
});

test('a text is not filled up beyond what a field could hold', () => {
  assert.throws(() => compute('LPAD("a", 999999999)'), { name: 'FormulaEvaluationError' });
});
