import { LightningElement, api } from 'lwc';
import { followLink } from 'shell/linkClick';
import { figure, seriesOf, sorted } from 'shell/reportFigures';
import { texts } from 'shell/texts';

const CHARTS = ['Bar', 'BarStacked', 'Column', 'ColumnStacked', 'Donut', 'Line', 'Pie'];

/** One component of a dashboard, with a link to the report behind it. */
export default class DashboardPart extends LightningElement {
  @api component;
  @api status;
  @api result;
  texts = texts;
  follow = followLink;

  get type() {
    return this.component.properties.visualizationType;
  }

  get figureName() {
    return this.component.properties.aggregates[0]?.name;
  }

  get isWrong() {
    return this.status.dataStatus === 'ERROR';
  }

  get isMetric() {
    return this.type === 'Metric';
  }

  get isChart() {
    return CHARTS.includes(this.type);
  }

  get isFlexTable() {
    return this.type === 'FlexTable' && this.result.groupingsAcross.groupings.length === 0;
  }

  get isTable() {
    return ['FlexTable', 'Table'].includes(this.type);
  }

  get notDrawn() {
    return `${texts.notModelled} : ${this.type}`;
  }

  get hasRows() {
    return this.result.groupingsDown.groupings.length > 0;
  }

  get metric() {
    return figure(this.result, 'T!T', this.figureName).label;
  }

  get series() {
    const { groupings, maxRows, sortBy } = this.component.properties;
    return sorted(seriesOf(this.result, this.figureName, groupings[1]?.name), sortBy).slice(0, maxRows ?? undefined);
  }

  get address() {
    return `/lightning/r/Report/${this.component.reportId}/view`;
  }

  get linkLabel() {
    return `${texts.viewReport} : ${this.component.header}`;
  }
}
