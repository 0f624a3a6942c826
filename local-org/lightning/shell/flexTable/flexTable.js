import { LightningElement, api } from 'lwc';
import { flexTableOf } from 'shell/reportFigures';
import { texts } from 'shell/texts';

/** A dashboard's table: the columns that it asks of a report, a line for each group. */
export default class FlexTable extends LightningElement {
  @api label;
  @api result;
  /** `{name, hasTotal}` each */
  @api columns;
  /** how many of the first groups are shown; all of them without it */
  @api maxRows;
  texts = texts;

  get table() {
    return flexTableOf(this.result, this.columns, this.maxRows, texts.total);
  }
}
