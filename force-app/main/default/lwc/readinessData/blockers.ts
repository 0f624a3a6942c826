/** What keeps the verdict from being better, by name: the same rule as `sf readiness status`. */
import essentialOpen from '@salesforce/label/c.Readiness_Blocker_Essential_Open';
import noOwner from '@salesforce/label/c.Readiness_Blocker_No_Owner';
import notAssessed from '@salesforce/label/c.Readiness_Blocker_Not_Assessed';
import reservation from '@salesforce/label/c.Readiness_Blocker_Reservation';
import due from '@salesforce/label/c.Readiness_Blocker_Due';
import { fillIn, formatDate } from 'c/readinessFormat';
import { isAssessed, isOpen, topicsOf, type Assessment, type Topic } from './model';

export interface Blocker {
  /**
   * `essential-open`: an essential topic is not settled. `not-assessed`: nobody has looked at the topic yet.
   * `reservation`: the verdict is already "ready with reservations" and this topic is still open.
   */
  kind: 'essential-open' | 'not-assessed' | 'reservation';
  key: string | null;
  /** the topic's */
  id: string;
  title: string;
  reason: string;
}

/** @returns in the order of the checklist; empty when the verdict is "ready" */
export function blockersOf(assessment: Pick<Assessment, 'chapters' | 'verdictLevel'>): Blocker[] {
  const kindOf = assessment.verdictLevel < 2 ? blockingReadiness : remaining;
  return topicsOf(assessment).flatMap((topic) => {
    const kind = topic.status === 'Not_Applicable' ? undefined : kindOf(topic);
    const { key, id, title } = topic;
    return kind ? [{ kind, key, id, title, reason: reasonOf(topic, kind) }] : [];
  });
}

function blockingReadiness(topic: Topic): Blocker['kind'] | undefined {
  if (topic.essential && isOpen(topic)) return 'essential-open';
  return isAssessed(topic) ? undefined : 'not-assessed';
}

const remaining = (topic: Topic): Blocker['kind'] | undefined => (isOpen(topic) ? 'reservation' : undefined);

function reasonOf(topic: Topic, kind: Blocker['kind']): string {
  if (kind === 'not-assessed') return notAssessed;
  const dueDate = topic.dueDate ? [fillIn(due, formatDate(topic.dueDate))] : [];
  const why = kind === 'essential-open' ? essentialOpen : reservation;
  return [why, topic.responsible ?? noOwner, ...dueDate].join(', ');
}
