import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Door } from './request.ts';
import { findDoor, type Routes } from './router.ts';

const read: Door = () => ({ status: 200 });
const write: Door = () => ({ status: 204 });
const ROUTES: Routes = [
  ['things', { GET: read }],
  ['things/special', { POST: write }],
  ['things/:id', { GET: read, PATCH: write }],
];

test('a path finds its door with decoded parameters, with or without a last slash', () => {
  assert.deepEqual(findDoor(ROUTES, 'PATCH', 'things/a%2Fb'), { door: write, params: { id: 'a/b' } });
  assert.equal(findDoor(ROUTES, 'GET', 'things/').door, read);
});

test('the first pattern that fits wins', () => {
  assert.equal(findDoor(ROUTES, 'POST', 'things/special').door, write);
});

test('HEAD goes to the door of GET', () => {
  assert.equal(findDoor(ROUTES, 'HEAD', 'things/1').door, read);
});

test('a method that the resource does not have is answered 405 with those that it has', () => {
  const refusal = {
    status: 405,
    errorCode: 'METHOD_NOT_ALLOWED',
    message: /'PUT' not allowed. Allowed are GET,HEAD,PATCH$/,
  };
  assert.throws(() => findDoor(ROUTES, 'PUT', 'things/1'), refusal);
});

test('a path without a door is answered 404 and named as not modelled', () => {
  const refusal = { status: 404, errorCode: 'NOT_FOUND', message: /\/wavelengths is not modelled by the local org/ };
  assert.throws(() => findDoor(ROUTES, 'GET', 'wavelengths'), refusal);
});

test('a path that cannot be decoded is not found', () => {
  assert.throws(() => findDoor(ROUTES, 'GET', 'things/%E0%A4%A'), { status: 404 });
});
