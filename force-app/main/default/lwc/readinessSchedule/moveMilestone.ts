/** A milestone at other dates: the current ones, or the planned ones while nothing is current. */
import { addDays } from 'c/readinessCalendar';
import type { Milestone, Span } from './milestone';

/** @returns the fields to save, none where it has no date */
export function moved({ isMilestone, planned, current }: Milestone, days: number): Record<string, string> {
  const isCurrent = Boolean(current.start || current.end);
  const from = isCurrent ? heldBy(isMilestone, current, planned) : planned;
  const name = isCurrent ? 'Current' : 'Planned';
  return {
    ...(from.start && { [`${name}_Start__c`]: addDays(from.start, days) }),
    ...(from.end && { [`${name}_End__c`]: addDays(from.end, days) }),
  };
}

/** A phase of which only one end is current moves as a whole. */
const heldBy = (isMilestone: boolean, current: Span, planned: Span): Span =>
  isMilestone ? current : { start: current.start || planned.start, end: current.end || planned.end };
