import assert from 'node:assert/strict';
import { it } from 'node:test';
import { standardField } from '../metadata/standard-field.ts';
import { toFormulaValue, toStoredValue } from './formula-value.ts';

const percent = standardField('Share__c', 'Share', 'Percent', { scale: 1 });
const number = standardField('Count__c', 'Count', 'Number', { scale: 2 });
const moment = standardField('At__c', 'At', 'DateTime');

it('gives formulas fractions for percentages, and takes fractions back', () => {
  assert.equal(toFormulaValue(percent, 50), 0.5);
  assert.equal(toStoredValue(percent, 0.07), 7);
  assert.equal(toStoredValue(percent, 1 / 3), 33.3);
});

it('rounds ties upwards, in decimal', () => {
  assert.equal(toStoredValue(number, 1.005), 1.01);
  assert.equal(toStoredValue(number, 12.345), 12.35);
});

it('turns moments to formulas and back', () => {
  const value = toFormulaValue(moment, '2026-03-02T08:00:00.000+0000');
  assert.deepEqual(value, { kind: 'datetime', iso: '2026-03-02T08:00:00.000Z' });
  assert.equal(toStoredValue(moment, value), '2026-03-02T08:00:00.000+0000');
});
