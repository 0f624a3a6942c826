import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { deleteRecord } from 'lightning/uiRecordApi';
import type { AttachedFile } from 'c/readinessData';
import { reduceErrors } from 'c/readinessErrors';
import { fillIn, formatSize } from 'c/readinessFormat';
import { labels } from './words';

/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-file-upload.html */
const DOWNLOAD = '/sfc/servlet.shepherd/document/download/';

/** The files of a record, and the way to attach more or take one off. Fires `fileschanged`, which bubbles. */
export default class ReadinessFiles extends LightningElement {
  @api recordId!: string;
  @api files: AttachedFile[] = [];
  @api mayAttach = false;

  labels = labels;
  _wantsFocus = false;

  get links() {
    return this.files.map(({ id, linkId, title, size }) => ({
      id,
      linkId,
      title,
      address: DOWNLOAD + id,
      size: size === null ? '' : formatSize(size),
      removeText: fillIn(labels.removeNamed, title),
    }));
  }

  /** What had the focus is gone with its file. */
  override renderedCallback(): void {
    if (!this._wantsFocus) return;
    this._wantsFocus = false;
    const left = this.template!.querySelector<HTMLElement>('[data-attached], lightning-file-upload');
    left?.focus();
  }

  async remove({ currentTarget }: Event): Promise<void> {
    const linkId = (currentTarget as HTMLElement).dataset.remove!;
    const title = this.files.find((file) => file.linkId === linkId)?.title ?? '';
    const message = fillIn(labels.removeQuestion, title);
    if (!(await LightningConfirm.open({ label: labels.removeTitle, message }))) return;
    try {
      await deleteRecord(linkId);
      this._wantsFocus = true;
      this.announce();
    } catch (refusal) {
      const detail = { title: labels.refused, message: reduceErrors(refusal).join(' '), variant: 'error' };
      this.dispatchEvent(new ShowToastEvent(detail));
    }
  }

  announce(): void {
    this.dispatchEvent(new CustomEvent('fileschanged', { bubbles: true, composed: true }));
  }
}
