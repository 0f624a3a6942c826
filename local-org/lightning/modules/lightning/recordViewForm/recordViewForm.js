/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-record-view-form.html */
import { LightningElement, api, wire } from 'lwc';
import { FormParts } from 'lightning/formRegistration';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { objectName } from '../../../store/fieldPath.js';
import { formPaths } from '../../../store/formFields.js';

export default class RecordViewForm extends LightningElement {
  @api recordId;
  @api density = 'auto';
  @api optionalFields;

  apiName = undefined;
  info = undefined;
  paths = undefined;
  record = undefined;
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

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$paths' })
  wiredRecord({ data, error }) {
    if (error) this.fail(error);
    if (!data) return;
    this.record = data;
    this.show();
  }

  partsChanged() {
    if (this.info) {
      const paths = formPaths(
        this.info,
        this.parts.fields.map(({ fieldName }) => fieldName),
      );
      if (String(paths) !== String(this.paths)) this.paths = paths.length > 0 ? paths : undefined;
    }
    this.show();
  }

  show() {
    const { info, record } = this;
    if (!info || !record) return;
    this.parts.tell({ info, record, isNew: false });
    if (this.isLoaded) return;
    this.isLoaded = true;
    const detail = { records: { [record.id]: record }, objectInfos: { [info.apiName]: info } };
    this.dispatchEvent(new CustomEvent('load', { detail }));
  }

  fail(error) {
    this.parts.tell({ error });
    this.dispatchEvent(new CustomEvent('error', { detail: error }));
  }
}
