/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-file-upload.html */
import { LightningElement, api } from 'lwc';
import requiredText from '@salesforce/label/LightningControl.required';
import { isAccepted, uploadFile } from '../../../store/fileUpload.js';
import { texts } from './texts.js';

export default class FileUpload extends LightningElement {
  @api label = '';
  @api name;
  @api recordId;
  @api accept;
  @api disabled = false;
  @api multiple = false;
  @api required = false;
  @api fileFieldName;
  @api fileFieldValue;

  requiredText = requiredText;
  texts = texts;
  problems = [];
  progress = '';
  isOver = false;
  isUploading = false;

  get acceptedTypes() {
    return this.accept ? [this.accept].flat().join(',') : undefined;
  }

  get isDisabled() {
    return this.disabled || this.isUploading;
  }

  get computedClass() {
    return `slds-form-element${this.problems.length > 0 ? ' slds-has-error' : ''}`;
  }

  get dropzoneClass() {
    return `slds-file-selector__dropzone${this.isOver ? ' slds-has-drag-over' : ''}`;
  }

  handleDragOver(event) {
    event.preventDefault();
    this.isOver = !this.isDisabled;
  }

  handleDragLeave() {
    this.isOver = false;
  }

  handleDrop(event) {
    event.preventDefault();
    this.isOver = false;
    if (!this.isDisabled) this.uploadAll([...event.dataTransfer.files]);
  }

  handleChoice(event) {
    const files = [...event.target.files];
    event.target.value = '';
    this.uploadAll(files);
  }

  /** One after another, as each locks the record; one that is refused leaves the others. */
  async uploadAll(chosen) {
    const given = this.multiple ? chosen : chosen.slice(0, 1);
    if (given.length === 0) return;
    this.problems = given
      .filter((file) => !isAccepted(file, this.acceptedTypes))
      .map(({ name }) => texts.notAccepted(name));
    this.isUploading = true;
    const files = [];
    for (const file of given.filter((each) => isAccepted(each, this.acceptedTypes))) {
      this.progress = texts.uploading(file.name);
      try {
        files.push(await uploadFile(file, this.recordId));
      } catch (error) {
        this.problems = [...this.problems, texts.failed(file.name, reasonOf(file, error))];
      }
    }
    this.isUploading = false;
    this.progress = files.length > 0 ? texts.uploaded(files.map(({ name }) => name)) : '';
    if (files.length > 0) this.dispatchEvent(new CustomEvent('uploadfinished', { detail: { files } }));
    if (this.problems.length > 0) {
      this.dispatchEvent(new CustomEvent('error', { detail: { message: this.problems.join(' ') } }));
    }
  }
}

function reasonOf({ size }, { status, body }) {
  if (size === 0) return texts.empty;
  if (status === 0) return texts.offline;
  return status === 413 ? texts.tooLarge : body.message;
}
