/** The log by session: what one body said on one day. */
import { isTrue, responsibleOf, textOf, type Entry } from 'c/readinessRegisters';

export interface LogEntry {
  id: string;
  title: string;
  kind: string;
  kindLabel: string;
  state: string;
  stateLabel: string;
  text: string;
  responsible: string;
  /** `YYYY-MM-DD`, blank without one */
  dueDate: string;
  isOverdue: boolean;
  isOpenAction: boolean;
  topic: string;
}

export interface Session {
  key: string;
  /** `YYYY-MM-DD` */
  date: string;
  body: string;
  entries: LogEntry[];
}

export const readEntry = (entry: Entry): LogEntry => ({
  id: entry.id,
  title: entry.title,
  kind: textOf(entry, 'Kind__c'),
  kindLabel: entry.shown.Kind__c ?? '',
  state: textOf(entry, 'State__c'),
  stateLabel: entry.shown.State__c ?? '',
  text: textOf(entry, 'Text__c'),
  responsible: responsibleOf(entry),
  dueDate: textOf(entry, 'Due_Date__c'),
  isOverdue: isTrue(entry, 'Overdue__c'),
  isOpenAction: isTrue(entry, 'Is_Open_Action__c') && textOf(entry, 'State__c') === 'Open',
  topic: textOf(entry, 'Topic__r.Name'),
});

/** @returns the latest first */
export function sessionsOf(log: Entry[]): Session[] {
  const sessions = new Map<string, Session>();
  for (const entry of log) {
    const [date, body] = [textOf(entry, 'Held_On__c'), textOf(entry, 'Body__c')];
    const key = `${date} ${body}`;
    const session = sessions.get(key) ?? { key, date, body: entry.shown.Body__c ?? body, entries: [] };
    session.entries.push(readEntry(entry));
    sessions.set(key, session);
  }
  return [...sessions.values()].sort((a, b) => b.key.localeCompare(a.key));
}
