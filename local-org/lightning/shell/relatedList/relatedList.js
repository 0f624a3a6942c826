import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { messageOf } from 'shell/errorMessage';
import { texts } from 'shell/texts';

/** One related list of a record. */
export default class RelatedList extends LightningElement {
  @api list;
  @api recordId;
  texts = texts;

  get relatedListId() {
    return this.list.relatedListId;
  }

  get objectApiName() {
    return this.list.objectApiName;
  }

  get fields() {
    return this.list.fields.map((name) => `${this.list.objectApiName}.${name}`);
  }

  @wire(getRelatedListRecords, {
    parentRecordId: '$recordId',
    relatedListId: '$relatedListId',
    optionalFields: '$fields',
  })
  found;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  objectInfo;

  get records() {
    return this.found.data?.records ?? [];
  }

  get isReady() {
    return this.found.data && this.objectInfo.data;
  }

  /** With the number of records, as far as one page tells it. */
  get heading() {
    const { data } = this.found;
    return data ? `${this.list.label} (${data.count}${data.nextPageToken ? '+' : ''})` : this.list.label;
  }

  get problem() {
    const error = this.found.error ?? this.objectInfo.error;
    return error && messageOf(error);
  }
}
