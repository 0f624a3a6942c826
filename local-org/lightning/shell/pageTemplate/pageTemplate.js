import { LightningElement, api } from 'lwc';

const FULL = 'slds-col slds-size_1-of-1';
const MAIN = 'slds-col slds-size_1-of-1 slds-large-size_8-of-12';
const SIDE = 'slds-col slds-size_1-of-1 slds-large-size_4-of-12';

/** Widths of the regions of Salesforce's templates, by region name; any other region takes the whole width. */
const COLUMNS = {
  main: MAIN,
  detail: MAIN,
  sidebar: SIDE,
  right: SIDE,
  left: SIDE,
  rightsidebar: SIDE,
  leftsidebar: SIDE,
};

/** Lays the regions of a Lightning page out: a side region stands beside the one before it, on a wide screen. */
export default class PageTemplate extends LightningElement {
  @api layout;
  @api recordId;
  @api objectApiName;

  get rows() {
    const regions = this.layout.regions.filter(({ items }) => items.length > 0);
    const isAlone = regions.filter(({ name }) => COLUMNS[name.toLowerCase()]).length < 2;
    const rows = [];
    for (const { name, items } of regions) {
      const className = isAlone ? FULL : (COLUMNS[name.toLowerCase()] ?? FULL);
      const column = { key: name, className, items };
      const row = rows.at(-1);
      if (className !== FULL && row?.isOpen) row.columns.push(column);
      else rows.push({ key: `${this.recordId}-${name}`, isOpen: className !== FULL, columns: [column] });
    }
    return rows;
  }
}
