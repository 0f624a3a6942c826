import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { fillIn, formatDate, today } from 'c/readinessFormat';
import {
  entryFields,
  newEntryFields,
  numberOf,
  RegisterPage,
  registerRights,
  type ObjectInfosData,
  type RegisterData,
  type RegisterRights,
} from 'c/readinessRegisters';
import { agendaOf, type Agenda } from './agenda';
import { COMMITTEE_PAGE } from './committeeQuery';
import { sessionsOf, type LogEntry, type Session } from './sessions';
import { labels, LEVELS } from './words';

const LOG = 'Readiness_Log__c';
const FORM = [
  'Name',
  'Held_On__c',
  'Body__c',
  'Kind__c',
  'Text__c',
  'Topic__c',
  'Responsible__c',
  'Responsible_Name__c',
  'Due_Date__c',
  'State__c',
];

/** The cycle of the project's bodies: prepare a session, hold it, tell what was said. */
export default class ReadinessCommittee extends LightningElement {
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  register = new RegisterPage(this, (view) => {
    this.view = view;
  });
  view = this.register.view;
  rights: RegisterRights = {};
  chosenSession?: string;
  announcement = '';
  _closed?: number;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: COMMITTEE_PAGE, variables: '$variables' })
  handleCommittee(result: GraphqlResult<RegisterData>): void {
    this.register.receive(result);
  }

  @wire(getObjectInfos, { objectApiNames: [LOG] })
  handleObjectInfos({ data }: { data?: ObjectInfosData }): void {
    this.rights = registerRights(data);
  }

  override connectedCallback(): void {
    this.register.connect();
  }

  override disconnectedCallback(): void {
    this.register.disconnect();
  }

  get isReady(): boolean {
    return this.view.state === 'ready';
  }

  get assessmentName(): string {
    const [assessment] = this.view.lists.Readiness_Assessment__c ?? [];
    return assessment?.title ?? '';
  }

  get verdict(): string {
    const [assessment] = this.view.lists.Readiness_Assessment__c ?? [];
    return assessment ? fillIn(labels.state, LEVELS[numberOf(assessment, 'Verdict_Level__c') ?? 0]!) : '';
  }

  get agenda(): Agenda {
    return agendaOf(this.view.lists);
  }

  get changedTitle(): string {
    const { since } = this.agenda;
    return since ? fillIn(labels.changedSince, formatDate(since)) : labels.changed;
  }

  get hasChanges(): boolean {
    return this.agenda.changedTopics.length > 0;
  }

  get noneChanged(): string {
    return this.agenda.since ? labels.noneChanged : labels.noneAssessed;
  }

  get hasBlockers(): boolean {
    return this.agenda.blockers.length > 0;
  }

  get hasArbitrations(): boolean {
    return this.agenda.arbitrations.length > 0;
  }

  get openActions() {
    return this.agenda.openActions.map((action) => ({
      ...action,
      close: fillIn(labels.close, action.title),
      facts: [action.responsible, action.dueDate && formatDate(action.dueDate), action.isOverdue ? labels.overdue : '']
        .filter(Boolean)
        .join(' · '),
    }));
  }

  get hasOpenActions(): boolean {
    return this.openActions.length > 0;
  }

  get mayAdd(): boolean {
    return this.rights[LOG]?.mayCreate ?? false;
  }

  get mayEdit(): boolean {
    return this.rights[LOG]?.mayEdit('State__c') ?? false;
  }

  get sessions(): Session[] {
    return sessionsOf(this.view.lists[LOG] ?? []);
  }

  get sessionOptions() {
    return this.sessions.map(({ key, date, body }) => ({ value: key, label: `${formatDate(date)} – ${body}` }));
  }

  get session(): Session | undefined {
    return this.sessions.find(({ key }) => key === this.chosenSession) ?? this.sessions[0];
  }

  get sessionKey(): string {
    return this.session?.key ?? '';
  }

  /** What was still to be done when the session was held stands in its minutes too. */
  get otherActions(): LogEntry[] {
    const own = new Set(this.session?.entries.map(({ id }) => id));
    return this.agenda.openActions.filter(({ id }) => !own.has(id));
  }

  chooseSession({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.chosenSession = value;
  }

  async add({ currentTarget }: Event): Promise<void> {
    const { kind, heading } = (currentTarget as HTMLElement).dataset;
    const given: Record<string, unknown> = { Held_On__c: today(), Body__c: 'Steering_Committee', Kind__c: kind };
    given.State__c = kind === 'Decision' ? 'Done' : 'Open';
    const fields = newEntryFields(this.recordId, FORM, given);
    await this.register.edit({ heading: heading!, object: LOG, fields });
  }

  async open({ detail: { id } }: CustomEvent<{ id: string }>): Promise<void> {
    const fields = entryFields(FORM);
    const mayDelete = this.rights[LOG]?.mayDelete;
    await this.register.edit({ heading: labels.editTitle, object: LOG, id, fields, mayDelete });
  }

  async closeAction({ currentTarget }: Event): Promise<void> {
    const { id } = (currentTarget as HTMLElement).dataset;
    const index = this.openActions.findIndex((action) => action.id === id);
    const { title } = this.openActions[index]!;
    this._closed = index;
    if (await this.register.save({ object: LOG, id: id!, fields: { State__c: 'Done' } }))
      this.announcement = fillIn(labels.closed, title);
  }

  /** The button that closed an action goes with it: the focus goes on to the next one, or back to the frame's title. */
  override renderedCallback(): void {
    if (this._closed === undefined) return;
    const buttons = [...this.template!.querySelectorAll<HTMLElement>('[data-actions] [data-id]')];
    const next = buttons[this._closed] ?? buttons.at(-1);
    this._closed = undefined;
    (next ?? this.template!.querySelector<HTMLElement>('c-readiness-register'))?.focus();
  }

  async retry(): Promise<void> {
    await this.register.retry();
  }
}
