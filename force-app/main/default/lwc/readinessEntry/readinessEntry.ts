import { api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import LightningModal from 'lightning/modal';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import cancel from '@salesforce/label/c.Readiness_Entry_Cancel';
import discardMessage from '@salesforce/label/c.Readiness_Entry_Discard_Message';
import discardTitle from '@salesforce/label/c.Readiness_Entry_Discard_Title';
import remove from '@salesforce/label/c.Readiness_Entry_Delete';
import save from '@salesforce/label/c.Readiness_Entry_Save';
import saving from '@salesforce/label/c.Readiness_Save_Saving';

interface Field {
  name: string;
  /** of a new entry */
  value?: unknown;
  required?: boolean;
  /** not shown, saved as given with a new entry */
  hidden?: boolean;
}

interface ObjectInfo {
  fields: Record<string, { createable: boolean; updateable: boolean }>;
}

interface Form extends HTMLElement {
  submit(fields: Record<string, unknown>): void;
}

interface Input extends HTMLElement {
  fieldName: string;
  value: unknown;
  reportValidity(): boolean;
}

export type EntryResult = { id: string; deleted?: false } | { deleted: true };

/**
 * The form of one entry of a register, with the org's own labels, controls and messages. Closes with `{id}` once it is
 * saved, with `{deleted: true}` where the user asks to delete it, with nothing where it was left.
 */
export default class ReadinessEntry extends LightningModal {
  @api objectApiName = '';
  /** none for a new entry */
  @api recordId?: string;
  @api fields: Field[] = [];
  @api mayDelete = false;

  labels = { cancel, remove, save, saving };
  isSaving = false;
  info?: ObjectInfo;
  changed: string[] = [];

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  handleInfo({ data }: { data?: ObjectInfo }): void {
    this.info = data;
  }

  /** Those that this user may enter. */
  get shownFields(): Field[] {
    const { info } = this;
    if (!info) return [];
    const right = this.recordId ? 'updateable' : 'createable';
    return this.fields
      .filter(({ name, hidden }) => !hidden && info.fields[name]?.[right])
      .map((field) => ({ ...field, required: field.required ?? field.name === 'Name' }));
  }

  get offersDelete(): boolean {
    return this.mayDelete && this.recordId !== undefined;
  }

  handleChange({ currentTarget }: Event): void {
    const { fieldName } = currentTarget as Input;
    if (!this.changed.includes(fieldName)) this.changed = [...this.changed, fieldName];
  }

  /** Of an entry that exists, only what this user has changed. */
  save(): void {
    const inputs = [...this.template!.querySelectorAll<Input>('[data-field]')];
    if (!inputs.map((input) => input.reportValidity()).every(Boolean)) return;
    const entered = inputs.filter(({ fieldName }) => !this.recordId || this.changed.includes(fieldName));
    if (this.recordId && entered.length === 0) return this.leaveWith(undefined);
    this.isSaving = true;
    this.disableClose = true;
    const hidden = this.recordId ? [] : this.fields.filter((field) => field.hidden);
    const fields = [
      ...hidden.map(({ name, value }) => [name, value]),
      ...entered.map(({ fieldName, value }) => [fieldName, value]),
    ];
    this.template!.querySelector<Form>('[data-form]')!.submit(Object.fromEntries(fields) as Record<string, unknown>);
  }

  handleSuccess({ detail: { id } }: CustomEvent<{ id: string }>): void {
    this.leaveWith({ id });
  }

  /** The form itself shows what the org says. */
  handleError(): void {
    this.isSaving = false;
    this.disableClose = false;
  }

  async cancel(): Promise<void> {
    const asks = this.changed.length > 0;
    if (asks && !(await LightningConfirm.open({ label: discardTitle, message: discardMessage }))) return;
    this.leaveWith(undefined);
  }

  remove(): void {
    this.leaveWith({ deleted: true });
  }

  leaveWith(result: EntryResult | undefined): void {
    this.disableClose = false;
    this.close(result);
  }
}
