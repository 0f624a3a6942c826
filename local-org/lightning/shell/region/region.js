import { LightningElement, api } from 'lwc';

/** The components of a region, one below the other. Another record gets components of its own. */
export default class Region extends LightningElement {
  @api items;
  @api recordId;
  @api objectApiName;

  get keyed() {
    return (this.items ?? []).map((item) => ({ ...item, key: `${item.name}-${item.key}-${this.recordId ?? ''}` }));
  }
}
