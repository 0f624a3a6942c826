/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-input-field.html */
import { LightningElement, api } from 'lwc';
import { fieldNameOf, joinForm } from 'lightning/formRegistration';
import { texts } from 'shell/texts';
import none from '@salesforce/label/LightningLookup.none';
import { controlOf, toControlValue, toFieldValue } from '../../../store/fieldControl.js';
import { fieldState } from '../../../store/formFields.js';

export default class InputField extends LightningElement {
  texts = texts;
  @api fieldName;
  @api disabled = false;
  @api readOnly = false;
  @api required = false;
  @api variant = 'standard';
  @api label;

  state = undefined;
  isNew = false;
  given = undefined;
  entered = undefined;
  errorText = '';
  leave = undefined;

  /** What the component around sets goes before the record's value, until the user enters another. */
  @api
  get value() {
    if (this.entered !== undefined) return this.entered;
    return this.given !== undefined ? this.given : this.state?.value;
  }
  set value(value) {
    this.given = value;
    this.entered = undefined;
  }

  connectedCallback() {
    this.leave = joinForm(this, {
      fieldName: fieldNameOf(this.fieldName),
      enteredValue: () => this.value ?? null,
      reportValidity: () => this.reportValidity(),
      formChanged: (state) => this.formChanged(state),
    });
  }

  disconnectedCallback() {
    this.leave?.();
  }

  formChanged(state) {
    const name = fieldNameOf(this.fieldName);
    if ('error' in state) this.setErrors(state.error);
    if ('saved' in state && !this.isNew) this.clean();
    if (!state.info) return;
    this.isNew = state.isNew;
    this.state = fieldState(state, name);
  }

  /** Shows the errors of this field, of an error that a save gave. */
  @api setErrors(error) {
    const body = [error?.body ?? error].flat()[0];
    const fieldErrors = (body?.output ?? body)?.fieldErrors?.[fieldNameOf(this.fieldName)] ?? [];
    this.errorText = fieldErrors.map(({ message }) => message).join(' ');
  }

  @api reset() {
    this.entered = undefined;
    this.errorText = '';
  }

  @api clean() {
    this.entered = undefined;
  }

  @api reportValidity() {
    return this.refs.control?.reportValidity?.() ?? true;
  }

  @api focus() {
    this.refs.control?.focus();
  }

  handleChange(event) {
    event.stopPropagation();
    this.entered = toFieldValue(this.state.field, { ...event.detail, ...this.typed(event) });
    this.errorText = '';
    const detail = { value: this.entered, checked: event.detail.checked };
    this.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true, detail }));
  }

  typed({ target, detail }) {
    return this.control.type === 'checkbox' ? { checked: detail.checked ?? target.checked } : {};
  }

  get control() {
    return this.state && controlOf(this.state.field);
  }

  get shownLabel() {
    return this.label ?? this.state.field.label;
  }

  get shownValue() {
    return toControlValue(this.state.field, this.value);
  }

  get isChecked() {
    return this.value === true;
  }

  get isRequired() {
    return this.required || this.state.field.required;
  }

  get isDisabled() {
    const { createable, updateable } = this.state.field;
    return this.disabled || this.readOnly || !(this.isNew ? createable : updateable);
  }

  get maxLength() {
    return this.state.field.length > 0 ? this.state.field.length : undefined;
  }

  get help() {
    return this.state.field.inlineHelpText;
  }

  get options() {
    const options = this.state.options.map(({ label, value }) => ({ label, value }));
    const isOptional = this.control.isPicklist && !this.isRequired;
    return isOptional ? [{ label: `--${none}--`, value: '' }, ...options] : options;
  }

  get computedClass() {
    return this.errorText ? 'slds-has-error' : '';
  }
}
