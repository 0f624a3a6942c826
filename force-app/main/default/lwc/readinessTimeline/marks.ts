/** What is drawn of a milestone: bars and diamonds, the last of them where it takes place as far as is known today. */
import { addDays } from 'c/readinessCalendar';
import { placeOf, widthOf, type Scale } from './scale';

/** `YYYY-MM-DD`, blank where it is not known */
interface Span {
  start: string;
  end: string;
}

export interface Step extends Span {
  id: string;
  title: string;
  isMilestone: boolean;
  isCancelled: boolean;
  planned: Span;
  current: Span;
  /** of a milestone, each date on which it takes place */
  dates: string[];
  /** when it takes place and what is to be known of it */
  words: string;
}

export interface Mark {
  key: string;
  className: string;
  at: number;
  /** of a bar */
  width?: number;
  isMovable: boolean;
}

export const datesOf = ({ planned, current, dates }: Step): string[] => [
  planned.start,
  planned.end,
  current.start,
  current.end,
  ...dates,
];

export function marksOf(step: Step, scale: Scale): Mark[] {
  const isCurrent = Boolean(step.current.start || step.current.end);
  const looks = [isCurrent ? 'current' : 'planned', ...(step.isCancelled ? ['cancelled'] : [])].join(' ');
  const draw = step.isMilestone ? diamond : bar;
  const planned = isCurrent && draw('was', 'planned was', step.planned, scale);
  const now = step.isMilestone
    ? step.dates.map((date, index) => diamond(`now-${index}`, looks, { start: date, end: date }, scale))
    : [bar('now', looks, step, scale)];
  return [...(planned ? [planned] : []), ...now.flatMap((mark) => (mark ? [{ ...mark, isMovable: true }] : []))];
}

function bar(key: string, looks: string, { start, end }: Span, scale: Scale): Mark | undefined {
  const [first, last] = [start || end, end || start];
  if (!first || !last) return undefined;
  const width = widthOf(scale, first, addDays(last, 1));
  return { key, className: `bar ${looks}`, at: placeOf(scale, first), width, isMovable: false };
}

function diamond(key: string, looks: string, { start, end }: Span, scale: Scale): Mark | undefined {
  const date = end || start;
  return date ? { key, className: `diamond ${looks}`, at: placeOf(scale, date), isMovable: false } : undefined;
}
