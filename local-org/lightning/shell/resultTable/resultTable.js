import { LightningElement, api } from 'lwc';
import { tableOf } from 'shell/reportFigures';
import { texts } from 'shell/texts';

const INDENTS = ['', 'slds-p-left_large', 'slds-p-left_xx-large'];

/** The groups of a report with their figures, and the whole. */
export default class ResultTable extends LightningElement {
  @api label;
  @api result;
  texts = texts;

  get table() {
    return tableOf(this.result, texts.total);
  }

  get groupLabel() {
    const { groupingColumnInfo } = this.result.reportExtendedMetadata;
    return (
      this.result.reportMetadata.groupingsDown.map(({ name }) => groupingColumnInfo[name].label).join(' > ') || '-'
    );
  }

  get lines() {
    return this.table.lines.map((line) => ({ ...line, className: INDENTS[Math.min(line.path.length, 3) - 1] }));
  }
}
