import { LightningElement, api } from 'lwc';
import attach from '@salesforce/label/c.Readiness_Topic_Files';
import attached from '@salesforce/label/c.Readiness_Files_Attached';
import type { AttachedFile } from 'c/readinessData';
import { formatSize } from 'c/readinessFormat';

/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-file-upload.html */
const DOWNLOAD = '/sfc/servlet.shepherd/document/download/';

/** The files of a record, and the way to attach more. Fires `filesattached`, which bubbles. */
export default class ReadinessFiles extends LightningElement {
  @api recordId!: string;
  @api files: AttachedFile[] = [];
  @api mayAttach = false;

  labels = { attach, attached };

  get links() {
    return this.files.map(({ id, title, size }) => ({
      id,
      title,
      address: DOWNLOAD + id,
      size: size === null ? '' : formatSize(size),
    }));
  }

  announce(): void {
    this.dispatchEvent(new CustomEvent('filesattached', { bubbles: true, composed: true }));
  }
}
