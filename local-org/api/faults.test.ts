import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFaults } from './faults.ts';

test('a fault strikes as often as asked, and only where its text fits', () => {
  const faults = createFaults(true);
  faults.add({ kind: 'SERVER_UNAVAILABLE', times: 2, match: '/query' });
  faults.beforeRequest('GET /services/data/v66.0/limits?');
  assert.throws(() => faults.beforeRequest('GET /services/data/v66.0/query?q=x'), { status: 503 });
  assert.throws(() => faults.beforeRequest('GET /services/data/v66.0/query?q=x'), { status: 503 });
  faults.beforeRequest('GET /services/data/v66.0/query?q=x');
  assert.deepEqual(faults.pending(), []);
});

test('each kind has its code and status', () => {
  const faults = createFaults(true);
  faults.add({ kind: 'INVALID_SESSION_ID', times: 1 });
  faults.add({ kind: 'REQUEST_LIMIT_EXCEEDED', times: 1 });
  assert.throws(() => faults.beforeRequest('GET /'), { errorCode: 'INVALID_SESSION_ID', status: 401 });
  assert.throws(() => faults.beforeRequest('GET /'), { errorCode: 'REQUEST_LIMIT_EXCEEDED', status: 403 });
});

test('a locked row waits for a save, not for a request', () => {
  const faults = createFaults(true);
  faults.add({ kind: 'UNABLE_TO_LOCK_ROW', times: 1 });
  faults.beforeRequest('GET /');
  assert.equal(faults.beforeSave('PATCH /x')?.statusCode, 'UNABLE_TO_LOCK_ROW');
  assert.equal(faults.beforeSave('PATCH /x'), undefined);
});
