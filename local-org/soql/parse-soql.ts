/** SOQL text to the tree of `syntax-tree.ts`; the grammar itself is the parser package's. */
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import type { FieldType, FunctionExp, OrderByClause, Query, Subquery } from '@jetstreamapp/soql-parser-js';
import { Recent } from '../data/recent.ts';
import { parseCondition } from './parse-condition.ts';
import { notModelled, queryError } from './query-error.ts';
import type { Expression, OrderItem, SelectItem, SoqlQuery } from './syntax-tree.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_soslsoql.htm */
const LONGEST_QUERY = 100_000;
/** https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-offset.html */
const LARGEST_OFFSET = 2000;
/** More than any table holds; a larger LIMIT is the same. */
const MOST_ROWS = 2 ** 31 - 1;

const parsed = new Recent<SoqlQuery>(200);

/** Throws MALFORMED_QUERY, QUERY_TOO_COMPLICATED, NUMBER_OUTSIDE_VALID_RANGE, or FUNCTIONALITY_NOT_ENABLED for a clause that is not modelled. */
export function parseSoql(soql: string): SoqlQuery {
  if (soql.length > LONGEST_QUERY) {
    throw queryError(
      soql,
      'QUERY_TOO_COMPLICATED',
      `SOQL statements cannot be longer than ${LONGEST_QUERY} characters.`,
    );
  }
  if (/\bALL\s+ROWS\s*$/i.test(soql)) {
    throw queryError(soql, 'MALFORMED_QUERY', 'ALL ROWS not allowed in this context', 'ALL');
  }
  return parsed.get(soql, () => toQuery(soql, parse(soql)));
}

function parse(soql: string): Query {
  try {
    return parseQuery(soql);
  } catch (error) {
    const found = /but found(?: -->|:)\s*'?(.*?)'?(?: <--)?$/s.exec((error as Error).message)?.[1] ?? '';
    throw queryError(soql, 'MALFORMED_QUERY', `unexpected token: '${found || '<EOF>'}'`, found);
  }
}

function toQuery(soql: string, query: Query | Subquery): SoqlQuery {
  refuseClauses(query);
  if ((query.offset ?? 0) > LARGEST_OFFSET) {
    const message = `Maximum SOQL offset allowed is ${LARGEST_OFFSET}`;
    throw queryError(soql, 'NUMBER_OUTSIDE_VALID_RANGE', message, 'OFFSET');
  }
  const from = 'relationshipName' in query ? query.relationshipName : query.sObject;
  return {
    from: from ?? '',
    alias: query.sObjectAlias,
    select: (query.fields ?? []).map((field) => toSelectItem(soql, field)),
    where: query.where && parseCondition(soql, query.where, (inner) => toQuery(soql, inner)),
    groupBy: listOf(query.groupBy).map((item) => ('fn' in item ? toCall(item.fn) : toField(item.field))),
    having: query.having && parseCondition(soql, query.having, (inner) => toQuery(soql, inner)),
    orderBy: listOf(query.orderBy).map(toOrderItem),
    limit: query.limit === undefined ? undefined : Math.min(query.limit, MOST_ROWS),
    offset: query.offset,
  };
}

const listOf = <T>(items: T | T[] | undefined): T[] => (items === undefined ? [] : ([items].flat() as T[]));

function refuseClauses(query: Query | Subquery): void {
  if (query.usingScope) throw notModelled('USING SCOPE');
  if (query.withDataCategory) throw notModelled('WITH DATA CATEGORY');
  if (query.withSecurityEnforced) throw notModelled('WITH SECURITY_ENFORCED');
  if (query.withAccessLevel) throw notModelled(`WITH ${query.withAccessLevel}`);
  if (query.for) throw notModelled(`FOR ${query.for}`);
  if (query.update) throw notModelled(`UPDATE ${query.update}`);
}

function toSelectItem(soql: string, item: FieldType): SelectItem {
  switch (item.type) {
    case 'FieldSubquery':
      return { kind: 'children', query: toQuery(soql, item.subquery) };
    case 'FieldTypeof':
      throw notModelled('TYPEOF');
    case 'FieldFunctionExpression':
      return { kind: 'expression', expression: toCall(item), alias: item.alias };
    case 'FieldRelationship': {
      const text = [...item.relationships, item.field].join('.');
      return { kind: 'expression', expression: toField(text), alias: 'alias' in item ? item.alias : undefined };
    }
    case 'Field':
      return { kind: 'expression', expression: toField(item.field), alias: item.alias };
  }
}

export function toField(text: string): Expression {
  return { kind: 'field', path: text.split('.'), text };
}

export function toCall({ functionName = '', parameters = [], rawValue }: FunctionExp): Expression {
  return {
    kind: 'call',
    name: functionName.toUpperCase(),
    arguments: parameters.map((each) => (typeof each === 'string' ? toField(each) : toCall(each))),
    text: rawValue ?? functionName,
  };
}

function toOrderItem(item: OrderByClause): OrderItem {
  return {
    expression: 'fn' in item ? toCall(item.fn) : toField(item.field),
    descending: item.order === 'DESC',
    nullsLast: item.nulls === 'LAST',
  };
}
