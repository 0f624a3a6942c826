/** A milestone as its page shows it: the org's own figures, and the dates on which it takes place. */
import { earliest, latest, occurrences } from 'c/readinessCalendar';
import { isTrue, numberOf, textOf, type Entry, type Lists } from 'c/readinessRegisters';

/** `YYYY-MM-DD`, blank where it is not known */
export interface Span {
  start: string;
  end: string;
}

export interface Milestone extends Span {
  id: string;
  title: string;
  /** at one date, or several where it comes back; otherwise a phase */
  isMilestone: boolean;
  isGoLive: boolean;
  isCancelled: boolean;
  isClosed: boolean;
  status: string;
  planned: Span;
  current: Span;
  /** of a milestone, the dates on which it takes place */
  dates: string[];
  everyMonths: number | null;
  slipDays: number | null;
  isTooEarly: boolean;
  isAfterTarget: boolean;
  isOverdue: boolean;
  predecessorId: string;
  predecessor: string;
  pointId: string;
  /** looks back, some months after going live */
  isReview: boolean;
  monthsAfterGoLive: number | null;
}

const MILESTONE = 'Readiness_Milestone__c';

/** In their order. Meetings come back until the tool goes live, or else until all that is dated has ended. */
export function readMilestones(lists: Lists): Milestone[] {
  const milestones = (lists[MILESTONE] ?? []).map(readMilestone);
  const until = lastDayOf(milestones);
  return milestones.map((each) => ({ ...each, dates: datesOf(each, until) }));
}

export const isSeries = ({ isMilestone, everyMonths }: Milestone): boolean => isMilestone && everyMonths !== null;

export const isDated = ({ start, end }: Milestone): boolean => Boolean(start || end);

/** Of the project: going live, or the end of what is dated; meetings and the review do not count. */
export function lastDayOf(milestones: Milestone[]): string {
  const counted = countedIn(milestones);
  return (
    latest(counted.filter(({ isGoLive }) => isGoLive).map(({ end }) => end)) || latest(counted.map(({ end }) => end))
  );
}

export const firstDayOf = (milestones: Milestone[]): string =>
  earliest(countedIn(milestones).map(({ start, end }) => start || end));

const countedIn = (milestones: Milestone[]): Milestone[] =>
  milestones.filter((each) => !each.isCancelled && !isSeries(each) && !each.isReview);

function datesOf(milestone: Milestone, until: string): string[] {
  const { end, everyMonths, isMilestone } = milestone;
  if (!isMilestone || !end) return [];
  return everyMonths ? occurrences(end, everyMonths, until) : [end];
}

function readMilestone(entry: Entry): Milestone {
  const isMilestone = textOf(entry, 'Kind__c') === 'Milestone';
  const planned = { start: textOf(entry, 'Planned_Start__c'), end: textOf(entry, 'Planned_End__c') };
  const current = { start: textOf(entry, 'Current_Start__c'), end: textOf(entry, 'Current_End__c') };
  const monthsAfterGoLive = numberOf(entry, 'Months_After_Go_Live__c');
  const end = current.end || planned.end;
  return {
    id: entry.id,
    title: entry.title,
    isMilestone,
    planned,
    current,
    start: isMilestone ? end : current.start || planned.start,
    end,
    dates: [],
    status: entry.shown.Status__c ?? '',
    isCancelled: textOf(entry, 'Status__c') === 'Cancelled',
    isClosed: ['Cancelled', 'Done'].includes(textOf(entry, 'Status__c')),
    isGoLive: isTrue(entry, 'Is_Go_Live__c'),
    everyMonths: numberOf(entry, 'Recurs_Every_Months__c'),
    slipDays: numberOf(entry, 'Slip_Days__c'),
    isTooEarly: isTrue(entry, 'Before_Predecessor__c'),
    isAfterTarget: isTrue(entry, 'After_Target__c'),
    isOverdue: isTrue(entry, 'Overdue__c'),
    predecessorId: textOf(entry, 'Predecessor__c'),
    predecessor: entry.shown['Predecessor__r.Name'] ?? '',
    pointId: textOf(entry, 'Point__c'),
    isReview: monthsAfterGoLive !== null || isTrue(entry, 'Is_Review__c'),
    monthsAfterGoLive,
  };
}
