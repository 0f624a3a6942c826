/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-record-edit-form.html */
import { LightningElement, api, wire } from 'lwc';
import { FormParts } from 'lightning/formRegistration';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { createRecord, getRecord, getRecordCreateDefaults, updateRecord } from 'lightning/uiRecordApi';
import loadingText from '@salesforce/label/LightningRecordForm.loading';
import { objectName } from '../../../store/fieldPath.js';
import { editable, formPaths } from '../../../store/formFields.js';

export default class RecordEditForm extends LightningElement {
  @api recordId;
  @api recordTypeId;
  @api density = 'auto';
  @api formClass = '';

  loadingText = loadingText;
  isSaving = false;
  apiName = undefined;
  info = undefined;
  paths = undefined;
  record = undefined;
  defaults = undefined;
  picklists = undefined;
  isLoaded = false;
  parts = new FormParts(() => this.partsChanged());

  constructor() {
    super();
    this.parts.listen(this);
  }

  @api
  get objectApiName() {
    return this.apiName;
  }
  set objectApiName(given) {
    this.apiName = objectName(given);
  }

  @wire(getObjectInfo, { objectApiName: '$apiName' })
  wiredInfo({ data, error }) {
    if (error) this.fail(error);
    if (!data) return;
    this.info = data;
    this.partsChanged();
  }

  @wire(getPicklistValuesByRecordType, { objectApiName: '$apiName', recordTypeId: '$usedRecordTypeId' })
  wiredPicklists({ data, error }) {
    if (error) this.fail(error);
    if (!data) return;
    this.picklists = data;
    this.show();
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$paths' })
  wiredRecord({ data, error }) {
    if (error) this.fail(error);
    if (!data) return;
    this.record = data;
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

  partsChanged() {
    if (this.info) {
      const names = this.parts.fields.map(({ fieldName }) => fieldName);
      const paths = formPaths(this.info, names);
      if (String(paths) !== String(this.paths)) this.paths = paths.length > 0 ? paths : undefined;
    }
    this.show();
  }

  get shownRecord() {
    return this.recordId ? this.record : this.defaults;
  }

  show() {
    const { info, picklists, shownRecord: record } = this;
    if (!info || !picklists || !record) return;
    this.parts.tell({ info, picklists, record, isNew: !this.recordId, density: this.density });
    if (this.isLoaded) return;
    this.isLoaded = true;
    const objectInfos = { [info.apiName]: info };
    const loaded = this.recordId ? { records: { [record.id]: record } } : { record };
    this.dispatchEvent(new CustomEvent('load', { detail: { ...loaded, objectInfos, picklistValues: picklists } }));
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
