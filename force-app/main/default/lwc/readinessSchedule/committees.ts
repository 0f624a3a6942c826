/** Whether the steering committees, which come back, leave the project too long without a decision. */
import { addMonths, latest } from 'c/readinessCalendar';
import { firstDayOf, isDated, isSeries, lastDayOf, type Milestone, type Span } from './milestone';

const MOST_MONTHS = 2;

const committeesOf = (milestones: Milestone[]): Milestone[] =>
  milestones.filter((each) => isSeries(each) && !each.isCancelled);

/** The project has dates, its committees none. */
export const lacksCommittees = (milestones: Milestone[]): boolean =>
  Boolean(firstDayOf(milestones)) && !committeesOf(milestones).some(isDated);

/** More than two months between two committees, from today on and until the tool goes live. */
export function committeeGaps(milestones: Milestone[], today: string): Span[] {
  const meetings = committeesOf(milestones)
    .flatMap(({ dates }) => dates)
    .sort();
  const from = latest([firstDayOf(milestones), today]);
  const until = lastDayOf(milestones);
  if (meetings.length === 0 || from >= until) return [];
  const before = latest(meetings.filter((date) => date <= from)) || from;
  const days = [before, ...meetings.filter((date) => date > before && date < until), until];
  return days
    .slice(1)
    .map((end, index) => ({ start: days[index]!, end }))
    .filter(({ start, end }) => addMonths(start, MOST_MONTHS) < end);
}
