import { LightningElement, api } from 'lwc';
import { followLink } from 'shell/linkClick';
import { readAnalytics } from 'shell/orgData';
import { figure, figureLabel, records, seriesOf, tableOf } from 'shell/reportFigures';
import { texts } from 'shell/texts';

/** A report: its figures, their chart and table, and its rows with links to their records. */
export default class Report extends LightningElement {
  @api recordId;
  @api title;
  texts = texts;
  follow = followLink;
  result;
  problem;

  async connectedCallback() {
    try {
      this.result = await readAnalytics(`reports/${this.recordId}?includeDetails=true`);
    } catch (error) {
      this.problem = error.message;
    }
  }

  get description() {
    return this.result.reportMetadata.description;
  }

  get totals() {
    const { aggregates } = this.result.factMap['T!T'];
    return aggregates.map(({ label }, index) => ({
      label: figureLabel(this.result, this.result.reportMetadata.aggregates[index]),
      text: label,
    }));
  }

  get hasRows() {
    return this.result.factMap['T!T'].aggregates.at(-1).value > 0;
  }

  get isGrouped() {
    return this.result.groupingsDown.groupings.length > 0;
  }

  get chart() {
    return this.result.reportMetadata.chart;
  }

  get isDrawn() {
    return /Donut|Line|Pie|Bar|Column/.test(this.chart?.chartType);
  }

  get isNotDrawn() {
    return this.chart && !this.isDrawn;
  }

  get notDrawn() {
    return `${texts.notModelled} : ${this.chart.chartType}`;
  }

  get chartTotal() {
    return figure(this.result, 'T!T', this.chart.summaries[0]).label;
  }

  get series() {
    return seriesOf(this.result, this.chart.summaries[0], this.chart.groupings[1]);
  }

  get columns() {
    const { detailColumnInfo } = this.result.reportExtendedMetadata;
    return this.result.reportMetadata.detailColumns.map((name) => ({ key: name, label: detailColumnInfo[name].label }));
  }

  get blocks() {
    if (!this.result.reportMetadata.hasDetailRows) return [];
    const lines = this.isGrouped
      ? tableOf(this.result, texts.total).lines.map((line) => ({ ...line, label: line.path.join(' > ') }))
      : [{ key: 'T', label: this.title, records: records(this.result, 'T') }];
    return lines.filter((line) => line.records.length > 0);
  }

  get isCut() {
    return !this.result.allData;
  }
}
