/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-record-form.html */
import { LightningElement, api, wire } from 'lwc';
import { fieldNameOf } from 'lightning/formRegistration';
import { getLayout } from 'lightning/uiLayoutApi';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import cancel from '@salesforce/label/LightningRecordForm.cancel';
import edit from '@salesforce/label/LightningRecordForm.edit';
import loading from '@salesforce/label/LightningRecordForm.loading';
import save from '@salesforce/label/LightningRecordForm.save';
import { objectName } from '../../../store/fieldPath.js';

export default class RecordForm extends LightningElement {
  @api recordTypeId;
  @api fields;
  @api layoutType;
  @api density = 'auto';
  @api columns = 1;

  labels = { cancel, loading, save };
  apiName = undefined;
  id = undefined;
  givenMode = undefined;
  currentMode = undefined;
  info = undefined;
  layoutNames = undefined;

  @api
  get objectApiName() {
    return this.apiName;
  }
  set objectApiName(given) {
    this.apiName = objectName(given);
  }

  @api
  get recordId() {
    return this.id;
  }
  set recordId(id) {
    this.id = id;
    this.currentMode = undefined;
  }

  /** `view` is the default of a record, `edit` of a new one. */
  @api
  get mode() {
    return this.currentMode ?? this.givenMode ?? (this.id ? 'view' : 'edit');
  }
  set mode(mode) {
    this.givenMode = mode?.toLowerCase();
  }

  @wire(getObjectInfo, { objectApiName: '$apiName' })
  wiredInfo({ data }) {
    this.info = data ?? this.info;
  }

  @wire(getLayout, { objectApiName: '$apiName', layoutType: '$askedLayout', mode: '$layoutMode' })
  wiredLayout({ data, error }) {
    if (error) this.dispatchEvent(new CustomEvent('error', { detail: error }));
    if (data) this.layoutNames = namesIn(data);
  }

  get askedLayout() {
    return this.fields ? undefined : (this.layoutType ?? 'Full');
  }

  get layoutMode() {
    if (!this.isEditing) return 'View';
    return this.id ? 'Edit' : 'Create';
  }

  get names() {
    const named = (this.fields ? [this.fields].flat() : []).map(fieldNameOf);
    return [...new Set([...named, ...(this.fields ? [] : (this.layoutNames ?? []))])];
  }

  get hasFields() {
    return this.names.length > 0;
  }

  get fieldsToShow() {
    const mayEdit = this.mode !== 'readonly' && this.info?.updateable === true;
    return this.names.map((name) => {
      const field = this.info?.fields[name];
      const isEditable = mayEdit && field?.updateable === true;
      return { name, isEditable, editText: edit.replace('{0}', field?.label ?? name) };
    });
  }

  get isEditing() {
    return this.mode === 'edit';
  }

  get columnClass() {
    return `slds-col slds-size_1-of-${Math.max(1, Number(this.columns) || 1)} slds-m-bottom_x-small`;
  }

  /** Submits what is entered, or these values. */
  @api submit(fields) {
    this.template.querySelector('lightning-record-edit-form')?.submit(fields);
  }

  handleEdit() {
    this.currentMode = 'edit';
  }

  handleCancel() {
    if (this.id) this.currentMode = 'view';
    else this.template.querySelectorAll('lightning-input-field').forEach((field) => field.reset());
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleLoad(event) {
    this.dispatchEvent(new CustomEvent('load', { detail: event.detail }));
  }

  handleSubmit(event) {
    event.stopPropagation();
    const submit = new CustomEvent('submit', { cancelable: true, detail: event.detail });
    if (!this.dispatchEvent(submit)) event.preventDefault();
  }

  handleSuccess(event) {
    if (this.givenMode !== 'edit') this.currentMode = 'view';
    if (!this.id) this.id = event.detail.id;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
  }

  handleError(event) {
    this.dispatchEvent(new CustomEvent('error', { detail: event.detail }));
  }
}

const namesIn = ({ sections }) =>
  sections.flatMap(({ layoutRows }) =>
    layoutRows.flatMap(({ layoutItems }) =>
      layoutItems.flatMap(({ layoutComponents }) => layoutComponents.flatMap(({ apiName }) => apiName ?? [])),
    ),
  );
