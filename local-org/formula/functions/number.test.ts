import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute } from '../book.test-data.ts';
import type { FormulaValue } from '../formula.ts';

const RESULTS: [formula: string, value: FormulaValue][] = [
  ['ABS(-1.5)', 1.5],
  // https://help.salesforce.com/s/articleView?id=000386432
  ['CEILING(2.5)', 3],
  ['CEILING(-2.5)', -3],
  ['FLOOR(2.5)', 2],
  ['FLOOR(-2.5)', -2],
  ['MCEILING(-2.5)', -2],
  ['MFLOOR(-2.5)', -3],
  ['FLOOR((0.1 + 0.7) * 10)', 8],
  ['FLOOR(60 / 86400 * 1440 * 60)', 60],
  ['ROUND(1.005, 2)', 1.01],
  ['ROUND(-1.5, 0)', -2],
  ['ROUND(225.49823, 2)', 225.5],
  ['ROUND(1250, -2)', 1300],
  ['TRUNC(-1.29, 1)', -1.2],
  ['TRUNC(8.9)', 8],
  ['MOD(7, 3)', 1],
  ['MOD(-7, 3)', -1],
  ['MOD(5.3, 0.1)', 0],
  ['MAX(1, 3, 2)', 3],
  ['MIN(1, 3, 2)', 1],
  ['MAX(1, Pages__c)', null],
  ['SQRT(16)', 4],
  ['EXP(0)', 1],
  ['LN(EXP(2))', 2],
  ['LOG(1000)', 3],
  ['ROUND(Pages__c, 2)', null],
];

for (const [formula, value] of RESULTS) {
  test(`${formula} is ${value}`, () => assert.equal(compute(formula), value));
}

test('what has no result is an error', () => {
  for (const formula of ['SQRT(-1)', 'LN(0)', 'MOD(1, 0)', 'EXP(9999)']) {
    assert.throws(() => compute(formula), { name: 'FormulaEvaluationError' }, formula);
  }
});
