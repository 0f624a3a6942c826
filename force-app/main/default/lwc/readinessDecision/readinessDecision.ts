import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import approachTitle from '@salesforce/label/c.Readiness_Decision_Approach_Title';
import blockerLine from '@salesforce/label/c.Readiness_Decision_Blocker_Line';
import cancel from '@salesforce/label/c.Readiness_Decision_Cancel';
import discardMessage from '@salesforce/label/c.Readiness_Decision_Discard_Message';
import discardTitle from '@salesforce/label/c.Readiness_Decision_Discard_Title';
import notFilled from '@salesforce/label/c.Readiness_Decision_Not_Filled';
import readOnly from '@salesforce/label/c.Readiness_Decision_Read_Only';
import save from '@salesforce/label/c.Readiness_Decision_Save';
import saving from '@salesforce/label/c.Readiness_Decision_Saving';
import title from '@salesforce/label/c.Readiness_Decision_Title';
import { fillIn } from 'c/readinessFormat';
import {
  APPROACH_FIELDS,
  DECISION_FIELDS,
  formFields,
  type FormField,
  type ObjectInfo,
  type PicklistValues,
  type Values,
} from './decisionForm';

interface Refusal {
  /** by API name */
  fields?: Record<string, string>;
  /** what concerns no field of the form */
  message?: string;
}

interface FieldElement extends HTMLElement {
  name: string;
  value: string;
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/**
 * The approach and the decision. Fires `savedecision` `{changes, loaded}`, both by API name; its parent saves, and
 * answers with new `values` or with `errors`.
 */
export default class ReadinessDecision extends LightningElement {
  @api blockers: { title: string; reason: string }[] = [];
  @api objectInfo?: ObjectInfo;
  @api picklistValues?: PicklistValues;
  @api saving = false;

  labels = { approachTitle, cancel, notFilled, readOnly, save, saving, title };
  _values: Values = {};
  drafts: Values = {};
  _errors?: Refusal;
  _errorsAreNew = false;

  /** as the org holds them, by API name; what someone is typing stays */
  @api
  get values(): Values {
    return this._values;
  }
  set values(values: Values | undefined) {
    this._values = values ?? {};
    this.drafts = this.changesIn(this.drafts);
  }

  @api
  get errors(): Refusal | undefined {
    return this._errors;
  }
  set errors(errors: Refusal | undefined) {
    this._errors = errors;
    this._errorsAreNew = true;
  }

  get current(): Values {
    return { ...this._values, ...this.drafts };
  }

  get approachFields(): FormField[] {
    return formFields(APPROACH_FIELDS, this.current, this.objectInfo, this.picklistValues);
  }

  get decisionFields(): FormField[] {
    return formFields(DECISION_FIELDS, this.current, this.objectInfo, this.picklistValues).filter(
      ({ name, value }) => name !== 'Decision_Blockers__c' || value || this.goesWithReservations,
    );
  }

  get goesWithReservations(): boolean {
    return this.current.Decision__c === 'Go_With_Reservations';
  }

  get isReadOnly(): boolean {
    const fields = [...this.approachFields, ...this.decisionFields];
    return fields.length > 0 && !fields.some(({ editable }) => editable);
  }

  get isChanged(): boolean {
    return Object.keys(this.drafts).length > 0;
  }

  get message(): string | undefined {
    return this._errors?.message;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = event.target as FieldElement;
    field.setCustomValidity('');
    const changed = { [field.name]: event.detail.value || null };
    const blockersOfTheDay = field.name === 'Decision__c' ? this.blockersFor(event.detail.value) : {};
    this.drafts = this.changesIn({ ...this.drafts, ...changed, ...blockersOfTheDay });
  }

  save(): void {
    const loaded = Object.fromEntries(Object.keys(this.drafts).map((name) => [name, this._values[name] ?? null]));
    this.dispatchEvent(new CustomEvent('savedecision', { detail: { changes: { ...this.drafts }, loaded } }));
  }

  async cancel(): Promise<void> {
    if (!(await LightningConfirm.open({ message: discardMessage, label: discardTitle }))) return;
    this.drafts = {};
    this._errors = undefined;
    for (const field of this.fieldElements()) {
      field.setCustomValidity('');
      field.reportValidity();
    }
  }

  override renderedCallback(): void {
    if (!this._errorsAreNew) return;
    this._errorsAreNew = false;
    for (const field of this.fieldElements()) {
      field.setCustomValidity(this._errors?.fields?.[field.name] ?? '');
      field.reportValidity();
    }
  }

  /** Those of the day of the decision; whoever decides may still shorten them. */
  blockersFor(decision: string): Values {
    if (decision !== 'Go_With_Reservations') {
      return { Decision_Blockers__c: this._values.Decision_Blockers__c ?? null };
    }
    const lines = this.blockers.map((blocker) => fillIn(blockerLine, blocker.title, blocker.reason));
    return { Decision_Blockers__c: lines.join('\n') || null };
  }

  changesIn(drafts: Values): Values {
    return Object.fromEntries(
      Object.entries(drafts).filter(([name, value]) => (value ?? '') !== (this._values[name] ?? '')),
    );
  }

  fieldElements(): FieldElement[] {
    return [...this.template!.querySelectorAll<FieldElement>('[data-field]')];
  }
}
