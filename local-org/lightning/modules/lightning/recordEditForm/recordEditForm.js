/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-record-edit-form.html */
import { api, wire } from 'lwc';
import RecordFormBase from 'lightning/recordFormBase';
import { getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { createRecord, getRecordCreateDefaults, updateRecord } from 'lightning/uiRecordApi';
import loadingText from '@salesforce/label/LightningRecordForm.loading';
import { editable } from '../../../store/formFields.js';

export default class RecordEditForm extends RecordFormBase {
  @api recordTypeId;
  @api formClass = '';

  loadingText = loadingText;
  isSaving = false;
  defaults = undefined;
  picklists = undefined;

  @wire(getPicklistValuesByRecordType, { objectApiName: '$apiName', recordTypeId: '$usedRecordTypeId' })
  wiredPicklists({ data, error }) {
    if (error) this.fail(error);
    if (!data) return;
    this.picklists = data;
    this.show();
  }

  @wire(getRecordCreateDefaults, { objectApiName: '$newObject' })
  wiredDefaults({ data, error }) {
    if (error) this.fail(error);
    if (!data) return;
    this.defaults = data.record;
    this.show();
  }

  get newObject() {
    return this.recordId ? undefined : this.apiName;
  }

  get usedRecordTypeId() {
    return this.recordTypeId ?? this.info?.defaultRecordTypeId;
  }

  get shownRecord() {
    return this.recordId ? this.record : this.defaults;
  }

  show() {
    const { info, picklists, shownRecord: record } = this;
    if (!info || !picklists || !record) return;
    this.parts.tell({ info, picklists, record, isNew: !this.recordId, density: this.density });
    const loaded = this.recordId ? { records: { [record.id]: record } } : { record };
    this.announceLoad({ ...loaded, picklistValues: picklists });
  }

  handleSubmit(event) {
    event.preventDefault();
    event.stopPropagation();
    if (!this.info || !this.isValid()) return;
    const fields = this.enteredFields();
    const submit = new CustomEvent('submit', { bubbles: true, cancelable: true, composed: true, detail: { fields } });
    if (this.dispatchEvent(submit)) void this.submit(fields);
  }

  isValid() {
    return this.parts.fields.map((part) => part.reportValidity?.() ?? true).every(Boolean);
  }

  enteredFields() {
    const entered = this.parts.fields.filter((part) => 'enteredValue' in part);
    const names = editable(
      this.info,
      entered.map(({ fieldName }) => fieldName),
      !this.recordId,
    );
    const byName = new Map(entered.map((part) => [part.fieldName, part.enteredValue()]));
    return Object.fromEntries(names.map((name) => [name, byName.get(name)]));
  }

  /** Saves these values; without any, those entered. */
  @api
  async submit(fields = this.enteredFields()) {
    this.isSaving = true;
    this.parts.tell({ error: undefined });
    try {
      const record = await this.save(fields);
      this.parts.tell({ saved: record });
      this.dispatchEvent(new CustomEvent('success', { detail: record }));
    } catch (error) {
      this.fail(error);
    } finally {
      this.isSaving = false;
    }
  }

  save(fields) {
    if (!this.recordId) return createRecord({ apiName: this.apiName, fields });
    const changed = Object.entries(fields).filter(([name, value]) => this.record?.fields[name]?.value !== value);
    return updateRecord({ fields: { ...Object.fromEntries(changed), Id: this.recordId } });
  }

  fail(error) {
    this.parts.tell({ error, fieldNames: this.parts.fields.map(({ fieldName }) => fieldName) });
    const body = [error.body].flat()[0] ?? {};
    const { errors = [], fieldErrors = {} } = body.output ?? {};
    const message = body.message ?? error.message ?? error.statusText;
    const detail = errors.map((each) => each.message).join(' ') || message;
    const output = { errors, fieldErrors };
    this.dispatchEvent(new CustomEvent('error', { detail: { message, detail, output, error } }));
  }
}
