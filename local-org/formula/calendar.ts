import type { FormulaDate, FormulaDateTime } from './formula.ts';
import { exact } from './decimal.ts';
import { FormulaEvaluationError } from './evaluation-error.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** Milliseconds since 1970, UTC. */
const millisecondsOf = (value: FormulaDate | FormulaDateTime): number => Date.parse(value.iso);

export function dateOf(milliseconds: number): FormulaDate {
  return { kind: 'date', iso: isoOf(milliseconds).slice(0, 10) };
}

export function dateTimeOf(milliseconds: number): FormulaDateTime {
  return { kind: 'datetime', iso: isoOf(milliseconds) };
}

function isoOf(milliseconds: number): string {
  const iso = Number.isNaN(new Date(milliseconds).getTime()) ? '' : new Date(milliseconds).toISOString();
  if (!/^\d/.test(iso)) throw new FormulaEvaluationError('#Error! The date is out of range');
  return iso;
}

/** A date moves by whole days; a date-time also by fractions of a day, to the second. */
export function addDays<T extends FormulaDate | FormulaDateTime>(value: T, days: number): T {
  const milliseconds = millisecondsOf(value);
  if (value.kind === 'date') return dateOf(milliseconds + Math.trunc(exact(days)) * DAY) as T;
  return dateTimeOf(milliseconds + Math.round((days * DAY) / SECOND) * SECOND) as T;
}

/** In days, with a fraction for date-times. */
export function daysBetween(from: FormulaDate | FormulaDateTime, to: FormulaDate | FormulaDateTime): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / DAY;
}

/**
 * A month's last day stays a last day (28 February + 1 month is 31 March); a day that the target month lacks becomes
 * its last. Source: FunctionAddMonths.java of https://github.com/salesforce/formula-engine
 */
export function addMonths<T extends FormulaDate | FormulaDateTime>(value: T, months: number): T {
  const start = new Date(value.iso);
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  const isLastDay = day === lastDayOf(year, month);
  const target = month + Math.trunc(exact(months));
  const last = lastDayOf(year, target);
  const moved = Date.UTC(year, target, isLastDay ? last : Math.min(day, last)) + (start.getTime() % DAY);
  return (value.kind === 'date' ? dateOf(moved) : dateTimeOf(moved)) as T;
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** A real calendar day, or undefined: 30 February is none. */
export function calendarDay(year: number, month: number, day: number): FormulaDate | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return year >= 1 && year <= 9999 ? dateOf(date.getTime()) : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day that it is at a moment in a time zone (`Europe/Paris`). */
export function dayIn(timeZone: string, moment: FormulaDateTime): FormulaDate {
  if (timeZone === 'UTC') return { kind: 'date', iso: moment.iso.slice(0, 10) };
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })));
  return { kind: 'date', iso: format.format(millisecondsOf(moment)) };
}
