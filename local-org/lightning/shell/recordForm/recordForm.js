import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { getLayout } from 'lightning/uiLayoutApi';
import { messageOf } from 'shell/errorMessage';
import { navigate } from 'shell/navigationService';
import { texts } from 'shell/texts';

/** Changing the owner is an action of its own. */
const NOT_IN_FORMS = new Set(['OwnerId']);

/** The page that edits a record, or makes one: the fields of the page layout that the user may write. */
export default class RecordForm extends LightningElement {
  @api objectApiName;
  @api recordId;
  @api label;
  texts = texts;

  @wire(CurrentPageReference)
  pageReference;

  get mode() {
    return this.recordId ? 'Edit' : 'Create';
  }

  @wire(getLayout, { objectApiName: '$objectApiName', layoutType: 'Full', mode: '$mode' })
  layout;

  get heading() {
    return `${this.recordId ? texts.edit : texts.create} – ${this.label}`;
  }

  get problem() {
    return this.layout.error && messageOf(this.layout.error);
  }

  get sections() {
    const given = this.recordId ? {} : decodeDefaultFieldValues(this.pageReference?.state.defaultFieldValues ?? '');
    return this.layout.data?.sections
      .map((section) => ({
        id: section.id,
        heading: section.useHeading ? section.heading : undefined,
        className: `slds-col slds-size_1-of-1${section.columns > 1 ? ' slds-medium-size_1-of-2' : ''}`,
        fields: section.layoutRows.flatMap((row, rowIndex) =>
          row.layoutItems.map((item, index) => ({ key: `${rowIndex}-${index}`, ...this.fieldOf(item, given) })),
        ),
      }))
      .filter(({ fields }) => fields.some(({ apiName }) => apiName));
  }

  fieldOf(item, given) {
    const [component] = item.layoutComponents;
    const isEditable = this.recordId ? item.editableForUpdate : item.editableForNew;
    if (component?.componentType !== 'Field' || !isEditable || NOT_IN_FORMS.has(component.apiName)) return {};
    return { apiName: component.apiName, value: given[component.apiName], required: item.required };
  }

  showSaved(event) {
    const detail = { title: texts.success, message: texts.saved, variant: 'success' };
    this.dispatchEvent(new CustomEvent('lightning__showtoast', { detail, bubbles: true, composed: true }));
    this.goTo(event.detail.id);
  }

  leave() {
    if (this.recordId) this.goTo(this.recordId);
    else
      navigate(
        { type: 'standard__objectPage', attributes: { objectApiName: this.objectApiName, actionName: 'list' } },
        true,
      );
  }

  goTo(recordId) {
    const attributes = { recordId, objectApiName: this.objectApiName, actionName: 'view' };
    navigate({ type: 'standard__recordPage', attributes }, true);
  }
}
