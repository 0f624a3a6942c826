/** What keeps the verdict from being better, by name: the same rule as `sf readiness status`. */
import essentialOpen from '@salesforce/label/c.Readiness_Blocker_Essential_Open';
import noOwner from '@salesforce/label/c.Readiness_Blocker_No_Owner';
import notAssessed from '@salesforce/label/c.Readiness_Blocker_Not_Assessed';
import reservation from '@salesforce/label/c.Readiness_Blocker_Reservation';
import due from '@salesforce/label/c.Readiness_Blocker_Due';
import unassessedRisk from '@salesforce/label/c.Readiness_Blocker_Unassessed_Risk';
import unmasteredRisk from '@salesforce/label/c.Readiness_Blocker_Unmastered_Risk';
import { fillIn, formatDate } from 'c/readinessFormat';
import { isAssessed, isOpen, topicsOf, type Assessment, type Risk, type Topic } from './model';

export interface Blocker {
  /**
   * `essential-open`: an essential topic is not settled. `not-assessed`: nobody has looked at the topic yet.
   * `reservation`: the verdict is already "ready with reservations" and this topic is still open.
   * `unassessed-risk`: a score of the risk is missing. `unmastered-risk`: the risk is strong and not mastered.
   */
  kind: 'essential-open' | 'not-assessed' | 'reservation' | 'unassessed-risk' | 'unmastered-risk';
  key: string | null;
  /** of the topic or risk */
  id: string;
  title: string;
  reason: string;
}

/** @returns topics in the order of the checklist, then risks; empty when the verdict is "ready" */
export function blockersOf(assessment: Pick<Assessment, 'chapters' | 'risks' | 'verdictLevel'>): Blocker[] {
  const kindOf = assessment.verdictLevel < 2 ? blockingReadiness : remaining;
  const topics = topicsOf(assessment).flatMap((topic) => {
    const kind = topic.status === 'Not_Applicable' ? undefined : kindOf(topic);
    const { key, id, title } = topic;
    return kind ? [{ kind, key, id, title, reason: reasonOf(topic, kind) }] : [];
  });
  return [...topics, ...assessment.risks.flatMap(riskBlocker)];
}

function riskBlocker({ key, id, title, isUnassessed, isUnmastered, responsible }: Risk): Blocker[] {
  if (isUnassessed) return [{ kind: 'unassessed-risk', key, id, title, reason: unassessedRisk }];
  if (!isUnmastered) return [];
  const reason = [unmasteredRisk, responsible ?? noOwner].join(', ');
  return [{ kind: 'unmastered-risk', key, id, title, reason }];
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
