/** A milestone in words: when it takes place, how far it has slipped, what is wrong with it. */
import { fillIn, formatDate } from 'c/readinessFormat';
import { isSeries, type Milestone, type Span } from './milestone';
import { labels } from './words';

/** Blank where neither end is known. */
function spanInWords({ start, end }: Span): string {
  if (start && end && start !== end) return fillIn(labels.fromTo, formatDate(start), formatDate(end));
  return start || end ? fillIn(labels.on, formatDate(start || end)) : '';
}

export function whenInWords(milestone: Milestone): string {
  const { dates, everyMonths, start, end } = milestone;
  if (!isSeries(milestone) || dates.length < 2) return spanInWords({ start, end }) || labels.noDate;
  const ends = [formatDate(dates[0]!), formatDate(dates.at(-1)!)];
  return everyMonths === 1 ? fillIn(labels.monthly, ...ends) : fillIn(labels.everyMonths, ...ends, everyMonths!);
}

/** A series says how often it comes back with the dates that hold, planned or current. */
export const plannedInWords = (milestone: Milestone): string =>
  isSeries(milestone) && !milestone.current.end && milestone.planned.end
    ? whenInWords(milestone)
    : spanInWords(milestone.planned);

export const currentInWords = (milestone: Milestone): string =>
  [
    isSeries(milestone) && milestone.current.end ? whenInWords(milestone) : spanInWords(milestone.current),
    slipInWords(milestone),
  ]
    .filter(Boolean)
    .join(' · ');

export function slipInWords({ slipDays }: Milestone): string {
  if (!slipDays) return '';
  return fillIn(slipDays > 0 ? labels.later : labels.earlier, Math.abs(slipDays));
}

export const warningsOf = (milestone: Milestone, target: string): string[] => [
  ...(milestone.isOverdue ? [labels.overdue] : []),
  ...(milestone.isTooEarly ? [fillIn(labels.tooEarly, milestone.predecessor)] : []),
  ...(milestone.isAfterTarget ? [fillIn(labels.afterTarget, target && formatDate(target))] : []),
];
