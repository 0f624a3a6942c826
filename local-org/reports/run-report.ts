/** Runs a report with the viewer's rights: one query, and its rows gathered into groups. */
import type { Viewer } from '../api/ui-api/viewer.ts';
import { valueType } from '../data/column.ts';
import { ApiError, type FieldValue } from '../data/contract.ts';
import { withRunningUser } from '../data/running-user.ts';
import { queryContext, type QueryContext } from '../soql/query-scope.ts';
import { readRows, type Row } from '../soql/read-rows.ts';
import { registerSqlFunctions } from '../soql/sql-functions.ts';
import { allOf, sql, type Sql } from '../soql/sql.ts';
import { Cell } from './cell.ts';
import { displayText } from './display-text.ts';
import { filterLogic, filterSql } from './report-filter.ts';
import type { ColumnName, Grouping, ReportDefinition, Summary } from './report-definition.ts';
import { reportGap } from './report-gap.ts';
import { ReportSource, type ReportColumn } from './report-source.ts';
import { periodOf } from './period.ts';
import { sortGroups } from './sort-groups.ts';

export interface ReportValue {
  value: FieldValue;
  label: string;
  /** the record that a link leads to */
  recordId?: string;
}

export interface Group extends ReportValue {
  /** `0`, `0_1`: its place among the groups at each level */
  key: string;
  groups: Group[];
}

export interface ReportResult {
  definition: ReportDefinition;
  columns: Map<ColumnName, ReportColumn>;
  /** the columns that the viewer may read, in the report's order */
  detailColumns: ColumnName[];
  summaries: Summary[];
  down: Group[];
  across: Group[];
  /** `0!T`, `T!T`: figures and, where asked for, rows */
  cells: Map<string, { cell: Cell; rows: ReportValue[][] }>;
  /** false where there are more rows than may be shown */
  allData: boolean;
}

/** As many as Salesforce shows: https://developer.salesforce.com/docs/atlas.en-us.api_analytics.meta/api_analytics/sforce_analytics_rest_api_limits_limitations.htm */
const MOST_ROWS = 2000;

/** @throws ApiError: what is not modelled, by name; 403 where the viewer may not read what the report is about */
export function runReport(viewer: Viewer, definition: ReportDefinition, includeDetails: boolean): ReportResult {
  const { session } = viewer;
  registerSqlFunctions(session.org.database);
  if (!viewer.access.hasUserPermission('RunReports')) {
    throw new ApiError('INSUFFICIENT_ACCESS', 'You may not run reports', 403);
  }
  return withRunningUser(session, () => {
    const context = queryContext(session, '', '66.0');
    return gather(viewer, definition, readSource(viewer, context, definition, includeDetails), includeDetails);
  });
}

interface Source {
  columns: Map<ColumnName, ReportColumn>;
  detailColumns: ColumnName[];
  summaries: Summary[];
  /** what each row holds, in its order */
  cells: Map<string, number>;
  rows: Row[];
}

function readSource(viewer: Viewer, context: QueryContext, report: ReportDefinition, details: boolean): Source {
  const source = new ReportSource(viewer, report.reportType);
  const columns = new Map<ColumnName, ReportColumn>();
  const needed = (name: ColumnName): ReportColumn => {
    const column = source.column(name);
    if (!column) throw new ApiError('INSUFFICIENT_ACCESS', `You cannot see the field ${name} of this report`, 403);
    columns.set(name, column);
    return column;
  };
  const groupings = [...report.down, ...report.across];
  groupings.forEach(({ column }) => needed(column));
  const detailColumns = report.columns.filter((name) => {
    const column = source.column(name);
    if (column) columns.set(name, column);
    return column !== undefined;
  });
  const summaries = report.summaries.filter((one) => one === 'RowCount' || columns.has(one.column));
  const where = allOf([...conditions(context, report, needed), ...mine(source, report, viewer.session.userId)]);
  const read = new Map<string, number>();
  const select: string[] = [];
  const ask = (key: string, expression: string) => {
    if (!read.has(key)) read.set(key, select.push(expression) - 1);
  };
  const shown = [...groupings.map(({ column }) => column), ...(details ? detailColumns : [])];
  for (const name of shown) {
    const column = columns.get(name)!;
    ask(name, column.sql);
    ask(`${name} text`, column.text);
    ask(`${name} record`, column.recordId);
  }
  for (const summary of [...summaries, ...groupings.flatMap(({ sortBy }) => sortBy ?? [])]) {
    if (summary === 'RowCount') continue;
    const column = needed(summary.column);
    if (!isNumber(column)) throw reportGap(`A summary of '${summary.column}', which is no number,`);
    ask(summary.column, column.sql);
  }
  const sort = report.sort && needed(report.sort.column);
  const order = sort ? ` ORDER BY soql_sort(${sort.text})${report.sort!.descending ? ' DESC' : ''}` : '';
  const from = source.from();
  const limit = report.rowLimit === undefined ? '' : ` LIMIT ${report.rowLimit}`;
  const text = `SELECT ${select.join(', ') || '1'}${from.sql} WHERE ${where.sql}${order}${limit}`;
  const rows = readRows(context, sql(text, ...from.parameters, ...where.parameters));
  return { columns, detailColumns, summaries, cells: read, rows };
}

const isNumber = ({ field }: ReportColumn): boolean => ['Currency', 'Number', 'Percent'].includes(valueType(field));

function* conditions(
  context: QueryContext,
  { booleanFilter, filters, timeFrame }: ReportDefinition,
  needed: (name: ColumnName) => ReportColumn,
): Generator<Sql> {
  const compiled = filters.map(({ column, operator, value }) => filterSql(context, needed(column), operator, value));
  yield filterLogic(booleanFilter, compiled);
  if (timeFrame?.start) yield filterSql(context, needed(timeFrame.column), 'greaterOrEqual', timeFrame.start);
  if (timeFrame?.end) yield filterSql(context, needed(timeFrame.column), 'lessOrEqual', timeFrame.end);
}

function mine(source: ReportSource, { onlyMine }: ReportDefinition, userId: string): Sql[] {
  if (!onlyMine) return [];
  const owner = source.baseOwner();
  if (!owner) throw reportGap(`The scope 'user' of ${source.base.name}, whose records have no owner,`);
  return [sql(`${owner} = ?`, userId)];
}

interface Node extends Group {
  path: string;
  children: Map<string, Node>;
}

const node = (value: ReportValue, path: string): Node => ({ ...value, key: '', groups: [], path, children: new Map() });

function gather(viewer: Viewer, report: ReportDefinition, source: Source, details: boolean): ReportResult {
  const [down, across] = [node({ value: null, label: '' }, 'T'), node({ value: null, label: '' }, 'T')];
  const byPath = new Map<string, { cell: Cell; rows: ReportValue[][]; of: [Node, Node] }>();
  const summarised = new Set(source.summaries.flatMap((one) => (one === 'RowCount' ? [] : [one.column])));
  for (const { sortBy } of [...report.down, ...report.across]) {
    if (sortBy && sortBy !== 'RowCount') summarised.add(sortBy.column);
  }
  const entry = (of: [Node, Node]) => {
    const path = `${of[0].path}!${of[1].path}`;
    let found = byPath.get(path);
    if (!found) byPath.set(path, (found = { cell: new Cell(), rows: [], of }));
    return found;
  };
  entry([down, across]);
  const valueIn = valueReader(viewer, source);
  source.rows.forEach((row, index) => {
    const downs = nodesOf(down, report.down, row, valueIn);
    const acrosses = nodesOf(across, report.across, row, valueIn);
    const values = new Map([...summarised].map((name) => [name, row[source.cells.get(name)!]]));
    for (const left of downs) for (const top of acrosses) entry([left, top]).cell.add(values);
    if (!details || index >= MOST_ROWS) return;
    entry([downs.at(-1)!, acrosses.at(-1)!]).rows.push(source.detailColumns.map((name) => valueIn(name, row)));
  });
  const figure = (summary: Summary, side: 'down' | 'across') => (group: Node) =>
    byPath.get(side === 'down' ? `${group.path}!T` : `T!${group.path}`)?.cell.figure(summary) ?? null;
  arrange(viewer, down, report.down, source.columns, (summary) => figure(summary, 'down'));
  arrange(viewer, across, report.across, source.columns, (summary) => figure(summary, 'across'));
  const cells = new Map(
    [...byPath.values()].map(({ cell, rows, of }) => [`${of[0].key || 'T'}!${of[1].key || 'T'}`, { cell, rows }]),
  );
  const { columns, detailColumns, summaries } = source;
  const allData = !details || source.rows.length <= MOST_ROWS;
  return {
    definition: report,
    columns,
    detailColumns,
    summaries,
    down: down.groups,
    across: across.groups,
    cells,
    allData,
  };
}

type ValueIn = (name: ColumnName, row: Row, granularity?: string) => ReportValue;

function valueReader(viewer: Viewer, { columns, cells }: Source): ValueIn {
  return (name, row, granularity) => {
    const column = columns.get(name)!;
    const stored = (row[cells.get(name)!] ?? null) as FieldValue;
    const period = granularity ? periodOf(viewer, column.field, stored, granularity) : undefined;
    if (period) return period;
    const value = valueType(column.field) === 'Checkbox' && stored !== null ? stored === 1 : stored;
    const text = (row[cells.get(`${name} text`)!] ?? null) as FieldValue;
    const label = displayText(viewer, column, column.text === column.sql ? value : text);
    const isName = column.field.name === 'Name';
    const linked = isName ? row[cells.get(`${name} record`)!] : column.target && !column.target.setup && stored;
    return typeof linked === 'string' ? { value, label, recordId: linked } : { value, label };
  };
}

/** The whole, and the group of each level that the row is in. */
function nodesOf(root: Node, groupings: Grouping[], row: Row, valueIn: ValueIn): Node[] {
  const nodes = [root];
  for (const { column, granularity } of groupings) {
    const parent = nodes.at(-1)!;
    const value = valueIn(column, row, granularity);
    const key = JSON.stringify(value.value);
    let child = parent.children.get(key);
    if (!child) parent.children.set(key, (child = node(value, `${parent.path}/${key}`)));
    // one name may stand for several records: then it leads to none of them
    if (child.recordId !== value.recordId) delete child.recordId;
    nodes.push(child);
  }
  return nodes;
}

function arrange(
  viewer: Viewer,
  parent: Node,
  [grouping, ...deeper]: Grouping[],
  columns: Map<ColumnName, ReportColumn>,
  figure: (summary: Summary) => (group: Node) => number | null,
): void {
  if (!grouping) return;
  const groups = [...parent.children.values()];
  const sorted = sortGroups(
    viewer,
    groups,
    grouping,
    columns.get(grouping.column)!,
    grouping.sortBy && figure(grouping.sortBy),
  );
  sorted.forEach((group, index) => {
    group.key = parent.key ? `${parent.key}_${index}` : String(index);
    arrange(viewer, group, deeper, columns, figure);
  });
  parent.groups = sorted;
}
