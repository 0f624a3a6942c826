import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, day, moment, refusal } from '../book.test-data.ts';
import type { FormulaValue } from '../formula.ts';

const RESULTS: [formula: string, value: FormulaValue][] = [
  ['TODAY()', day('2026-03-10')],
  ['NOW()', moment('2026-03-10T09:30:00.000Z')],
  ['DATE(2024, 2, 29)', day('2024-02-29')],
  ['YEAR(TODAY()) * 10000 + MONTH(TODAY()) * 100 + DAY(TODAY())', 20_260_310],
  ['WEEKDAY(DATE(2026, 3, 8))', 1],
  ['WEEKDAY(DATE(2026, 3, 14))', 7],
  ['DATEVALUE("2026-3-5")', day('2026-03-05')],
  ['DATEVALUE(NOW())', day('2026-03-10')],
  ['DATETIMEVALUE("2026-03-05 7:08:09")', moment('2026-03-05T07:08:09.000Z')],
  ['DATETIMEVALUE(TODAY())', moment('2026-03-10T00:00:00.000Z')],
  ['NOW() + 0.5', moment('2026-03-10T21:30:00.000Z')],
  ['NOW() - DATETIMEVALUE("2026-03-09 21:30:00")', 0.5],
  ['ADDMONTHS(DATE(2026, 1, 30), 1)', day('2026-02-28')],
  ['ADDMONTHS(DATE(2026, 2, 28), 1)', day('2026-03-31')],
  ['ADDMONTHS(DATE(2026, 3, 15), -3)', day('2025-12-15')],
  ['ADDMONTHS(NOW(), 1)', moment('2026-04-10T09:30:00.000Z')],
  ['ADDMONTHS(Bought__c, 1)', null],
  ['YEAR(Bought__c)', null],
];

for (const [formula, value] of RESULTS) {
  test(`${formula} is ${JSON.stringify(value)}`, () => assert.deepEqual(compute(formula), value));
}

test('a day that the calendar lacks is an error', () => {
  for (const formula of [
    'DATE(2026, 2, 29)',
    'DATE(0, 1, 1)',
    'DATEVALUE("5/3/2026")',
    'DATETIMEVALUE("2026-03-05 24:00:00")',
  ]) {
    assert.throws(() => compute(formula), { name: 'FormulaEvaluationError' }, formula);
  }
  assert.throws(() => compute('DATE(9999, 12, 31) + 1'), { name: 'FormulaEvaluationError' });
});

test('YEAR takes a date, not a date-time', () => {
  assert.match(refusal('YEAR(NOW())'), /Expected Date, received DateTime$/);
});

test("a date-time's day is that of the running user's time zone", () => {
  const late = { LentAt__c: moment('2026-03-10T23:30:00.000Z') };
  assert.deepEqual(compute('DATEVALUE(LentAt__c)', late), day('2026-03-10'));
  assert.deepEqual(compute('DATEVALUE(LentAt__c)', late, { timeZone: 'Europe/Paris' }), day('2026-03-11'));
});
