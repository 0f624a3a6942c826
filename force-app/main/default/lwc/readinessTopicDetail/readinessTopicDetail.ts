import { LightningElement, api } from 'lwc';
import {
  feedbackKey,
  type Feedback,
  type FeedbackByField,
  type FieldInfos,
  type PicklistOption,
  type Topic,
} from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';
import { readOnlyFields, textFields } from './followUp';
import { labels } from './words';

const OTHER = 'Other';

/**
 * What an open topic shows: guidance, status, points, who follows it and where the proof is. Fires `changefields`
 * `{topicId, pointId?, fields}`.
 */
export default class ReadinessTopicDetail extends LightningElement {
  @api topic!: Topic;
  @api topicFields: FieldInfos = {};
  @api pointFields: FieldInfos = {};
  @api statusOptions: PicklistOption[] = [];
  @api pointStatusOptions: PicklistOption[] = [];
  @api reasonOptions: PicklistOption[] = [];
  @api feedback: FeedbackByField = {};

  labels = labels;
  /** sets aside as soon as a reason is chosen, and for the reason Other written */
  isSettingAside = false;
  chosenReason?: string;

  get status(): string {
    return this.isSettingAside ? 'Not_Applicable' : this.topic.status;
  }

  get pickerLabel(): string {
    return fillIn(labels.statusOf, this.topic.title);
  }

  get may(): Record<string, boolean> {
    return Object.fromEntries(Object.entries(this.topicFields).map(([name, info]) => [name, info?.editable ?? false]));
  }

  get names(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.topicFields).map(([name, info]) => [name, info?.label ?? name]));
  }

  get showsReason(): boolean {
    return this.status === 'Not_Applicable' && Boolean(this.topicFields.Not_Applicable_Reason__c?.editable);
  }

  get reason(): string {
    return this.chosenReason ?? this.topic.notApplicableReason ?? '';
  }

  get reasons() {
    const none = { value: '', label: labels.choose, selected: this.reason === '' };
    return [none, ...this.reasonOptions.map((each) => ({ ...each, selected: each.value === this.reason }))];
  }

  get reasonHelp(): string {
    return this.isSettingAside && !this.chosenReason ? labels.chooseReason : '';
  }

  get noteHelp(): string {
    return this.isSettingAside && this.chosenReason === OTHER ? labels.writeNote : '';
  }

  get noteFeedback(): Feedback | undefined {
    return this.feedbackOf('Not_Applicable_Note__c');
  }

  get nameFeedback(): Feedback | undefined {
    return this.feedbackOf('Responsible_Name__c');
  }

  get hasPoints(): boolean {
    return this.topic.points.length > 0;
  }

  get texts() {
    return textFields(this.topic, this.topicFields, this.feedback ?? {});
  }

  get readings() {
    return readOnlyFields(this.topic, this.topicFields, this.reasonOptions);
  }

  get hasFollowUp(): boolean {
    return this.texts.length > 0 || this.readings.length > 0 || this.showsFiles;
  }

  get showsFiles(): boolean {
    return Boolean(this.may.Notes__c) || this.topic.files.length > 0;
  }

  get showsLink(): boolean {
    return Boolean(this.may.Evidence_Link__c && this.topic.evidenceLink);
  }

  chooseStatus({ detail: { status } }: CustomEvent<{ status: string }>): void {
    this.chosenReason = undefined;
    this.isSettingAside = status === 'Not_Applicable' && !this.topic.notApplicableReason;
    if (!this.isSettingAside) this.change({ Status__c: status });
  }

  chooseReason({ target }: Event): void {
    const reason = (target as HTMLSelectElement).value;
    if (!reason) return;
    this.chosenReason = reason;
    if (reason !== OTHER || this.topic.notApplicableNote) this.setAside({});
  }

  saveNote({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    if (this.chosenReason && value) this.setAside({ Not_Applicable_Note__c: value });
    else if (!this.chosenReason) this.change({ Not_Applicable_Note__c: value });
  }

  setAside(note: Record<string, unknown>): void {
    const status = this.isSettingAside ? { Status__c: 'Not_Applicable' } : {};
    this.change({ ...status, Not_Applicable_Reason__c: this.chosenReason, ...note });
    this.isSettingAside = false;
    this.chosenReason = undefined;
  }

  /** One way to name who is responsible: choosing a user clears the written name, and the other way round. */
  chooseUser({ detail: { recordId } }: CustomEvent<{ recordId: string | null }>): void {
    if (recordId === this.topic.responsibleId) return;
    const name = recordId && this.topic.responsibleName ? { Responsible_Name__c: null } : {};
    this.change({ Responsible__c: recordId ?? null, ...name });
  }

  saveName({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    const user = value && this.topic.responsibleId ? { Responsible__c: null } : {};
    this.change({ Responsible_Name__c: value, ...user });
  }

  saveDueDate({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    if ((value || null) !== this.topic.dueDate) this.change({ Due_Date__c: value || null });
  }

  saveEssential({ target }: Event): void {
    this.change({ Essential__c: (target as HTMLInputElement).checked });
  }

  saveText(event: CustomEvent<{ value: string | null }>): void {
    this.change({ [(event.currentTarget as HTMLElement).dataset.field!]: event.detail.value });
  }

  changePoint({ detail }: CustomEvent<{ pointId: string; fields: Record<string, unknown> }>): void {
    this.dispatchEvent(new CustomEvent('changefields', { detail: { topicId: this.topic.id, ...detail } }));
  }

  @api
  focusPoint(pointId: string): void {
    const points = [...this.template!.querySelectorAll<HTMLElement>('c-readiness-point')];
    points.find(({ dataset }) => dataset.pointId === pointId)?.focus();
  }

  feedbackOf(field: string): Feedback | undefined {
    return this.feedback?.[feedbackKey(this.topic.id, field)];
  }

  change(fields: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent('changefields', { detail: { topicId: this.topic.id, fields } }));
  }
}
