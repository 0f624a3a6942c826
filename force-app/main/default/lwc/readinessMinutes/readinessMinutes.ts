import { LightningElement, api } from 'lwc';
import entryEdit from '@salesforce/label/c.Readiness_Entry_Edit';
import { download } from 'c/readinessDownload';
import { fillIn, formatDate } from 'c/readinessFormat';
import { minutesText } from './minutesText';
import { labels } from './words';

interface LogEntry {
  id: string;
  title: string;
  kind: string;
  kindLabel: string;
  stateLabel: string;
  text: string;
  responsible: string;
  dueDate: string;
  topic: string;
}

interface Session {
  /** `YYYY-MM-DD` */
  date: string;
  body: string;
  entries: LogEntry[];
}

const KINDS = ['Decision', 'Action', 'Alert'];

/** What one body said on one day, to be printed or saved. Fires `openentry` `{id}`. */
export default class ReadinessMinutes extends LightningElement {
  @api assessmentName = '';
  @api session?: Session;
  /** open actions of other sessions */
  @api otherActions: LogEntry[] = [];
  @api mayEdit = false;

  labels = labels;

  get heading(): string {
    return fillIn(labels.title, this.session!.body, formatDate(this.session!.date));
  }

  get parts() {
    const ofKind = (kind: string): LogEntry[] => this.session!.entries.filter((entry) => entry.kind === kind);
    const own = KINDS.map((kind) => ({ key: kind, heading: ofKind(kind)[0]?.kindLabel ?? '', entries: ofKind(kind) }));
    return [...own, { key: 'other', heading: labels.otherActions, entries: this.otherActions }]
      .filter(({ entries }) => entries.length > 0)
      .map(({ entries, ...part }) => ({ ...part, items: entries.map(itemOf) }));
  }

  print(): void {
    window.print();
  }

  save(): void {
    const text = minutesText(`${this.heading} – ${this.assessmentName}`, this.parts);
    download(fillIn(labels.fileName, this.session!.date), '\ufeff', text);
  }

  open({ currentTarget }: Event): void {
    const { id } = (currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('openentry', { detail: { id } }));
  }
}

function itemOf({ id, title, text, topic, responsible, dueDate, stateLabel, kind }: LogEntry) {
  const facts = [
    ...(kind === 'Decision' ? [] : [stateLabel]),
    ...(responsible ? [fillIn(labels.responsible, responsible)] : []),
    ...(dueDate ? [fillIn(labels.due, formatDate(dueDate))] : []),
    ...(topic ? [fillIn(labels.topic, topic)] : []),
  ];
  return { id, title, text, facts: facts.join(' · '), edit: fillIn(entryEdit, title) };
}
