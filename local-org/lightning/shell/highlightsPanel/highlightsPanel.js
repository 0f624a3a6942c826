import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { followLink } from 'shell/linkClick';
import { shownField } from 'shell/shownField';
import { texts } from 'shell/texts';

/** `force:highlightsPanel`: the record's name, the fields of its compact layout, and Edit. */
export default class HighlightsPanel extends LightningElement {
  /** `fields`: names of the compact layout's fields */
  @api properties;
  @api facets;
  @api recordId;
  @api objectApiName;
  texts = texts;
  follow = followLink;

  get paths() {
    return [...this.properties.fields, ...this.properties.parentNames].map((name) => `${this.objectApiName}.${name}`);
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$paths' })
  record;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  objectInfo;

  get objectLabel() {
    return this.objectInfo.data?.label;
  }

  get iconName() {
    return this.objectInfo.data?.themeInfo?.iconName;
  }

  get title() {
    const [first] = this.properties.fields;
    return this.record.data?.fields[first]?.value;
  }

  get fields() {
    const { data: info } = this.objectInfo;
    if (!this.record.data || !info) return [];
    const shown = this.properties.fields.slice(1).filter((name) => info.fields[name]);
    return shown.map((name) => shownField(this.record.data, name, info.fields[name]));
  }

  get hasFields() {
    return this.fields.length > 0;
  }

  get canEdit() {
    return this.objectInfo.data?.updateable;
  }

  get editAddress() {
    return `/lightning/r/${this.objectApiName}/${this.recordId}/edit`;
  }
}
