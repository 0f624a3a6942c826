/**
 * Reckoning with days, `YYYY-MM-DD`, which sort as text; a blank one is a date that is not known. All in UTC, so that
 * no clock change shifts a day.
 */
const DAY = 86_400_000;

const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateAt(timeOf(date) + days * DAY);

export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY);

/** The same day of another month, or its last day where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateAt(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

export const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`;

/** Blank where none is known. */
export const earliest = (dates: string[]): string => dates.filter(Boolean).sort()[0] ?? '';
export const latest = (dates: string[]): string => dates.filter(Boolean).sort().at(-1) ?? '';

/** Twenty years of monthly meetings: a date that was mistyped must not fill a page. */
const MOST_OCCURRENCES = 240;

/** The first date whatever the end is, then every so many months up to the end. */
export function occurrences(first: string, everyMonths: number, until: string): string[] {
  const dates = [first];
  let next = addMonths(first, everyMonths);
  while (next <= until && dates.length < MOST_OCCURRENCES) {
    dates.push(next);
    next = addMonths(first, everyMonths * dates.length);
  }
  return dates;
}
