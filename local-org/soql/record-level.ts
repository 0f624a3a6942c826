/** One level of a query for records: the root or a child subquery, compiled. Each is one SQL statement. */
import { childRelationships } from '../metadata/schema.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { quoted } from '../data/statement.ts';
import { compileCondition } from './condition.ts';
import { compileOrderBy } from './order-by.ts';
import { notModelled, queryError } from './query-error.ts';
import { openScope, visibleRows } from './query-scope.ts';
import type { QueryContext, QueryScope } from './query-scope.ts';
import { allOf, sql } from './sql.ts';
import type { Sql } from './sql.ts';
import { compileSelection } from './selection.ts';
import type { Cell } from './selection.ts';
import type { SoqlQuery } from './syntax-tree.ts';

export interface RecordLevel {
  scope: QueryScope;
  cells: Cell[];
  /** SQL; the first is the record's Id */
  columns: string[];
  children: ChildLevel[];
  where: Sql;
  orderBy: string;
  limit?: number;
  offset: number;
}

export interface ChildLevel extends RecordLevel {
  /** the child relationship's declared name */
  name: string;
  /** the child's field that points to the record above */
  parentField: FieldSchema;
}

/** https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-relationships-query-limits.html */
const LEVELS = 5;
const CHILD_SUBQUERIES = 20;
/** `level` is 1 for the root. Throws what the query resource answers for a wrong query. */
export function compileLevel(scope: QueryScope, query: SoqlQuery, level = 1): RecordLevel {
  const { context } = scope;
  if (query.having) throw queryError(context.soql, 'MALFORMED_QUERY', 'HAVING needs GROUP BY', 'HAVING');
  const children: ChildLevel[] = [];
  const { cells, columns } = compileSelection(scope, query, (inner) => {
    const child = compileChild(scope, inner, level + 1);
    return { name: child.name, position: children.push(child) - 1 };
  });
  return {
    scope,
    cells,
    columns,
    children,
    where: compileCondition(scope, query.where),
    orderBy: compileOrderBy(scope, query.orderBy),
    limit: query.limit,
    offset: query.offset ?? 0,
  };
}

function compileChild(parent: QueryScope, query: SoqlQuery, level: number): ChildLevel {
  const { context } = parent;
  if (level > LEVELS) {
    const message = `Child subqueries can be nested to ${LEVELS} levels, the root query counted`;
    throw queryError(context.soql, 'MALFORMED_QUERY', message, query.from);
  }
  if (++context.childSubqueries > CHILD_SUBQUERIES) {
    const message = `A query can have ${CHILD_SUBQUERIES} child subqueries, not more`;
    throw queryError(context.soql, 'MALFORMED_QUERY', message, query.from);
  }
  if (query.groupBy.length > 0) throw notModelled('GROUP BY in a child subquery');
  if (query.offset) throw notModelled('OFFSET in a child subquery');
  const relationship = readableRelationship(context, parent, query.from);
  const scope = openScope(context, relationship.childObject, query);
  const name = relationship.name ?? query.from;
  return { ...compileLevel(scope, query, level), name, parentField: relationship.field };
}

function readableRelationship(context: QueryContext, parent: QueryScope, name: string) {
  const relationship = childRelationships(context.session.org.schema, parent.object.name).find(
    (each) => each.name?.toLowerCase() === name.toLowerCase(),
  );
  if (relationship) {
    const { childObject, field } = relationship;
    const { access } = context;
    if (access.object(childObject).read && access.canReadField(childObject, field.name)) return relationship;
  }
  const message = `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`;
  throw queryError(context.soql, 'INVALID_TYPE', message, name);
}

/** The level's rows, in its order, those that sharing hides left out. `only` narrows them first. */
export function levelSql(level: RecordLevel, columns: string[], only: Sql, tail = ''): Sql {
  const { scope } = level;
  const where = allOf([only, visibleRows(scope), level.where]);
  const from = `${quoted(scope.object.name)} AS ${scope.alias}${scope.fields.joins()}`;
  return sql(
    `SELECT ${columns.join(', ')} FROM ${from} WHERE ${where.sql} ORDER BY ${level.orderBy}${tail}`,
    ...scope.fields.joinParameters(),
    ...where.parameters,
  );
}
