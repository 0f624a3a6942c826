/** Whole months as a line of 0 to 100 percent. */
import { addMonths, daysBetween, earliest, firstOfMonth, latest } from 'c/readinessCalendar';
import { formatMonth } from 'c/readinessFormat';

export interface Scale {
  /** first of a month */
  start: string;
  /** first of the month after the last */
  end: string;
  days: number;
}

export interface Tick {
  date: string;
  label: string;
  at: number;
  /** told only where there is room */
  isMinor: boolean;
}

/** Today is shown where it is this near to what is dated. */
const NEAR_MONTHS = 3;
/** How many months can be told beside each other, and on a phone. */
const MOST_TICKS = 18;
const MOST_TICKS_ON_PHONE = 6;
const STEPS = [1, 2, 3, 6, 12, 24, 120, 240, 1200, 2400, 12000];
/** Of the whole, for the number of a year to be readable. */
const NARROWEST_YEAR = 7;

/** @returns undefined where nothing is dated */
export function scaleOf(dates: string[], today: string): Scale | undefined {
  const [first, last] = [earliest(dates), latest(dates)];
  if (!first) return undefined;
  const isNear = today >= addMonths(first, -NEAR_MONTHS) && today <= addMonths(last, NEAR_MONTHS);
  const start = firstOfMonth(isNear ? earliest([first, today]) : first);
  const end = addMonths(firstOfMonth(isNear ? latest([last, today]) : last), 1);
  return { start, end, days: daysBetween(start, end) };
}

/** In percent from the start, two decimals. */
export const placeOf = ({ start, days }: Scale, date: string): number => percent(daysBetween(start, date), days);

export const widthOf = ({ days }: Scale, from: string, to: string): number => percent(daysBetween(from, to), days);

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;

/** The months that are told; from twelve months apart on, as years. */
export function ticksOf(scale: Scale): Tick[] {
  const count = monthNumber(scale.end) - monthNumber(scale.start);
  const step = stepFor(count, MOST_TICKS);
  const phoneStep = stepFor(count, MOST_TICKS_ON_PHONE);
  return Array.from({ length: count }, (_, index) => monthNumber(scale.start) + index)
    .filter((month) => month % step === 0)
    .map((month) => {
      const date = addMonths(scale.start, month - monthNumber(scale.start));
      const label = step >= 12 ? date.slice(0, 4) : formatMonth(date);
      return { date, label, at: placeOf(scale, date), isMinor: month % phoneStep !== 0 };
    });
}

const stepFor = (months: number, most: number): number => STEPS.find((step) => months / step <= most) ?? STEPS.at(-1)!;

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** The years over their months, where they are wide enough to be read. */
export function yearsOf(scale: Scale): { year: string; at: number; width: number }[] {
  const first = Number(scale.start.slice(0, 4));
  const count = Number(addMonths(scale.end, -1).slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(4, '0'))
    .map((year) => {
      const from = latest([scale.start, `${year}-01-01`]);
      const to = earliest([scale.end, addMonths(`${year}-01-01`, 12)]);
      return { year, at: placeOf(scale, from), width: widthOf(scale, from, to) };
    })
    .filter(({ width }) => width >= NARROWEST_YEAR);
}
