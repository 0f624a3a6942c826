import { LightningElement, api } from 'lwc';
import { texts } from 'shell/texts';

/** `force:relatedListContainer`: the related lists of the page layout. */
export default class RelatedLists extends LightningElement {
  /** `lists`: `[{relatedListId, label, objectApiName, columns: [{apiName, label}], fields}]` */
  @api properties;
  @api facets;
  @api recordId;
  @api objectApiName;
  texts = texts;

  get lists() {
    return this.properties.lists ?? [];
  }

  get isEmpty() {
    return this.lists.length === 0;
  }
}
