/** What is to be watched in a schedule as a whole, in words. */
import { fillIn, formatDate } from 'c/readinessFormat';
import { committeeGaps, lacksCommittees } from './committees';
import type { Milestone } from './milestone';
import { labels } from './words';

/** @param target the date on which the association means to go live, blank where it has none */
export function scheduleWarnings(milestones: Milestone[], target: string, today: string): string[] {
  const overdue = milestones.filter(({ isOverdue }) => isOverdue).length;
  const tooEarly = milestones.filter(({ isTooEarly, isCancelled }) => isTooEarly && !isCancelled).length;
  const late = milestones.filter(({ isAfterTarget, isCancelled }) => isAfterTarget && !isCancelled);
  return [
    ...late.map(({ end }) => fillIn(labels.warnAfterTarget, formatDate(end), target && formatDate(target))),
    ...(overdue > 0 ? [fillIn(labels.warnOverdue, overdue)] : []),
    ...(tooEarly > 0 ? [fillIn(labels.warnTooEarly, tooEarly)] : []),
    ...(lacksCommittees(milestones) ? [labels.warnNoCommittee] : []),
    ...gapWarnings(milestones, today),
  ];
}

function gapWarnings(milestones: Milestone[], today: string): string[] {
  const gaps = committeeGaps(milestones, today);
  if (gaps.length === 0) return [];
  const first = [formatDate(gaps[0]!.start), formatDate(gaps[0]!.end)];
  return [gaps.length === 1 ? fillIn(labels.warnGap, ...first) : fillIn(labels.warnGaps, gaps.length, ...first)];
}
