/** A deployed report as plain data: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_report.htm */
import { childrenNamed, childText, type Component, type XmlElement } from '../metadata/component.ts';
import { reportGap } from './report-gap.ts';

/** `Library__c.Shelves__r$Name` */
export type ColumnName = string;

export const AGGREGATES = ['Sum', 'Average', 'Maximum', 'Minimum'] as const;
export type AggregateType = (typeof AGGREGATES)[number];

/** A figure of each group: the number of rows, or one of a column. */
export type Summary = { column: ColumnName; aggregate: AggregateType } | 'RowCount';

export interface Grouping {
  column: ColumnName;
  granularity: string;
  descending: boolean;
  /** the figure that the groups are sorted by instead of by themselves */
  sortBy?: Summary;
}

export interface ReportFilter {
  column: ColumnName;
  operator: string;
  /** several are separated by commas */
  value: string;
}

export interface ReportDefinition {
  /** `Folder/Developer_Name` */
  fullName: string;
  name: string;
  description: string;
  format: 'Tabular' | 'Summary' | 'Matrix';
  /** the name of a custom report type, without `__c` */
  reportType: string;
  columns: ColumnName[];
  summaries: Summary[];
  down: Grouping[];
  across: Grouping[];
  filters: ReportFilter[];
  /** `1 AND (2 OR 3)`; all of them without it */
  booleanFilter?: string;
  onlyMine: boolean;
  timeFrame?: { column: ColumnName; start?: string; end?: string };
  rowLimit?: number;
  sort?: { column: ColumnName; descending: boolean };
  showDetails: boolean;
  chart?: { type: string; title: string; summary: Summary; groupings: ColumnName[] };
}

/** @throws ApiError that names what the local org does not model */
export function reportDefinition({ fullName, xml }: Component): ReportDefinition {
  refuseUnknown(xml, KNOWN, '');
  const columns = childrenNamed(xml, 'columns');
  const filter = childrenNamed(xml, 'filter')[0];
  const sortColumn = childText(xml, 'sortColumn');
  const rowLimit = childText(xml, 'rowLimit');
  return {
    fullName,
    name: childText(xml, 'name') ?? fullName,
    description: childText(xml, 'description') ?? '',
    format: known('format', childText(xml, 'format'), ['Tabular', 'Summary', 'Matrix']),
    reportType: customType(childText(xml, 'reportType') ?? ''),
    columns: columns.map((column) => childText(column, 'field') ?? ''),
    summaries: [...columns.flatMap(summariesOf), 'RowCount'],
    down: childrenNamed(xml, 'groupingsDown').map(groupingOf),
    across: childrenNamed(xml, 'groupingsAcross').map(groupingOf),
    filters: childrenNamed(filter, 'criteriaItems').map(filterOf),
    booleanFilter: childText(filter, 'booleanFilter'),
    onlyMine: known('scope', childText(xml, 'scope') ?? 'organization', ['organization', 'user']) === 'user',
    timeFrame: timeFrameOf(childrenNamed(xml, 'timeFrameFilter')[0]),
    rowLimit: rowLimit === undefined ? undefined : Number(rowLimit),
    sort: sortColumn ? { column: sortColumn, descending: childText(xml, 'sortOrder') === 'Desc' } : undefined,
    showDetails: childText(xml, 'showDetails') !== 'false',
    chart: chartOf(childrenNamed(xml, 'chart')[0]),
  };
}

function chartOf(chart: XmlElement | undefined): ReportDefinition['chart'] {
  if (!chart) return undefined;
  const summary = childrenNamed(chart, 'chartSummaries')[0];
  const column = childText(summary, 'column') ?? 'RowCount';
  const isCount = column === 'RowCount';
  return {
    type: childText(chart, 'chartType') ?? '',
    title: childText(chart, 'title') ?? '',
    summary: isCount
      ? 'RowCount'
      : { column, aggregate: known('aggregate type', childText(summary, 'aggregate') ?? 'Sum', AGGREGATES) },
    groupings: ['groupingColumn', 'secondaryGroupingColumn'].flatMap((name) => childText(chart, name) ?? []),
  };
}

const KNOWN =
  'chart columns description filter folderName format groupingsAcross groupingsDown name reportType rowLimit scope showDetails showGrandTotal showSubTotals sortColumn sortOrder timeFrameFilter';
const KNOWN_OF_COLUMN = 'aggregateTypes field';
const KNOWN_OF_FILTER = 'column columnToColumn isUnlocked operator value';
const KNOWN_OF_GROUPING = 'aggregateType dateGranularity field sortByName sortOrder sortType';

function refuseUnknown(xml: XmlElement | undefined, names: string, of: string): void {
  const allowed = names.split(' ');
  const stranger = xml?.children.find(({ name }) => !allowed.includes(name));
  if (stranger) throw reportGap(`The element '${of}${stranger.name}' of a report`);
}

function known<T extends string>(what: string, value: string | undefined, values: readonly T[]): T {
  const found = values.find((one) => one === value);
  if (found) return found;
  throw reportGap(`The ${what} '${value ?? ''}' of a report`);
}

function customType(name: string): string {
  if (name.endsWith('__c')) return name.slice(0, -'__c'.length);
  throw reportGap(`The standard report type '${name}'`);
}

function summariesOf(column: XmlElement): Summary[] {
  refuseUnknown(column, KNOWN_OF_COLUMN, 'columns.');
  return childrenNamed(column, 'aggregateTypes').map(({ text }) => ({
    column: childText(column, 'field') ?? '',
    aggregate: known('aggregate type', text.trim(), AGGREGATES),
  }));
}

function groupingOf(grouping: XmlElement): Grouping {
  refuseUnknown(grouping, KNOWN_OF_GROUPING, 'groupings.');
  const granularity = childText(grouping, 'dateGranularity') ?? 'Day';
  return {
    column: childText(grouping, 'field') ?? '',
    granularity: known('dateGranularity', granularity, ['None', 'Day', 'Month', 'Quarter', 'Year']),
    descending: childText(grouping, 'sortOrder') === 'Desc',
    sortBy: childText(grouping, 'sortType') === 'Aggregate' ? sortedBy(grouping) : undefined,
  };
}

function sortedBy(grouping: XmlElement): Summary {
  const column = childText(grouping, 'sortByName') ?? '';
  if (column === 'RowCount') return 'RowCount';
  return { column, aggregate: known('aggregate type', childText(grouping, 'aggregateType'), AGGREGATES) };
}

function filterOf(item: XmlElement): ReportFilter {
  refuseUnknown(item, KNOWN_OF_FILTER, 'criteriaItems.');
  if (childText(item, 'columnToColumn') === 'true') throw reportGap('A filter that compares two columns');
  return {
    column: childText(item, 'column') ?? '',
    operator: childText(item, 'operator') ?? '',
    value: childText(item, 'value') ?? '',
  };
}

/** Without dates a custom interval leaves nothing out. */
function timeFrameOf(frame: XmlElement | undefined): ReportDefinition['timeFrame'] {
  if (!frame) return undefined;
  known('interval', childText(frame, 'interval'), ['INTERVAL_CUSTOM']);
  const [start, end] = [childText(frame, 'startDate'), childText(frame, 'endDate')];
  return start || end ? { column: childText(frame, 'dateColumn') ?? '', start, end } : undefined;
}
