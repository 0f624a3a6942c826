import assert from 'node:assert/strict';
import { it } from 'node:test';
import { percentOf } from './model.ts';

it('turns every whole percentage back into itself, so that a bar of 29 is met by 29 %', () => {
  const percentages = Array.from({ length: 101 }, (_, index) => index);
  assert.deepEqual(
    percentages.map((percentage) => percentOf(percentage / 100)),
    percentages,
  );
  assert.equal(percentOf(28.57 / 100), 28.57);
  assert.equal(percentOf(null), 0);
});
