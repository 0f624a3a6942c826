/** COUNT, COUNT_DISTINCT, SUM, AVG, MIN, MAX: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-agg-functions.html */
import { allowsAggregate, soqlType } from './field-abilities.ts';
import type { SoqlType } from './field-abilities.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { notModelled, queryError } from './query-error.ts';
import { readableColumn } from './query-scope.ts';
import type { QueryScope } from './query-scope.ts';
import type { CallExpression } from './syntax-tree.ts';

const FUNCTIONS = new Set(['AVG', 'COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN', 'SUM']);

export const isAggregate = (name: string): boolean => FUNCTIONS.has(name);

export interface AggregateCall {
  sql: string;
  type: SoqlType;
  /** absent for `COUNT()` */
  field?: FieldSchema;
}

export function aggregateCall(scope: QueryScope, { name, arguments: [inner], text }: CallExpression): AggregateCall {
  if (!inner) return countRows(scope, name);
  if (inner.kind !== 'field') throw notModelled(text);
  const column = readableColumn(scope, inner);
  const { field } = column;
  if (!allowsAggregate(field, name)) {
    const message = `field ${field.name} does not support aggregate operator ${name}`;
    throw queryError(scope.context.soql, 'MALFORMED_QUERY', message, name);
  }
  if (name === 'COUNT') return { sql: `count(${column.sql})`, type: 'double', field };
  if (name === 'COUNT_DISTINCT') return { sql: `count(DISTINCT ${column.sql})`, type: 'double', field };
  const isText = ['picklist', 'string'].includes(soqlType(field));
  const call = isText ? `soql_${name.toLowerCase()}` : name.toLowerCase();
  return { sql: `${call}(${column.sql})`, type: soqlType(field), field };
}

function countRows(scope: QueryScope, name: string): AggregateCall {
  if (name === 'COUNT') return { sql: 'count(*)', type: 'double' };
  throw queryError(scope.context.soql, 'MALFORMED_QUERY', `${name} needs a field`, name);
}
