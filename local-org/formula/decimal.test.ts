import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberText, round, sum, truncate } from './decimal.ts';

test('halves round away from zero, as written in decimals', () => {
  assert.equal(round(1.005, 2), 1.01);
  assert.equal(round(2.5, 0), 3);
  assert.equal(round(-1.5, 0), -2);
  assert.equal(round(1250, -2), 1300);
  assert.equal(round(1.5, 400), 1.5);
});

test('truncation cuts towards zero', () => {
  assert.equal(truncate(-1.29, 1), -1.2);
  assert.equal(truncate(1299, -2), 1200);
});

test('a sum that cancels leaves nothing behind', () => {
  assert.equal(sum(sum(0.1, 0.2), -0.3), 0);
  assert.equal(sum(-0, 0), 0);
});

test('a number is written out in full', () => {
  assert.equal(numberText(1e21), '1000000000000000000000');
  assert.equal(numberText(0.000_000_12), '0.00000012');
  assert.equal(numberText(-0.5), '-0.5');
  assert.equal(numberText(1200), '1200');
});
