import { LightningElement, api } from 'lwc';
import { followLink } from 'shell/linkClick';
import { readAnalytics } from 'shell/orgData';
import { texts } from 'shell/texts';

/** The home page of reports or of dashboards. */
export default class AnalyticsList extends LightningElement {
  /** `Report` or `Dashboard` */
  @api objectApiName;
  @api title;
  texts = texts;
  follow = followLink;
  items = [];
  isEmpty = false;
  problem;

  async connectedCallback() {
    try {
      const found = await readAnalytics(`${this.objectApiName.toLowerCase()}s`);
      this.items = found.map((item) => ({ ...item, address: `/lightning/r/${this.objectApiName}/${item.id}/view` }));
      this.isEmpty = found.length === 0;
    } catch (error) {
      this.problem = error.message;
    }
  }
}
