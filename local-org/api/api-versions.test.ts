import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiVersions, isServedVersion } from './api-versions.ts';

test('versions carry the names of their releases', () => {
  const label = (version: string) => apiVersions().find((one) => one.version === version)?.label;
  assert.equal(label('66.0'), "Spring '26");
  assert.equal(label('65.0'), "Winter '26");
  assert.equal(label('61.0'), "Summer '24");
  assert.equal(label('50.0'), "Winter '21");
});

test('the newest version comes last, as clients expect', () => {
  assert.deepEqual(apiVersions().at(-1), { label: "Spring '26", url: '/services/data/v66.0', version: '66.0' });
});

test('only versions from 50.0 to 66.0 are served', () => {
  assert.deepEqual(['49.0', '50.0', '66.0', '67.0', '66', '66.1', 'x'].map(isServedVersion), [
    false,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
