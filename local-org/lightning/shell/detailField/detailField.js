import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { shownField } from 'shell/shownField';

/** A field that a page with dynamic forms places by itself; nothing for one that the user may not see. */
export default class DetailField extends LightningElement {
  @api properties;
  @api facets;
  @api recordId;
  @api objectApiName;

  get optionalFields() {
    return [`${this.objectApiName}.${this.properties.fieldApiName}`];
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$optionalFields' })
  record;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  objectInfo;

  get field() {
    const name = this.properties.fieldApiName;
    const info = this.objectInfo.data?.fields[name];
    return this.record.data && info ? shownField(this.record.data, name, info) : undefined;
  }
}
