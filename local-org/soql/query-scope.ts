/** One FROM of a query: the table, its alias, and the fields that the user may reach from it. */
import { accessOf } from '../data/access.ts';
import type { Access, ApiError, Session } from '../data/contract.ts';
import { FieldSql, noSuchColumn, noSuchRelationship } from '../data/field-sql.ts';
import { runningUser } from '../data/running-user.ts';
import type { RunningUser } from '../data/running-user.ts';
import { findField, findObject, findParentField } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { requireFileLinkFilter } from './file-link-filter.ts';
import { queryError } from './query-error.ts';
import { sql } from './sql.ts';
import type { Sql } from './sql.ts';
import type { FieldExpression, SoqlQuery } from './syntax-tree.ts';

const PARENT_LEVELS = 5;
const PARENT_RELATIONSHIPS = 55;

/** What all the levels of one query share. */
export interface QueryContext {
  session: Session;
  access: Access;
  user: RunningUser;
  soql: string;
  /** `66.0` */
  apiVersion: string;
  aliases: number;
  childSubqueries: number;
}

export interface QueryScope {
  context: QueryContext;
  object: ObjectSchema;
  alias: string;
  fields: FieldSql;
  /** lower-case names by which a path may begin with the object itself */
  names: ReadonlySet<string>;
  /** parent relationships that have been used, as `Parent__r.Grandparent__r` */
  parents: Set<string>;
}

export interface ReadableColumn {
  sql: string;
  field: FieldSchema;
  object: ObjectSchema;
  /** the relationships on the way, in declared case, with the objects they lead to */
  parents: { name: string; field: FieldSchema; object: ObjectSchema }[];
}

export function queryContext(session: Session, soql: string, apiVersion: string): QueryContext {
  const access = accessOf(session);
  return { session, access, user: runningUser(session), soql, apiVersion, aliases: 0, childSubqueries: 0 };
}

/** Throws INVALID_TYPE for an object that does not exist or that the user may not read. */
export function openRootScope(context: QueryContext, query: SoqlQuery): QueryScope {
  const object = findObject(context.session.org.schema, query.from);
  if (object && context.access.object(object).read) {
    requireFileLinkFilter(context.soql, object, query.where);
    return openScope(context, object, query);
  }
  const message = `sObject type '${query.from}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`;
  throw queryError(context.soql, 'INVALID_TYPE', message, query.from);
}

export function openScope(context: QueryContext, object: ObjectSchema, query: SoqlQuery): QueryScope {
  const { access, session } = context;
  const alias = `t${context.aliases++}`;
  const fields = new FieldSql(session.org.schema, object, alias, (parent, parentAlias) =>
    access.visibleRows(parent, parentAlias),
  );
  const names = new Set([query.alias, query.from, object.name].flatMap((name) => name?.toLowerCase() ?? []));
  return { context, object, alias, fields, names, parents: new Set() };
}

/** The rows of the scope's own table that sharing lets the user see. */
export function visibleRows({ context, object, alias }: QueryScope): Sql {
  const { sql: text, parameters } = context.access.visibleRows(object, alias);
  return sql(text, ...parameters);
}

/** An object or a field that the user may not read does not exist. Throws INVALID_FIELD. */
export function readableColumn(scope: QueryScope, expression: FieldExpression): ReadableColumn {
  const { context } = scope;
  const path = withoutOwnName(scope, expression.path);
  const parents: ReadableColumn['parents'] = [];
  let object = scope.object;
  for (const relationship of path.slice(0, -1)) {
    const step = readableParent(context, object, relationship);
    if (!step) throw withPlace(context, noSuchRelationship(relationship), expression.text);
    parents.push(step);
    object = step.object;
  }
  countParents(
    scope,
    parents.map((step) => step.name),
    expression.text,
  );
  const name = path.at(-1) ?? '';
  const field = findField(object, name);
  if (!field || !context.access.canReadField(object, field.name)) {
    throw withPlace(context, noSuchColumn(name, object.name), expression.text);
  }
  const column = scope.fields.column([...parents.map((step) => step.name), field.name]);
  return { sql: column.sql, field: field, object, parents };
}

function readableParent({ access, session }: QueryContext, object: ObjectSchema, relationship: string) {
  const field = findParentField(object, relationship);
  const parent = field?.referenceTo.flatMap((name) => findObject(session.org.schema, name) ?? [])[0];
  if (!field?.relationshipName || !parent) return undefined;
  if (!access.canReadField(object, field.name) || !access.object(parent).read) return undefined;
  return { name: field.relationshipName, field, object: parent };
}

function withoutOwnName(scope: QueryScope, path: string[]): string[] {
  const isOwn = path.length > 1 && scope.names.has(path[0].toLowerCase()) && !findParentField(scope.object, path[0]);
  return isOwn ? path.slice(1) : path;
}

/** https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-relationships-query-limits.html */
function countParents(scope: QueryScope, names: string[], text: string): void {
  if (names.length > PARENT_LEVELS) {
    const message = `a path may go up ${PARENT_LEVELS} parents, not ${names.length}: '${text}'`;
    throw queryError(scope.context.soql, 'MALFORMED_QUERY', message, text);
  }
  names.forEach((_, index) => scope.parents.add(names.slice(0, index + 1).join('.')));
  if (scope.parents.size > PARENT_RELATIONSHIPS) {
    const message = `a query may use ${PARENT_RELATIONSHIPS} parent relationships, not more`;
    throw queryError(scope.context.soql, 'MALFORMED_QUERY', message, text);
  }
}

export function withPlace({ soql }: QueryContext, error: ApiError, token: string): ApiError {
  return queryError(soql, error.errorCode, error.message, token);
}
