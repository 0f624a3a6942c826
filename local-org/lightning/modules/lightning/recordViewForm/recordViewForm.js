/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-record-view-form.html */
import { api } from 'lwc';
import RecordFormBase from 'lightning/recordFormBase';

export default class RecordViewForm extends RecordFormBase {
  @api optionalFields;

  show() {
    const { info, record } = this;
    if (!info || !record) return;
    this.parts.tell({ info, record, isNew: false });
    this.announceLoad({ records: { [record.id]: record } });
  }

  fail(error) {
    this.parts.tell({ error });
    this.dispatchEvent(new CustomEvent('error', { detail: error }));
  }
}
