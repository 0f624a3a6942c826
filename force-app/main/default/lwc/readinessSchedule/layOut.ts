/** First dates for the milestones that have none, from the start of the project or back from its going live. */
import { addDays, addMonths, daysBetween, latest } from 'c/readinessCalendar';
import { isDated, isSeries, type Milestone, type Span } from './milestone';

export interface LayOutRequest {
  date: string;
  direction: 'backward' | 'forward';
}

/** Planned dates by Id. */
type Plan = Map<string, Span>;

/** What a phase is given until the association knows better. */
const PHASE_DAYS = 28;

/** Those that would be dated, but for a review that waits for its number of months. */
export const undatedOf = (milestones: Milestone[]): Milestone[] =>
  milestones.filter((each) => !isDated(each) && !each.isClosed && !(each.isReview && !each.monthsAfterGoLive));

/** Each after the one that must precede it; what is dated already stays where it is. */
export function layOut(milestones: Milestone[], { date, direction }: LayOutRequest): Plan {
  if (direction === 'forward') return withReviews(milestones, laidFrom(milestones, date));
  const goLive = undatedOf(milestones).find(({ isGoLive }) => isGoLive);
  const tried = laidFrom(milestones, date);
  const reached = goLive ? tried.get(goLive.id)!.end : latest([...tried.values()].map(({ end }) => end));
  const plan = laidFrom(milestones, reached ? addDays(date, -daysBetween(date, reached)) : date);
  if (goLive) plan.set(goLive.id, { start: '', end: date });
  return withReviews(milestones, plan);
}

function laidFrom(milestones: Milestone[], first: string): Plan {
  const byId = new Map(milestones.map((each) => [each.id, each]));
  const waiting = new Set(undatedOf(milestones).filter(({ isReview }) => !isReview));
  const plan: Plan = new Map();
  const eve = addDays(first, -1);
  let last = eve;

  /** @returns when it ends, blank where that is not known */
  function place(milestone: Milestone): string {
    if (!waiting.delete(milestone)) return plan.get(milestone.id)?.end ?? milestone.end;
    const before = byId.get(milestone.predecessorId);
    const after = latest([(before && place(before)) || last, eve]);
    const span = spanAfter(milestone, after, first);
    plan.set(milestone.id, span);
    if (!isSeries(milestone)) last = latest([last, span.end]);
    return span.end;
  }

  for (const milestone of milestones) if (waiting.has(milestone)) place(milestone);
  return plan;
}

function spanAfter(milestone: Milestone, after: string, first: string): Span {
  if (isSeries(milestone)) return { start: '', end: first };
  if (milestone.isMilestone) return { start: '', end: latest([after, first]) };
  return { start: addDays(after, 1), end: addDays(after, PHASE_DAYS) };
}

function withReviews(milestones: Milestone[], plan: Plan): Plan {
  const goLive = milestones.find(({ isGoLive, isCancelled }) => isGoLive && !isCancelled);
  const live = goLive && (plan.get(goLive.id)?.end ?? goLive.end);
  for (const { id, isReview, monthsAfterGoLive } of undatedOf(milestones))
    if (live && isReview) plan.set(id, { start: '', end: addMonths(live, monthsAfterGoLive!) });
  return plan;
}
