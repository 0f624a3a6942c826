/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-output-field.html */
import { LightningElement, api } from 'lwc';
import { fieldNameOf, joinForm } from 'lightning/formRegistration';
import { NavigationMixin } from 'lightning/navigation';
import { fieldState } from '../../../store/formFields.js';

export default class OutputField extends NavigationMixin(LightningElement) {
  @api fieldName;
  @api variant = 'standard';
  @api fieldClass = '';

  state = undefined;
  leave = undefined;

  connectedCallback() {
    const part = { fieldName: fieldNameOf(this.fieldName), formChanged: (state) => this.formChanged(state) };
    this.leave = joinForm(this, part);
  }

  disconnectedCallback() {
    this.leave?.();
  }

  formChanged(state) {
    if (state.info) this.state = fieldState(state, fieldNameOf(this.fieldName));
  }

  get shown() {
    if (!this.state) return undefined;
    const { displayValue, field, parentName, value } = this.state;
    const isReference = field.dataType === 'Reference' && field.apiName !== 'Id' && value !== null;
    return {
      label: field.label,
      value,
      text: parentName ?? displayValue ?? (value === null ? '' : String(value)),
      href: isReference ? `/lightning/r/${field.referenceToInfos[0]?.apiName}/${value}/view` : undefined,
      isReference,
      isBoolean: field.dataType === 'Boolean',
      isEmail: field.dataType === 'Email',
      isPhone: field.dataType === 'Phone',
      isUrl: field.dataType === 'Url',
      isRichText: field.extraTypeInfo === 'RichTextArea',
    };
  }

  get hasLabel() {
    return this.variant !== 'label-hidden';
  }

  get computedClass() {
    return `slds-form-element ${this.fieldClass}`;
  }

  handleLink(event) {
    event.preventDefault();
    const { field, value: recordId } = this.state;
    const attributes = { recordId, objectApiName: field.referenceToInfos[0]?.apiName, actionName: 'view' };
    this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes });
  }
}
