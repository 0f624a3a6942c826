import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPort } from './port-flag.ts';

it('takes a port, 0 for a free one, and says what else it was given', () => {
  assert.deepEqual(['0', '7357', '65535'].map(readPort), [0, 7357, 65535]);
  for (const wrong of ['', 'abc', '-1', '65536', '80.5', ' 80']) {
    assert.throws(() => readPort(wrong), { message: `--port takes a number from 0 to 65535, not '${wrong}'.` });
  }
});
