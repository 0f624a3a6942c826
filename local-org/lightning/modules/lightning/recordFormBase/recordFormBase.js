/** What forms that show and forms that edit have in common: the record, its object's info, and the fields placed in them. */
import { LightningElement, api, wire } from 'lwc';
import { FormParts } from 'lightning/formRegistration';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { objectName } from '../../../store/fieldPath.js';
import { formPaths } from '../../../store/formFields.js';

/** A form says in `show` what it hands to its parts, and in `fail` what it makes of an error. */
export default class RecordFormBase extends LightningElement {
  @api recordId;
  @api density = 'auto';

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
      const names = this.parts.fields.map(({ fieldName }) => fieldName);
      const paths = formPaths(this.info, names);
      if (String(paths) !== String(this.paths)) this.paths = paths.length > 0 ? paths : undefined;
    }
    this.show();
  }

  /** Fires `load`, once. */
  announceLoad(detail) {
    if (this.isLoaded) return;
    this.isLoaded = true;
    const objectInfos = { [this.info.apiName]: this.info };
    this.dispatchEvent(new CustomEvent('load', { detail: { ...detail, objectInfos } }));
  }
}
