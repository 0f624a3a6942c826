/** Queries that count and group: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-groupby.html */
import type { SQLOutputValue } from 'node:sqlite';
import { quoted } from '../data/statement.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { aggregateCall, isAggregate } from './aggregate-call.ts';
import { compileCondition } from './condition.ts';
import { isGroupable } from './field-abilities.ts';
import { aggregateOperand, fieldOperand } from './operand.ts';
import { sortTerm } from './order-by.ts';
import { notModelled, queryError } from './query-error.ts';
import { readableColumn, visibleRows } from './query-scope.ts';
import type { QueryScope } from './query-scope.ts';
import { allOf, sql } from './sql.ts';
import type { Sql } from './sql.ts';
import type { CallExpression, Expression, OrderItem, SelectItem, SoqlQuery } from './syntax-tree.ts';

export interface AggregateCell {
  /** `expr0`, an alias, or the grouped field's name */
  key: string;
  sql: string;
  text: string;
  isAggregate: boolean;
  field?: FieldSchema;
}

export interface AggregateQuery {
  cells: AggregateCell[];
  statement: Sql;
}

export function isAggregateQuery({ groupBy, select }: SoqlQuery): boolean {
  return groupBy.length > 0 || select.some((item) => aggregateOf(item) !== undefined);
}

/** `SELECT COUNT() FROM …` gives its answer as totalSize, without records. */
export function isRowCount({ select: [first, ...others] }: SoqlQuery): boolean {
  const call = first && aggregateOf(first);
  return others.length === 0 && call?.name === 'COUNT' && call.arguments.length === 0;
}

function aggregateOf(item: SelectItem): CallExpression | undefined {
  if (item.kind !== 'expression' || item.expression.kind !== 'call') return undefined;
  return isAggregate(item.expression.name) ? item.expression : undefined;
}

export function compileRowCount(scope: QueryScope, query: SoqlQuery): Sql {
  if (query.groupBy.length > 0 || query.orderBy.length > 0) {
    throw malformed(scope, 'COUNT() cannot be used with GROUP BY or ORDER BY', 'COUNT');
  }
  const rows = selectSql(scope, query, '1', ` LIMIT ${query.limit ?? -1} OFFSET ${query.offset ?? 0}`);
  return sql(`SELECT count(*) FROM (${rows.sql})`, ...rows.parameters);
}

export function compileAggregateQuery(scope: QueryScope, query: SoqlQuery): AggregateQuery {
  if (query.groupBy.length === 0 && query.limit !== undefined) {
    const message = 'Non-grouped query that uses overall aggregate functions cannot also use LIMIT';
    throw malformed(scope, message, 'LIMIT');
  }
  const grouped = query.groupBy.map((expression) => groupedSql(scope, expression));
  const cells = compileCells(scope, query, grouped);
  const having = compileCondition(scope, query.having, {
    aggregates: true,
    checkField: (expression) => checkGrouped(scope, expression, grouped),
  });
  const order = [...query.orderBy.map((item) => orderTerm(scope, item, grouped)), ...grouped];
  const groupBy = grouped.length > 0 ? ` GROUP BY ${grouped.join(', ')}` : '';
  const tail = `${groupBy} HAVING ${having.sql}${order.length > 0 ? ` ORDER BY ${order.join(', ')}` : ''} LIMIT ${query.limit ?? -1} OFFSET ${query.offset ?? 0}`;
  const { sql: text, parameters } = selectSql(scope, query, cells.map((cell) => cell.sql).join(', '), tail);
  return { cells, statement: sql(text, ...parameters, ...having.parameters) };
}

function selectSql(scope: QueryScope, query: SoqlQuery, columns: string, tail: string): Sql {
  const condition = compileCondition(scope, query.where);
  const where = allOf([visibleRows(scope), condition]);
  const from = `${quoted(scope.object.name)} AS ${scope.alias}${scope.fields.joins()}`;
  const text = `SELECT ${columns} FROM ${from} WHERE ${where.sql}${tail}`;
  return sql(text, ...scope.fields.joinParameters(), ...where.parameters);
}

function groupedSql(scope: QueryScope, expression: Expression): string {
  if (expression.kind === 'call') throw notModelled(`GROUP BY ${expression.text || expression.name}`);
  const column = readableColumn(scope, expression);
  if (isGroupable(column.field)) return column.sql;
  const message = `field '${column.field.name}' can not be grouped in a query call`;
  throw queryError(scope.context.soql, 'MALFORMED_QUERY', message, expression.text);
}

function compileCells(scope: QueryScope, query: SoqlQuery, grouped: string[]): AggregateCell[] {
  const cells: AggregateCell[] = [];
  let unnamed = 0;
  for (const item of query.select) {
    const cell = compileCell(scope, item, grouped, () => `expr${unnamed++}`);
    if (cells.some(({ key }) => key.toLowerCase() === cell.key.toLowerCase())) {
      throw malformed(scope, `duplicate alias: ${cell.key}`, cell.key);
    }
    cells.push(cell);
  }
  return cells;
}

function compileCell(scope: QueryScope, item: SelectItem, grouped: string[], nextName: () => string): AggregateCell {
  if (item.kind === 'children')
    throw malformed(scope, 'Aggregate queries cannot have child subqueries', item.query.from);
  const { alias, expression } = item;
  if (expression.kind === 'field') {
    checkGrouped(scope, expression, grouped);
    const { field, sql: text } = readableColumn(scope, expression);
    return { key: alias ?? field.name, sql: text, text: expression.text, isAggregate: false, field };
  }
  if (!isAggregate(expression.name)) throw notModelled(`${expression.text} beside GROUP BY or an aggregate`);
  const call = aggregateCall(scope, expression);
  const isCount = expression.name.startsWith('COUNT');
  const { text } = expression;
  return { key: alias ?? nextName(), sql: call.sql, text, isAggregate: true, field: isCount ? undefined : call.field };
}

function orderTerm(scope: QueryScope, item: OrderItem, grouped: string[]): string {
  const { expression } = item;
  if (expression.kind === 'call' && isAggregate(expression.name)) {
    return sortTerm(aggregateOperand(scope, expression), item);
  }
  checkGrouped(scope, expression, grouped, 'Ordered field must be grouped or aggregated');
  return sortTerm(fieldOperand(scope, expression), item);
}

function checkGrouped(
  scope: QueryScope,
  expression: Expression,
  grouped: string[],
  message = 'Field must be grouped or aggregated',
): void {
  if (expression.kind === 'call') return;
  if (!grouped.includes(readableColumn(scope, expression).sql)) {
    throw malformed(scope, `${message}: ${expression.text}`, expression.text);
  }
}

export function toAggregateValue({ field }: AggregateCell, value: SQLOutputValue): unknown {
  return field?.type === 'Checkbox' && value !== null ? value === 1 : value;
}

const malformed = ({ context }: QueryScope, message: string, token: string) =>
  queryError(context.soql, 'MALFORMED_QUERY', message, token);
