/** What the next session has to look at. */
import { isTrue, numberOf, textOf, type Entry, type Lists } from 'c/readinessRegisters';
import { readEntry, sessionsOf, type LogEntry } from './sessions';

export interface Agenda {
  /** `YYYY-MM-DD` of the latest session, blank before the first */
  since: string;
  changedTopics: { id: string; title: string; status: string }[];
  blockers: { id: string; title: string }[];
  /** decisions that were asked for and not taken, and alerts that are still open */
  arbitrations: LogEntry[];
  openActions: LogEntry[];
}

export function agendaOf(lists: Lists): Agenda {
  const log = lists.Readiness_Log__c ?? [];
  const topics = lists.Readiness_Topic__c ?? [];
  const since = sessionsOf(log)[0]?.date ?? '';
  const entries = log.map(readEntry);
  return {
    since,
    changedTopics: topics.filter((topic) => isChangedSince(topic, since)).map(withStatus),
    blockers: [...topics.filter(blocksReadiness), ...(lists.Readiness_Risk__c ?? []).filter(isRiskThatBlocks)],
    arbitrations: entries.filter(({ kind, state }) => kind !== 'Action' && state === 'Open'),
    openActions: entries.filter(({ isOpenAction }) => isOpenAction),
  };
}

/** Before the first session, what has been looked at at all. */
function isChangedSince(topic: Entry, since: string): boolean {
  if (numberOf(topic, 'Is_Assessed__c') !== 1) return false;
  return textOf(topic, 'LastModifiedDate').slice(0, 10) >= since;
}

const withStatus = ({ id, title, shown }: Entry) => ({ id, title, status: shown.Status__c ?? '' });

const blocksReadiness = (topic: Entry): boolean =>
  isTrue(topic, 'Is_Open_Essential__c') || (isTrue(topic, 'Is_Applicable__c') && !isTrue(topic, 'Is_Assessed__c'));

const isRiskThatBlocks = (risk: Entry): boolean => isTrue(risk, 'Is_Unassessed__c') || isTrue(risk, 'Is_Unmastered__c');
