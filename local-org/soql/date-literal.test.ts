import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dayRange, startOfDay } from './date-literal.ts';

/** A Monday. */
const inFrance = { today: '2026-03-02', locale: 'fr_FR' };
const range = (name: string, n = 0, user = inFrance) => {
  const days = dayRange(name, n, user);
  return days && [days.start, days.end];
};

it('counts days from today', () => {
  assert.deepEqual(range('YESTERDAY'), ['2026-03-01', '2026-03-02']);
  assert.deepEqual(range('LAST_N_DAYS', 3), ['2026-02-27', '2026-03-03'], 'today included');
  assert.deepEqual(range('NEXT_N_DAYS', 3), ['2026-03-03', '2026-03-06'], 'today left out');
  assert.deepEqual(range('N_DAYS_AGO', 2), ['2026-02-28', '2026-03-01']);
});

it("begins a week on the locale's first day", () => {
  assert.deepEqual(range('THIS_WEEK'), ['2026-03-02', '2026-03-09']);
  assert.deepEqual(range('THIS_WEEK', 0, { ...inFrance, locale: 'en_US' }), ['2026-03-01', '2026-03-08']);
  assert.deepEqual(range('LAST_N_WEEKS', 2), ['2026-02-16', '2026-03-02']);
});

it('knows months, quarters and years', () => {
  assert.deepEqual(range('LAST_MONTH'), ['2026-02-01', '2026-03-01']);
  assert.deepEqual(range('NEXT_N_MONTHS', 10), ['2026-04-01', '2027-02-01']);
  assert.deepEqual(range('LAST_QUARTER'), ['2025-10-01', '2026-01-01']);
  assert.deepEqual(range('N_YEARS_AGO', 1), ['2025-01-01', '2026-01-01']);
});

it('ends where dates end', () => {
  assert.deepEqual(range('LAST_N_DAYS', 999_999_999_999), ['0001-01-01', '2026-03-03']);
  assert.deepEqual(range('NEXT_N_YEARS', 999_999), ['2027-01-01', '9999-12-31']);
});

it('does not know fiscal periods', () => {
  assert.equal(range('THIS_FISCAL_QUARTER'), undefined);
});

it('finds midnight in a time zone, on the days when clocks change too', () => {
  assert.equal(startOfDay('2026-03-02', 'Europe/Paris'), '2026-03-01T23:00:00.000+0000');
  assert.equal(startOfDay('2026-03-29', 'Europe/Paris'), '2026-03-28T23:00:00.000+0000');
  assert.equal(startOfDay('2026-03-30', 'Europe/Paris'), '2026-03-29T22:00:00.000+0000');
  assert.equal(startOfDay('2026-03-02', 'America/New_York'), '2026-03-02T05:00:00.000+0000');
});
