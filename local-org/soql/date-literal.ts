/** Date literals: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-dateformats.html */
import type { RunningUser } from '../data/running-user.ts';

/** Days, `YYYY-MM-DD`; `end` is the first day after. */
export interface DayRange {
  start: string;
  end: string;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** The days that a literal means for the user today; undefined for one that is not modelled (fiscal periods). */
export function dayRange(name: string, n: number, user: Pick<RunningUser, 'locale' | 'today'>): DayRange | undefined {
  const named = NAMED_DAYS[name];
  if (named) return days(user.today, named[0], named[1]);
  if (name === 'LAST_N_DAYS') return days(user.today, -n, n + 1);
  if (name === 'NEXT_N_DAYS') return days(user.today, 1, n);
  const counted = /^(LAST_N|NEXT_N|N)_(DAY|WEEK|MONTH|QUARTER|YEAR)S(_AGO)?$/.exec(name);
  if (counted) return countedRange(counted[1], counted[2] as Unit, n, user);
  const single = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
  if (!single) return undefined;
  const offset = { LAST: -1, THIS: 0, NEXT: 1 }[single[1] as 'LAST' | 'NEXT' | 'THIS'];
  return periods(single[2] as Unit, offset, 1, user);
}

/** From today: the first day and how many. The past 90 days include today, the next 90 do not. */
const NAMED_DAYS: Readonly<Record<string, [number, number]>> = {
  YESTERDAY: [-1, 1],
  TODAY: [0, 1],
  TOMORROW: [1, 1],
  LAST_90_DAYS: [-90, 91],
  NEXT_90_DAYS: [1, 90],
};

/** The last n weeks (months…) end before the current one, the next n begin after it. */
function countedRange(kind: string, unit: Unit, n: number, user: Pick<RunningUser, 'locale' | 'today'>): DayRange {
  if (kind === 'LAST_N') return periods(unit, -n, n, user);
  if (kind === 'NEXT_N') return periods(unit, 1, n, user);
  return periods(unit, -n, 1, user);
}

function periods(unit: Unit, offset: number, count: number, user: Pick<RunningUser, 'locale' | 'today'>): DayRange {
  const { locale, today } = user;
  if (unit === 'DAY') return days(today, offset, count);
  if (unit === 'WEEK') return days(addDays(today, -daysIntoWeek(today, locale)), offset * 7, count * 7);
  const months = { MONTH: 1, QUARTER: 3, YEAR: 12 }[unit];
  const [year, month] = today.split('-').map(Number);
  const first = Math.floor((month - 1) / months) * months + offset * months;
  return { start: monthStart(year, first), end: monthStart(year, first + count * months) };
}

function days(today: string, offset: number, count: number): DayRange {
  return { start: addDays(today, offset), end: addDays(today, offset + count) };
}

const addDays = (day: string, count: number): string => isoDay(Date.parse(`${day}T00:00:00Z`) + count * DAY);

const monthStart = (year: number, month: number): string =>
  isoDay(Date.UTC(year, Math.min(Math.max(month, -MOST_MONTHS), MOST_MONTHS), 1));

const DAY = 24 * 60 * 60 * 1000;
const MOST_MONTHS = 12 * 10_000;
const FIRST_DAY = Date.parse('0001-01-01T00:00:00Z');
const LAST_DAY = Date.parse('9999-12-31T00:00:00Z');

/** Beyond these days there are no dates, so a range may as well end there. */
function isoDay(moment: number): string {
  return new Date(Math.min(Math.max(moment, FIRST_DAY), LAST_DAY)).toISOString().slice(0, 10);
}

/** A week begins on the day that the user's locale says: Monday in France, Sunday in the United States. */
function daysIntoWeek(day: string, locale: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return (weekday - firstWeekday(locale) + 7) % 7;
}

function firstWeekday(locale: string): number {
  const tag = new Intl.Locale(locale.replaceAll('_', '-')) as Intl.Locale & {
    getWeekInfo(): { firstDay: number };
  };
  return tag.getWeekInfo().firstDay;
}

/** Midnight at the beginning of a day in a time zone, in the stored form. */
export function startOfDay(day: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  let moment = wanted;
  for (let pass = 0; pass < 2; pass++) moment = wanted - (localTime(moment, timeZone) - moment);
  return new Date(moment).toISOString().replace('Z', '+0000');
}

/** What a clock in the time zone shows, read as if it were UTC. */
function localTime(moment: number, timeZone: string): number {
  const shown = new Date(moment).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${shown.replace(' ', 'T')}Z`);
}
