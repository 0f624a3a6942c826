/**
 * The file component where the org keeps no files: it takes none, and says so.
 * https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-file-upload.html
 */
import { LightningElement, api } from 'lwc';
import requiredText from '@salesforce/label/LightningControl.required';

const NOT_MODELLED = {
  en: 'The local org does not model files (ContentVersion): nothing was uploaded.',
  fr: "L'org locale ne modélise pas les fichiers (ContentVersion)\u00A0: rien n'a été envoyé.",
};

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
  problem = '';
  isOver = false;

  get acceptedTypes() {
    return this.accept ? [this.accept].flat().join(',') : undefined;
  }

  get computedClass() {
    return `slds-form-element${this.problem ? ' slds-has-error' : ''}`;
  }

  get dropzoneClass() {
    return `slds-file-selector__dropzone slds-p-around_x-small${this.isOver ? ' slds-has-drag-over' : ''}`;
  }

  handleDragOver(event) {
    event.preventDefault();
    this.isOver = !this.disabled;
  }

  handleDragLeave() {
    this.isOver = false;
  }

  handleDrop(event) {
    event.preventDefault();
    this.isOver = false;
    if (!this.disabled && event.dataTransfer.files.length > 0) this.refuse();
  }

  handleChoice(event) {
    if (event.target.files.length > 0) this.refuse();
    event.target.value = '';
  }

  refuse() {
    const language = globalThis.localOrg?.language ?? document.documentElement.lang;
    this.problem = language?.startsWith('fr') ? NOT_MODELLED.fr : NOT_MODELLED.en;
    this.dispatchEvent(new CustomEvent('error', { detail: { message: this.problem } }));
  }
}
