/** A filter as a SOQL condition: https://developer.salesforce.com/docs/platform/graphql/guide/filter-fields.html */
import { GraphQLError, type GraphQLInputObjectType } from 'graphql';
import type { FieldSchema } from '../metadata/schema.ts';
import { valueType } from '../data/column.ts';
import { soqlText } from '../api/record-soql.ts';
import { dateSoql, type DateInput } from './date-input.ts';

export type Filter = Record<string, unknown>;

interface Meaning {
  field?: FieldSchema;
  parent?: FieldSchema;
  polymorphic?: boolean;
}

const NEVER = 'Id = null';
const ALWAYS = 'Id != null';

const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE',
};
const LIST_OPERATORS: Readonly<Record<string, string>> = {
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES',
};

/** A condition, and what joins its parts where they stand without parentheses. */
interface Condition {
  text: string;
  by?: 'AND' | 'OR';
}

/** Members of one filter are joined by AND. Undefined where nothing is asked. */
export const whereSoql = (type: GraphQLInputObjectType, filter: Filter | null | undefined): string | undefined =>
  condition(type, filter, '')?.text;

/** `path` ends in a dot. */
function condition(
  type: GraphQLInputObjectType,
  filter: Filter | null | undefined,
  path: string,
): Condition | undefined {
  return joined(
    Object.entries(filter ?? {}).map(([name, value]) => member(type, name, value, path)),
    'AND',
  );
}

function member(type: GraphQLInputObjectType, name: string, value: unknown, path: string): Condition | undefined {
  if (value === null || value === undefined) return undefined;
  const { extensions, type: inner } = type.getFields()[name]!;
  const meaning = extensions as Meaning;
  const innerType = inner as GraphQLInputObjectType;
  if (meaning.field) return comparisons(innerType, meaning.field, value as Filter, path);
  if (meaning.parent) return condition(innerType, value as Filter, `${path}${meaning.parent.relationshipName}.`);
  if (meaning.polymorphic) return condition(innerType, value as Filter, path);
  if (name === 'not') return negated(condition(type, value as Filter, path));
  return joined(
    (value as Filter[]).map((each) => condition(type, each, path)),
    name === 'and' ? 'AND' : 'OR',
  );
}

const negated = (inner: Condition | undefined): Condition | undefined => inner && { text: `(NOT (${inner.text}))` };

/** Parentheses only where they are needed: a semi-join may not stand inside any. */
function joined(conditions: (Condition | undefined)[], by: 'AND' | 'OR'): Condition | undefined {
  const given = conditions.filter((each) => each !== undefined);
  if (given.length <= 1) return given[0];
  const parts = given.map((each) => (each.by && each.by !== by ? `(${each.text})` : each.text));
  return { text: parts.join(` ${by} `), by };
}

function comparisons(
  type: GraphQLInputObjectType,
  field: FieldSchema,
  operators: Filter,
  path: string,
): Condition | undefined {
  const name = `${path}${field.name}`;
  const all = Object.entries(operators).filter(([, value]) => value !== undefined);
  return joined(
    all.map(([operator, value]) => ({ text: comparison(type, field, name, operator, value) })),
    'AND',
  );
}

function comparison(
  type: GraphQLInputObjectType,
  field: FieldSchema,
  name: string,
  operator: string,
  value: unknown,
): string {
  if (operator === 'inq' || operator === 'ninq') return semiJoin(type, name, operator, value as Filter);
  if (operator in LIST_OPERATORS) {
    const values = (value ?? []) as unknown[];
    if (values.length === 0) return operator === 'in' || operator === 'includes' ? NEVER : ALWAYS;
    return `${name} ${LIST_OPERATORS[operator]} (${values.map((each) => literal(field, each)).join(', ')})`;
  }
  const pattern = operator === 'like';
  return `${name} ${OPERATORS[operator]} ${literal(field, value, pattern)}`;
}

function literal(field: FieldSchema, value: unknown, pattern = false): string {
  if (value === null) return 'null';
  const type = valueType(field);
  if (type === 'Date' || type === 'DateTime') return dateSoql(value as DateInput);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (type === 'Time') return String(value);
  const text = soqlText(String(value));
  return pattern ? text.replace(/\\\\([%_])/g, '\\$1') : text;
}

function semiJoin(type: GraphQLInputObjectType, name: string, operator: string, input: Filter): string {
  const join = type.getFields()[operator]!.type as GraphQLInputObjectType;
  const objects = Object.keys(input).filter((key) => key !== 'ApiName');
  const field = input.ApiName;
  if (objects.length !== 1 || typeof field !== 'string' || !/^\w+$/.test(field)) {
    throw new GraphQLError(`${operator} takes one object's filter and the ApiName of its field.`);
  }
  const filterType = join.getFields()[objects[0]!]!.type as GraphQLInputObjectType;
  const where = whereSoql(filterType, input[objects[0]!] as Filter);
  const select = `SELECT ${field} FROM ${objects[0]}${where ? ` WHERE ${where}` : ''}`;
  return `${name} ${operator === 'inq' ? 'IN' : 'NOT IN'} (${select})`;
}
