/** A deployed dashboard as plain data: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_dashboard.htm */
import { childrenNamed, childText, type XmlElement } from '../metadata/component.ts';
import type { AnalyticsComponent } from './analytics-components.ts';
import { reportGap } from './report-gap.ts';
import { AGGREGATES, type Summary } from './report-definition.ts';

export interface DashboardPart {
  type: string;
  header: string;
  title: string;
  footer: string;
  /** `Folder/Developer_Name` of its report */
  report: string;
  groupings: string[];
  summary?: Summary;
  sortBy: string;
  /** decimal places of its figures; those of the report without it */
  digits?: number;
  /** what a table shows: groupings and figures, each with whether the whole stands below it */
  tableColumns: { name: string; hasTotal: boolean }[];
  /** how many of the first groups are shown; all of them without it */
  maxRows?: number;
  /** the figures at which the colour of a metric changes, and the colours below, between and above */
  ranges?: { breakpoints: number[]; colors: string[] };
  place: { column: number; row: number; colspan: number; rowspan: number };
}

export interface DashboardDefinition {
  parts: DashboardPart[];
  columns: number;
  /** pixels */
  rowHeight: number;
  /** the username as whom it runs; undefined where it runs as whoever looks at it */
  runningUser?: string;
}

/** @throws ApiError for a dashboard that is not laid out on a grid */
export function dashboardDefinition({ component: { xml } }: AnalyticsComponent): DashboardDefinition {
  const grid = childrenNamed(xml, 'dashboardGridLayout')[0];
  if (!grid) throw reportGap('A dashboard without a grid layout');
  const isSpecified = (childText(xml, 'dashboardType') ?? 'SpecifiedUser') === 'SpecifiedUser';
  return {
    parts: childrenNamed(grid, 'dashboardGridComponents').map(partOf),
    columns: number(grid, 'numberOfColumns', 12),
    rowHeight: number(grid, 'rowHeight', 36),
    ...(isSpecified ? { runningUser: childText(xml, 'runningUser') } : {}),
  };
}

function partOf(placed: XmlElement): DashboardPart {
  const part = childrenNamed(placed, 'dashboardComponent')[0];
  const table = childrenNamed(part, 'flexComponentProperties')[0];
  return {
    type: childText(part, 'componentType') ?? '',
    header: childText(part, 'header') ?? '',
    title: childText(part, 'title') ?? '',
    footer: childText(part, 'footer') ?? '',
    report: childText(part, 'report') ?? '',
    groupings: childrenNamed(part, 'groupingColumn').map(({ text }) => text.trim()),
    summary: summaryOf(childrenNamed(part, 'chartSummary')[0]),
    sortBy: childText(part, 'sortBy') ?? '',
    digits: digitsOf(part),
    tableColumns: childrenNamed(table, 'flexTableColumn').map((column) => ({
      name: childText(column, 'reportColumn') ?? '',
      hasTotal: childText(column, 'showTotal') === 'true',
    })),
    maxRows: childText(part, 'maxValuesDisplayed') === undefined ? undefined : number(part!, 'maxValuesDisplayed', 0),
    ranges: rangesOf(part),
    place: {
      column: number(placed, 'columnIndex', 0),
      row: number(placed, 'rowIndex', 0),
      colspan: number(placed, 'colSpan', 1),
      rowspan: number(placed, 'rowSpan', 1),
    },
  };
}

function summaryOf(summary: XmlElement | undefined): Summary | undefined {
  const column = childText(summary, 'column');
  if (!column) return undefined;
  if (column === 'RowCount') return 'RowCount';
  const aggregate = AGGREGATES.find((one) => one === (childText(summary, 'aggregate') ?? 'Sum'));
  return aggregate && { column, aggregate };
}

function rangesOf(part: XmlElement | undefined): DashboardPart['ranges'] {
  const breakpoints = ['indicatorBreakpoint1', 'indicatorBreakpoint2'].flatMap((name) => childText(part, name) ?? []);
  const colors = ['Low', 'Middle', 'High'].flatMap((level) => childText(part, `indicator${level}Color`) ?? []);
  return breakpoints.length === 2 && colors.length === 3 ? { breakpoints: breakpoints.map(Number), colors } : undefined;
}

/** `-1` leaves it to the report. */
function digitsOf(part: XmlElement | undefined): number | undefined {
  const digits = Number(childText(part, 'decimalPrecision') ?? -1);
  return digits >= 0 ? digits : undefined;
}

const number = (element: XmlElement, name: string, otherwise: number): number =>
  Number(childText(element, name) ?? otherwise);
