import { LightningElement, api, wire } from 'lwc';
import { getLayout } from 'lightning/uiLayoutApi';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { messageOf } from 'shell/errorMessage';
import { shownField } from 'shell/shownField';
import { texts } from 'shell/texts';

/** `force:detailPanel`: the record's fields in the sections of its page layout. */
export default class DetailPanel extends LightningElement {
  @api properties;
  @api facets;
  @api recordId;
  @api objectApiName;
  texts = texts;

  @wire(getRecord, { recordId: '$recordId', layoutTypes: ['Full'], modes: ['View'] })
  record;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  objectInfo;

  @wire(getLayout, { objectApiName: '$objectApiName', layoutType: 'Full', mode: 'View' })
  layout;

  get sections() {
    if (!this.record.data || !this.objectInfo.data || !this.layout.data) return [];
    return this.layout.data.sections.map((section) => ({
      id: section.id,
      heading: section.useHeading ? section.heading : undefined,
      className: `slds-col slds-size_1-of-1${section.columns > 1 ? ' slds-medium-size_1-of-2' : ''} slds-m-bottom_small`,
      fields: section.layoutRows.flatMap((row, rowIndex) =>
        row.layoutItems.map((item, index) => ({ ...this.fieldOf(item), key: `${rowIndex}-${index}` })),
      ),
    }));
  }

  fieldOf({ layoutComponents: [component] }) {
    if (component?.componentType !== 'Field') return {};
    return shownField(this.record.data, component.apiName, this.objectInfo.data.fields[component.apiName]);
  }

  get problem() {
    const error = this.record.error ?? this.objectInfo.error ?? this.layout.error;
    return error && messageOf(error);
  }

  get isLoading() {
    return this.sections.length === 0 && !this.problem && !this.layout.data;
  }
}
