import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recent } from './recent.ts';

test('what was asked for lately is worked out once', () => {
  const recent = new Recent<string>(2);
  const worked: string[] = [];
  const ask = (key: string): string => recent.get(key, () => (worked.push(key), key.toUpperCase()));
  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(ask), ['A', 'B', 'A', 'C', 'A', 'B']);
  assert.deepEqual(worked, ['a', 'b', 'c', 'b']);
});

test('a failure is not kept', () => {
  const recent = new Recent<number>(2);
  assert.throws(() =>
    recent.get('a', () => {
      throw new Error('no');
    }),
  );
  assert.equal(
    recent.get('a', () => 1),
    1,
  );
});
