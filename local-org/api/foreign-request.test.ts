import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignRequest } from './foreign-request.ts';

const refused = (headers: Record<string, string>) => foreignRequest({ headers }, 7357) !== undefined;

test('only the names of this machine, at this port, are answered for', () => {
  assert.equal(refused({ host: '127.0.0.1:7357' }), false);
  assert.equal(refused({ host: 'LOCALHOST:7357' }), false);
  assert.equal(refused({ host: '127.0.0.1:7358' }), true);
  assert.equal(refused({ host: 'evil.example:7357' }), true);
  assert.equal(refused({}), true);
});

test('a page of another site is refused, an own page is not', () => {
  assert.equal(refused({ host: 'localhost:7357', origin: 'http://127.0.0.1:7357' }), false);
  assert.equal(refused({ host: 'localhost:7357', origin: 'http://127.0.0.1:9999' }), true);
  assert.equal(refused({ host: 'localhost:7357', origin: 'https://evil.example' }), true);
  assert.equal(refused({ host: 'localhost:7357', origin: 'null' }), true);
});
