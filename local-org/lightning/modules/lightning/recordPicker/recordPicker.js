/** https://developer.salesforce.com/docs/platform/lightning-component-reference/guide/lightning-record-picker.html */
import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import badInput from '@salesforce/label/LightningRecordPicker.messageWhenBadInputDefault';
import clear from '@salesforce/label/LightningControl.clear';
import failed from '@salesforce/label/LightningRecordPicker.dataSourceErrorMessage';
import noResult from '@salesforce/label/LightningRecordPicker.emptyStateNoResultText';
import required from '@salesforce/label/LightningControl.required';
import unknownRecord from '@salesforce/label/LightningRecordPicker.defaultSelectedRecordErrorMessage';
import valueMissing from '@salesforce/label/LightningErrorMessage.validityValueMissing';
import { CLOSED, createOptionList } from '../../../store/optionList.js';
import { findRecord, searchRecords } from '../../../store/recordSearch.js';

export default class RecordPicker extends LightningElement {
  @api label = '';
  @api placeholder = '';
  @api required = false;
  @api disabled = false;
  @api variant = 'standard';
  @api name;
  @api fieldLevelHelp;
  @api messageWhenValueMissing = valueMissing;
  @api messageWhenBadInput = badInput;
  @api objectApiName;
  @api filter;
  @api displayInfo;
  @api matchingInfo;

  labels = { clear, required };
  iconName = 'standard:record';
  objectLabel = '';
  shown = CLOSED;
  list = createOptionList(
    () => searchRecords(this.search, this.text.trim()),
    (shown) => (this.shown = shown),
    (error) => this.fail(error),
  );
  selected = undefined;
  text = '';
  message = '';
  customMessage = '';
  pendingValue = undefined;

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  wiredInfo({ data }) {
    if (!data) return;
    this.objectLabel = data.labelPlural;
    this.iconName = data.themeInfo?.iconName?.includes(':') ? data.themeInfo.iconName : 'standard:record';
  }

  @api
  get value() {
    return this.selected?.id ?? this.pendingValue;
  }
  set value(id) {
    if (id === this.value) return;
    this.selected = undefined;
    this.text = '';
    this.pendingValue = id || undefined;
    if (this.isConnected) void this.showValue();
  }

  connectedCallback() {
    void this.showValue();
    this.dispatchEvent(new CustomEvent('ready'));
  }

  disconnectedCallback() {
    this.list.close();
  }

  @api clearSelection() {
    this.selected = undefined;
    this.pendingValue = undefined;
    this.text = '';
    this.message = '';
    this.list.close();
  }

  @api focus() {
    this.refs.input?.focus();
  }

  @api blur() {
    this.refs.input?.blur();
  }

  @api setCustomValidity(message) {
    this.customMessage = message ?? '';
  }

  @api checkValidity() {
    return this.currentMessage() === '';
  }

  @api reportValidity() {
    this.message = this.currentMessage();
    return this.message === '';
  }

  @api get validity() {
    const isMissing = this.required && !this.value;
    const badInput = !this.value && this.text !== '';
    return { badInput, customError: this.customMessage !== '', valid: this.checkValidity(), valueMissing: isMissing };
  }

  currentMessage() {
    if (this.customMessage) return this.customMessage;
    if (!this.value && this.text !== '') return this.messageWhenBadInput;
    return this.required && !this.value ? this.messageWhenValueMissing : '';
  }

  get search() {
    const { objectApiName, filter, displayInfo, matchingInfo } = this;
    return { objectApiName, filter, displayInfo, matchingInfo };
  }

  async showValue() {
    const id = this.pendingValue;
    if (!id || !this.objectApiName) return;
    try {
      const found = await findRecord(this.search, id);
      if (this.pendingValue !== id) return;
      if (found) this.select(found);
      else this.message = unknownRecord;
    } catch (error) {
      this.fail(error);
    }
  }

  handleInput(event) {
    const hadValue = this.value !== undefined;
    this.text = event.target.value;
    this.selected = undefined;
    this.pendingValue = undefined;
    if (hadValue) this.tellChange();
    this.list.search();
  }

  handleFocus() {
    if (!this.shown.isOpen && !this.selected && !this.disabled) this.list.search(0);
  }

  handleBlur() {
    this.list.close();
    this.reportValidity();
  }

  handleClear() {
    this.clearSelection();
    this.tellChange();
    this.focus();
  }

  handleOptionPress(event) {
    event.preventDefault();
    this.choose(Number(event.currentTarget.dataset.index));
  }

  handleKeydown(event) {
    if (event.key === 'Escape') this.closeFor(event);
    if (event.key === 'Enter' && this.shown.isOpen && this.shown.activeIndex >= 0) {
      event.preventDefault();
      this.choose(this.shown.activeIndex);
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.shown.isOpen) this.list.move(event.key === 'ArrowDown' ? 1 : -1);
      else if (!this.selected) this.list.search(0);
    }
  }

  /** Closes the list and not also the dialog around it. */
  closeFor(event) {
    if (!this.shown.isOpen) return;
    event.stopPropagation();
    this.list.close();
  }

  choose(index) {
    const option = this.shown.options[index];
    if (!option) return;
    this.select(option);
    this.list.close();
    this.message = '';
    this.tellChange();
  }

  select({ id, title, detail }) {
    this.selected = { id, title, detail };
    this.pendingValue = undefined;
    this.text = title;
  }

  fail(error) {
    this.message = failed;
    console.error(error);
    this.dispatchEvent(new CustomEvent('error', { detail: { error } }));
  }

  tellChange() {
    const recordId = this.value ?? null;
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId }, bubbles: true, composed: true }));
  }

  get shownText() {
    return this.selected?.title ?? this.text;
  }

  get shownOptions() {
    return this.shown.options.map((option, index) => ({
      ...option,
      index,
      selected: String(index === this.shown.activeIndex),
      className: `slds-media slds-media_center slds-listbox__option slds-listbox__option_entity slds-listbox__option_has-meta${index === this.shown.activeIndex ? ' slds-has-focus' : ''}`,
    }));
  }

  get activeOptionId() {
    return this.shown.options[this.shown.activeIndex]?.id;
  }

  get hasNothing() {
    return this.shown.isOpen && this.shown.options.length === 0;
  }

  get nothingText() {
    return noResult.replace('{0}', this.text).replace('{1}', this.objectLabel);
  }

  get isClearable() {
    return this.selected !== undefined && !this.disabled;
  }

  get expandedText() {
    return String(this.shown.isOpen);
  }

  get invalidText() {
    return String(this.message !== '');
  }

  get formElementClass() {
    return `slds-form-element${this.message ? ' slds-has-error' : ''}`;
  }

  get labelClass() {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }

  get comboboxClass() {
    return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${this.shown.isOpen ? ' slds-is-open' : ''}`;
  }
}
