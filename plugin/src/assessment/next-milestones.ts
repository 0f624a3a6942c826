import type { IsoDate } from './model.ts';
import type { Milestone } from './registers.ts';

export const endOf = ({ currentEnd, plannedEnd }: Milestone): IsoDate | null => currentEnd ?? plannedEnd;

const isOpen = ({ status }: Milestone): boolean => status !== 'Done' && status !== 'Cancelled';

/** Those still to come, the nearest first; not the meetings that come back, which have one date for them all. */
export const nextMilestones = (milestones: Milestone[]): Milestone[] =>
  milestones
    .filter((step) => isOpen(step) && step.recursEveryMonths === null && !isLate(step) && endOf(step))
    .sort((a, b) => (endOf(a)! < endOf(b)! ? -1 : 1));

/** As the org says on the day on which it is asked. */
export const isLate = ({ warnings }: Milestone): boolean => warnings.includes('overdue');

export const goLiveOf = (milestones: Milestone[]): Milestone | undefined =>
  milestones.find(({ goLive, status }) => goLive && status !== 'Cancelled');
