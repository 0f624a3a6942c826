import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTickets } from './tickets.ts';

test('a ticket opens one session, once', () => {
  const tickets = createTickets();
  const code = tickets.issue('token');
  assert.equal(tickets.redeem(code), 'token');
  assert.equal(tickets.redeem(code), undefined);
  assert.equal(tickets.redeem('made-up'), undefined);
});

test('a ticket is good for a minute', () => {
  let now = 0;
  const tickets = createTickets(() => now);
  const code = tickets.issue('token');
  now = 60_000;
  assert.equal(tickets.redeem(code), undefined);
});
