import { LightningElement, api } from 'lwc';
import cleared from '@salesforce/label/c.Readiness_Save_Conflict_Cleared';
import failed from '@salesforce/label/c.Readiness_Save_Failed';
import keepMine from '@salesforce/label/c.Readiness_Save_Keep_Mine';
import saved from '@salesforce/label/c.Readiness_Save_Saved';
import saving from '@salesforce/label/c.Readiness_Save_Saving';
import takeTheirs from '@salesforce/label/c.Readiness_Save_Take_Theirs';
import writtenByOther from '@salesforce/label/c.Readiness_Save_Conflict_Text';
import type { Feedback } from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** A text that is saved when its field is left, and says so. What was typed stays until it is saved. Fires `commit` `{value}`. */
export default class ReadinessSavedText extends LightningElement {
  @api label = '';
  @api help = '';
  @api value: string | null = null;
  @api maxLength?: number;
  /** one line instead of several */
  @api singleLine = false;
  /** which of several fields of this label it is, for screen readers */
  @api context = '';

  labels = { keepMine, takeTheirs };
  draft?: string;
  committed?: string;
  _feedback?: Feedback;

  @api
  get feedback(): Feedback | undefined {
    return this._feedback;
  }
  set feedback(feedback: Feedback | undefined) {
    this._feedback = feedback;
    if (feedback?.state === 'saved' && this.draft === this.committed) this.draft = undefined;
    if (feedback?.mine !== undefined && this.committed === undefined) this.recall(feedback.mine);
  }

  get shown(): string {
    return this.draft ?? this.value ?? '';
  }

  /** A template knows no value attribute of a textarea. */
  get textProperties(): { value: string } {
    return { value: this.shown };
  }

  get elementClass(): string {
    return this._feedback?.state === 'failed' ? 'slds-form-element slds-has-error' : 'slds-form-element';
  }

  get isConflict(): boolean {
    return this._feedback?.state === 'conflict' && this.draft !== undefined;
  }

  get isInvalid(): string | undefined {
    return this._feedback?.state === 'failed' ? 'true' : undefined;
  }

  get message(): string {
    const { state, message = '', theirs } = this._feedback ?? {};
    if (state === 'saving') return saving;
    if (state === 'saved') return this.draft === undefined ? saved : '';
    if (state === 'failed') return this.draft === undefined ? '' : fillIn(failed, message);
    return this.isConflict ? (theirs ? fillIn(writtenByOther, theirs) : cleared) : '';
  }

  handleInput({ target }: Event): void {
    this.draft = (target as Control).value;
  }

  handleBlur(): void {
    if (this.draft === undefined || this.isConflict) return;
    if (this.draft === (this.value ?? '')) this.draft = undefined;
    else if (this.draft !== this.committed || this._feedback?.state !== 'saving') this.commit();
  }

  keepMine(): void {
    this.commit();
  }

  /** What was typed and not saved before this field was last closed. */
  recall(text: string): void {
    this.draft ??= text;
    this.committed = text;
  }

  takeTheirs(): void {
    this.draft = undefined;
    this.committed = undefined;
    this.control?.focus();
  }

  @api
  focus(): void {
    this.control?.focus();
  }

  commit(): void {
    this.committed = this.draft;
    this.dispatchEvent(new CustomEvent('commit', { detail: { value: this.draft || null } }));
  }

  get control(): Control | null {
    return this.template!.querySelector<Control>('[data-control]');
  }
}
