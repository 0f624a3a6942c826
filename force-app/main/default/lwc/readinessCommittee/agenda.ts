/** What the next session has to look at. */
import { numberOf, textOf, type Entry, type Lists } from 'c/readinessRegisters';
import { blockersOf, type Blocker } from './blockers';
import { readEntry, sessionsOf, type LogEntry } from './sessions';

export interface Agenda {
  /** `YYYY-MM-DD` of the latest session, blank before the first */
  since: string;
  changedTopics: { id: string; title: string; status: string }[];
  blockers: Blocker[];
  /** decisions that were asked for and not taken, and alerts that are still open */
  arbitrations: LogEntry[];
  openActions: LogEntry[];
}

export function agendaOf(lists: Lists): Agenda {
  const log = lists.Readiness_Log__c ?? [];
  const topics = inChecklistOrder(lists.Readiness_Topic__c ?? []);
  const since = sessionsOf(log)[0]?.date ?? '';
  const entries = log.map(readEntry);
  return {
    since,
    changedTopics: topics.filter((topic) => isChangedSince(topic, since)).map(withStatus),
    blockers: blockersOf(topics, lists.Readiness_Risk__c ?? []),
    arbitrations: entries.filter(({ kind, state }) => kind !== 'Action' && state === 'Open'),
    openActions: entries.filter(({ isOpenAction }) => isOpenAction),
  };
}

/** Chapter by chapter; those of one chapter keep the order in which they were read. */
const inChecklistOrder = (topics: Entry[]): Entry[] =>
  [...topics].sort((a, b) => chapterPosition(a) - chapterPosition(b));

const chapterPosition = (topic: Entry): number => numberOf(topic, 'Chapter__r.Position__c') ?? Infinity;

/** Before the first session, what has been looked at at all. */
function isChangedSince(topic: Entry, since: string): boolean {
  if (numberOf(topic, 'Is_Assessed__c') !== 1) return false;
  return textOf(topic, 'LastModifiedDate').slice(0, 10) >= since;
}

const withStatus = ({ id, title, shown }: Entry) => ({ id, title, status: shown.Status__c ?? '' });
