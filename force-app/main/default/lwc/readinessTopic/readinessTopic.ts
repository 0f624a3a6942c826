import { LightningElement, api } from 'lwc';
import due from '@salesforce/label/c.Readiness_Topic_Due';
import essential from '@salesforce/label/c.Readiness_Topic_Essential';
import overdue from '@salesforce/label/c.Readiness_Topic_Overdue';
import pointsSettled from '@salesforce/label/c.Readiness_Topic_Points_Settled';
import responsible from '@salesforce/label/c.Readiness_Topic_Responsible';
import toConfirm from '@salesforce/label/c.Readiness_Topic_To_Confirm';
import { labelOf, type FeedbackByField, type FieldInfos, type PicklistOption, type Topic } from 'c/readinessData';
import { fillIn, formatDate } from 'c/readinessFormat';

interface Detail extends HTMLElement {
  focusPoint(pointId: string): void;
}

/** One topic as a row that opens to its detail. Fires `toggle` `{topicId}`; `changefields` comes from the detail. */
export default class ReadinessTopic extends LightningElement {
  @api topic!: Topic;
  @api expanded = false;
  @api topicFields: FieldInfos = {};
  @api pointFields: FieldInfos = {};
  @api statusOptions: PicklistOption[] = [];
  @api pointStatusOptions: PicklistOption[] = [];
  @api reasonOptions: PicklistOption[] = [];
  @api feedback: FeedbackByField = {};

  labels = { essential, overdue, toConfirm };

  get isExpanded(): string {
    return String(this.expanded);
  }

  get chevronClass(): string {
    return this.expanded ? 'chevron open' : 'chevron';
  }

  get statusLabel(): string {
    return labelOf(this.statusOptions, this.topic.status);
  }

  get facts(): string {
    const { points, responsible: person, dueDate } = this.topic;
    const applicable = points.filter(({ status }) => status !== 'Not_Applicable');
    const settled = applicable.filter(({ status }) => status === 'Done').length;
    return [
      ...(applicable.length > 0 ? [fillIn(pointsSettled, settled, applicable.length)] : []),
      ...(person ? [fillIn(responsible, person)] : []),
      ...(dueDate ? [fillIn(due, formatDate(dueDate))] : []),
    ].join(' · ');
  }

  toggle(): void {
    this.dispatchEvent(new CustomEvent('toggle', { detail: { topicId: this.topic.id } }));
  }

  relay({ detail }: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('changefields', { detail }));
  }

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>('[data-toggle]')?.focus();
  }

  /** Of a topic that is open. */
  @api
  focusPoint(pointId: string): void {
    this.template!.querySelector<Detail>('c-readiness-topic-detail')?.focusPoint(pointId);
  }
}
