import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPath } from './frontdoor.ts';

const ORG = 'http://127.0.0.1:7357';

test('a target within the org keeps its path, query and anchor', () => {
  assert.equal(localPath('/lightning/page/home?a=1#b', ORG), '/lightning/page/home?a=1#b');
  assert.equal(localPath('lightning/page/home', ORG), '/lightning/page/home');
  assert.equal(localPath(`${ORG}/x`, ORG), '/x');
});

test('a target elsewhere is no target', () => {
  for (const target of [
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '\t//evil.example',
  ]) {
    assert.equal(localPath(target, ORG), undefined, target);
  }
});

test('a path that would name another host once redirected to loses its extra slashes', () => {
  assert.equal(localPath(`${ORG}//evil.example`, ORG), '/evil.example');
});
