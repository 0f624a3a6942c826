/** `field IN (SELECT …)` and `NOT IN`: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-comparisonoperators.html */
import { quoted } from '../data/statement.ts';
import { queryError } from './query-error.ts';
import { openRootScope, readableColumn, visibleRows } from './query-scope.ts';
import type { QueryContext, QueryScope, ReadableColumn } from './query-scope.ts';
import { allOf, not, sql } from './sql.ts';
import type { Sql } from './sql.ts';
import type { Condition, Expression, SoqlQuery } from './syntax-tree.ts';

type Join = Extract<Condition, { kind: 'join' }>;

const MOST_JOINS = 2;

export function compileSemiJoin(
  scope: QueryScope,
  { operand, negated, query }: Join,
  compileWhere: (scope: QueryScope, where: Condition | undefined) => Sql,
): Sql {
  const { context } = scope;
  const outer = idColumn(
    scope,
    operand,
    'The left operand field in the where expression for outer query should be an id field',
  );
  checkInnerQuery(context, query);
  const innerScope = openRootScope(context, query);
  if (innerScope.object === scope.object) {
    throw malformed(context, 'The inner and outer selects should not be on the same object type', query.from);
  }
  const inner = idColumn(innerScope, selectedField(context, query), 'semi join sub-selects can only query id fields');
  checkSameTarget(context, outer, inner, operand);
  const where = allOf([
    visibleRows(innerScope),
    compileWhere(innerScope, query.where),
    sql(`${inner.sql} IS NOT NULL`),
  ]);
  const from = `${quoted(innerScope.object.name)} AS ${innerScope.alias}${innerScope.fields.joins()}`;
  const isIn = sql(
    `${outer.sql} IN (SELECT ${inner.sql} FROM ${from} WHERE ${where.sql})`,
    ...innerScope.fields.joinParameters(),
    ...where.parameters,
  );
  return negated ? not(isIn) : isIn;
}

/** Joins stand at the top of a WHERE clause, joined by AND at most. */
export function refuseNestedJoins(context: QueryContext, condition: Condition): void {
  const top = condition.kind === 'and' ? condition.conditions : [condition];
  if (top.some((each) => each.kind !== 'join' && containsJoin(each))) {
    const message =
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions';
    throw malformed(context, message, 'WHERE');
  }
  if (top.filter((each) => each.kind === 'join').length > MOST_JOINS) {
    throw malformed(context, `Cannot have more than ${MOST_JOINS} semi join sub-selects`, 'WHERE');
  }
}

function containsJoin(condition: Condition): boolean {
  if (condition.kind === 'join') return true;
  if (condition.kind === 'not') return containsJoin(condition.condition);
  return condition.kind !== 'comparison' && condition.conditions.some(containsJoin);
}

function checkInnerQuery(context: QueryContext, query: SoqlQuery): void {
  if (query.where && containsJoin(query.where)) {
    throw malformed(context, 'Nesting of semi join sub-selects is not supported', query.from);
  }
  const hasMore =
    query.orderBy.length > 0 || query.groupBy.length > 0 || query.limit !== undefined || query.offset !== undefined;
  if (hasMore) {
    throw malformed(
      context,
      'ORDER BY, GROUP BY, LIMIT and OFFSET are not supported in semi join sub-selects',
      query.from,
    );
  }
}

function selectedField(context: QueryContext, { select, from }: SoqlQuery): Expression {
  const [item] = select;
  if (select.length === 1 && item.kind === 'expression') return item.expression;
  throw malformed(context, 'semi join sub-selects must select exactly one field', from);
}

function idColumn(scope: QueryScope, expression: Expression, message: string): ReadableColumn {
  const column = expression.kind === 'field' ? readableColumn(scope, expression) : undefined;
  if (column && ['Id', 'Lookup', 'MasterDetail'].includes(column.field.type)) return column;
  throw malformed(scope.context, `${message}, cannot use: '${expression.text}'`, expression.text);
}

function checkSameTarget(
  context: QueryContext,
  outer: ReadableColumn,
  inner: ReadableColumn,
  operand: Expression,
): void {
  const targets = targetsOf(inner);
  if (targetsOf(outer).some((name) => targets.includes(name))) return;
  const message = `The left operand field '${outer.field.name}' and the field '${inner.field.name}' of the sub-select do not refer to the same object`;
  throw queryError(context.soql, 'INVALID_FIELD', message, operand.text);
}

const targetsOf = ({ field, object }: ReadableColumn): string[] =>
  (field.type === 'Id' ? [object.name] : field.referenceTo).map((name) => name.toLowerCase());

const malformed = ({ soql }: QueryContext, message: string, token: string) =>
  queryError(soql, 'MALFORMED_QUERY', message, token);
