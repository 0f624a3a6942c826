/** What keeps the state of readiness from being better, as the assessment's own page says it. */
import due from '@salesforce/label/c.Readiness_Blocker_Due';
import essentialOpen from '@salesforce/label/c.Readiness_Blocker_Essential_Open';
import noOwner from '@salesforce/label/c.Readiness_Blocker_No_Owner';
import notAssessed from '@salesforce/label/c.Readiness_Blocker_Not_Assessed';
import unassessedRisk from '@salesforce/label/c.Readiness_Blocker_Unassessed_Risk';
import unmasteredRisk from '@salesforce/label/c.Readiness_Blocker_Unmastered_Risk';
import { fillIn, formatDate } from 'c/readinessFormat';
import { isTrue, responsibleOf, textOf, type Entry } from 'c/readinessRegisters';

export interface Blocker {
  id: string;
  title: string;
  reason: string;
}

/** Topics, then risks, each in the order given. */
export const blockersOf = (topics: Entry[], risks: Entry[]): Blocker[] =>
  [...topics.map(withReason(reasonOfTopic)), ...risks.map(withReason(reasonOfRisk))].filter(({ reason }) => reason);

const withReason =
  (reasonOf: (entry: Entry) => string) =>
  (entry: Entry): Blocker => ({ id: entry.id, title: entry.title, reason: reasonOf(entry) });

/** Blank where it does not block. */
function reasonOfTopic(topic: Entry): string {
  if (isTrue(topic, 'Is_Open_Essential__c')) {
    const dueDate = textOf(topic, 'Due_Date__c');
    const when = dueDate ? [fillIn(due, formatDate(dueDate))] : [];
    return [essentialOpen, responsibleOf(topic) || noOwner, ...when].join(', ');
  }
  return isTrue(topic, 'Is_Applicable__c') && !isTrue(topic, 'Is_Assessed__c') ? notAssessed : '';
}

function reasonOfRisk(risk: Entry): string {
  if (isTrue(risk, 'Is_Unassessed__c')) return unassessedRisk;
  return isTrue(risk, 'Is_Unmastered__c') ? [unmasteredRisk, responsibleOf(risk) || noOwner].join(', ') : '';
}
