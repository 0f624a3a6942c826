import { LightningElement, api } from 'lwc';
import guidance from '@salesforce/label/c.Readiness_Point_Guidance';
import sayWhy from '@salesforce/label/c.Readiness_Point_Say_Why';
import statusOf from '@salesforce/label/c.Readiness_Point_Status_Of';
import {
  feedbackKey,
  labelOf,
  type Feedback,
  type FeedbackByField,
  type FieldInfos,
  type PicklistOption,
  type Point,
} from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';

/** A point with its status and its answer. Fires `changefields` `{pointId, fields}`. */
export default class ReadinessPoint extends LightningElement {
  @api point!: Point;
  @api fields: FieldInfos = {};
  @api statusOptions: PicklistOption[] = [];
  @api feedback: FeedbackByField = {};

  labels = { guidance };
  /** sets aside as soon as the answer says why */
  isSettingAside = false;

  get status(): string {
    return this.isSettingAside ? 'Not_Applicable' : this.point.status;
  }

  get statusLabel(): string {
    return labelOf(this.statusOptions, this.status);
  }

  get pickerLabel(): string {
    return fillIn(statusOf, this.point.title);
  }

  get answerLabel(): string {
    return this.fields.Answer__c?.label ?? '';
  }

  get mayChangeStatus(): boolean {
    return this.fields.Status__c?.editable ?? false;
  }

  get mayAnswer(): boolean {
    return this.fields.Answer__c?.editable ?? false;
  }

  get answerLength(): number | undefined {
    return this.fields.Answer__c?.maxLength;
  }

  get answerHelp(): string {
    return this.isSettingAside ? sayWhy : '';
  }

  get answerFeedback(): Feedback | undefined {
    return this.feedback?.[feedbackKey(this.point.id, 'Answer__c')];
  }

  async chooseStatus({ detail: { status } }: CustomEvent<{ status: string }>): Promise<void> {
    this.isSettingAside = status === 'Not_Applicable' && !this.point.answer && this.mayAnswer;
    if (!this.isSettingAside) return this.change({ Status__c: status });
    await Promise.resolve();
    this.template!.querySelector<HTMLElement>('c-readiness-saved-text')?.focus();
  }

  saveAnswer({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    const setsAside = this.isSettingAside && value;
    this.isSettingAside = false;
    this.change({ ...(setsAside ? { Status__c: 'Not_Applicable' } : {}), Answer__c: value });
  }

  @api
  focus(): void {
    this.template!.querySelector<HTMLElement>('c-readiness-status-picker, [data-title]')?.focus();
  }

  change(fields: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent('changefields', { detail: { pointId: this.point.id, fields } }));
  }
}
