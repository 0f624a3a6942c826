/** A report's result as the REST API gives it: https://developer.salesforce.com/docs/atlas.en-us.api_analytics.meta/api_analytics/sforce_analytics_rest_api_get_reportdata.htm */
import type { Viewer } from '../api/ui-api/viewer.ts';
import { valueType } from '../data/column.ts';
import type { AnalyticsComponent } from './analytics-components.ts';
import { figureText } from './display-text.ts';
import type { Grouping, ReportDefinition, Summary } from './report-definition.ts';
import type { ReportColumn } from './report-source.ts';
import type { Group, ReportResult, ReportValue } from './run-report.ts';

interface Wanted {
  details: boolean;
  /** decimal places of the figures; those of their columns without it */
  digits?: number;
}

export function reportJson(
  viewer: Viewer,
  { id }: AnalyticsComponent,
  result: ReportResult,
  { details, digits }: Wanted,
) {
  const base = `/services/data/v66.0/analytics/reports/${id}`;
  return {
    allData: result.allData,
    attributes: { describeUrl: `${base}/describe`, instancesUrl: `${base}/instances`, reportId: id, type: 'Report' },
    factMap: Object.fromEntries(
      [...result.cells].map(([key, { cell, rows }]) => [
        key,
        {
          aggregates: result.summaries.map((summary) => {
            const value = cell.figure(summary);
            return { label: summaryText(viewer, result, summary, value, digits), value };
          }),
          ...(details ? { rows: rows.map((row) => ({ dataCells: row.map(cellJson) })) } : {}),
        },
      ]),
    ),
    groupingsAcross: { groupings: result.across.map(groupJson) },
    groupingsDown: { groupings: result.down.map(groupJson) },
    hasDetailRows: details,
    reportExtendedMetadata: extendedMetadata(viewer, result),
    reportMetadata: reportMetadata(id, { ...result.definition, summaries: result.summaries }, result.detailColumns),
  };
}

const cellJson = ({ value, label, recordId }: ReportValue) => ({ label, value, ...(recordId ? { recordId } : {}) });

const groupJson = ({ key, label, value, groups }: Group): object => ({
  groupings: groups.map(groupJson),
  key,
  label,
  value,
});

const LETTERS = { Average: 'a', Maximum: 'mx', Minimum: 'm', Sum: 's' } as const;

/** `s!Column`, `RowCount` */
export const summaryName = (summary: Summary): string =>
  summary === 'RowCount' ? 'RowCount' : `${LETTERS[summary.aggregate]}!${summary.column}`;

const WORDS = {
  Average: ['Moyenne de', 'Average'],
  Maximum: ['Maximum de', 'Largest'],
  Minimum: ['Minimum de', 'Smallest'],
  Sum: ['Somme de', 'Sum of'],
} as const;

export function summaryLabel({ labels }: Viewer, { columns }: ReportResult, summary: Summary): string {
  const isFrench = labels.language.startsWith('fr');
  if (summary === 'RowCount') return isFrench ? 'Nombre d’enregistrements' : 'Record Count';
  return `${WORDS[summary.aggregate][isFrench ? 0 : 1]} ${columns.get(summary.column)!.label}`;
}

/** An average shows one digit more than its column; what is counted, none. */
export function summaryText(
  viewer: Viewer,
  { columns }: ReportResult,
  summary: Summary,
  value: number | null,
  digits?: number,
): string {
  if (summary === 'RowCount') return figureText(viewer, undefined, value);
  const { field } = columns.get(summary.column)!;
  const own = summary.aggregate === 'Average' ? field.scale + 1 : field.scale;
  return figureText(viewer, field, value, digits ?? own);
}

function extendedMetadata(viewer: Viewer, result: ReportResult) {
  const column = ([name, { field, label }]: [string, ReportColumn]) => [name, { dataType: dataType(field), label }];
  const groupings = [...result.definition.down, ...result.definition.across];
  return {
    aggregateColumnInfo: Object.fromEntries(
      result.summaries.map((summary) => {
        const dataTypeOf = summary === 'RowCount' ? 'int' : dataType(result.columns.get(summary.column)!.field);
        return [summaryName(summary), { dataType: dataTypeOf, label: summaryLabel(viewer, result, summary) }];
      }),
    ),
    detailColumnInfo: Object.fromEntries(result.detailColumns.map((name) => column([name, result.columns.get(name)!]))),
    groupingColumnInfo: Object.fromEntries(
      groupings.map((grouping) => {
        const level = (
          result.definition.down.includes(grouping) ? result.definition.down : result.definition.across
        ).indexOf(grouping);
        const { field, label } = result.columns.get(grouping.column)!;
        return [grouping.column, { dataType: dataType(field), groupingLevel: level, label }];
      }),
    ),
  };
}

const dataType = (field: ReportColumn['field']): string => {
  const type = valueType(field);
  const names: Partial<Record<typeof type, string>> = { Checkbox: 'boolean', Number: 'double', Text: 'string' };
  return names[type] ?? type.toLowerCase();
};

const FORMATS = { Matrix: 'MATRIX', Summary: 'SUMMARY', Tabular: 'TABULAR' } as const;

export function reportMetadata(id: string, report: ReportDefinition, detailColumns: string[]) {
  const grouping = ({ column, descending, granularity, sortBy }: Grouping) => ({
    dateGranularity: granularity,
    name: column,
    sortAggregate: sortBy ? summaryName(sortBy) : null,
    sortOrder: descending ? 'Desc' : 'Asc',
  });
  return {
    aggregates: report.summaries.map(summaryName),
    chart:
      report.chart && report.summaries.some((one) => summaryName(one) === summaryName(report.chart!.summary))
        ? {
            chartType: report.chart.type,
            groupings: report.chart.groupings,
            summaries: [summaryName(report.chart.summary)],
            title: report.chart.title,
          }
        : null,
    description: report.description,
    detailColumns,
    developerName: report.fullName.split('/').at(-1),
    groupingsAcross: report.across.map(grouping),
    groupingsDown: report.down.map(grouping),
    hasDetailRows: report.showDetails,
    id,
    name: report.name,
    reportBooleanFilter: report.booleanFilter ?? null,
    reportFilters: report.filters,
    reportFormat: FORMATS[report.format],
    reportType: { type: `${report.reportType}__c` },
    scope: report.onlyMine ? 'user' : 'organization',
  };
}
