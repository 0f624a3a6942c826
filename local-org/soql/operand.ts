/** The left side of a comparison, or what a query sorts by. */
import type { FieldSchema } from '../metadata/schema.ts';
import { aggregateCall, isAggregate } from './aggregate-call.ts';
import { isCaseSensitive, isFilterable, soqlType } from './field-abilities.ts';
import type { SoqlType } from './field-abilities.ts';
import { notModelled, queryError } from './query-error.ts';
import { readableColumn } from './query-scope.ts';
import type { QueryScope, ReadableColumn } from './query-scope.ts';
import { sqlText } from './sql.ts';
import type { CallExpression, Expression } from './syntax-tree.ts';

export interface Operand {
  sql: string;
  type: SoqlType;
  /** as error messages name it */
  name: string;
  text: string;
  caseSensitive: boolean;
  field?: FieldSchema;
}

/** Throws INVALID_FIELD for a field that cannot be filtered. */
export function filterOperand(scope: QueryScope, expression: Expression, allowAggregates: boolean): Operand {
  if (expression.kind === 'call' && isAggregate(expression.name)) {
    if (allowAggregates) return aggregateOperand(scope, expression);
    const message = `Aggregate functions are not allowed in WHERE: '${expression.text}'`;
    throw queryError(scope.context.soql, 'MALFORMED_QUERY', message, expression.name);
  }
  const operand = fieldOperand(scope, expression);
  if (operand.field && !isFilterable(operand.field)) {
    const message = `field '${operand.name}' can not be filtered in a query call`;
    throw queryError(scope.context.soql, 'INVALID_FIELD', message, operand.text);
  }
  return operand;
}

export function fieldOperand(scope: QueryScope, expression: Expression): Operand {
  if (expression.kind === 'call') return labelOperand(scope, expression);
  const column = readableColumn(scope, expression);
  const { field } = column;
  return {
    sql: ofParent(column),
    type: soqlType(field),
    name: field.name,
    text: expression.text,
    caseSensitive: isCaseSensitive(field),
    field,
  };
}

export function aggregateOperand(scope: QueryScope, expression: CallExpression): Operand {
  const { sql, type } = aggregateCall(scope, expression);
  return { sql, type, name: expression.text, text: expression.name, caseSensitive: false };
}

/** The field that `toLabel(field)` names, checked to be a picklist. */
export function labelledColumn(scope: QueryScope, { arguments: [inner], name, text }: CallExpression): ReadableColumn {
  if (name !== 'TOLABEL' || inner?.kind !== 'field') throw notModelled(`${text || name}`);
  const column = readableColumn(scope, inner);
  if (!column.field.picklist) throw notModelled(`toLabel of '${column.field.name}', which is no picklist,`);
  return column;
}

function labelOperand(scope: QueryScope, expression: CallExpression): Operand {
  const column = labelledColumn(scope, expression);
  const { field } = column;
  if (soqlType(field) === 'multipicklist') throw notModelled(`toLabel of the multi-select '${field.name}' in a filter`);
  const labels = (field.picklist?.values ?? []).map(
    (each) => `WHEN ${sqlText(each.value)} THEN ${sqlText(each.label)}`,
  );
  const sql = labels.length > 0 ? `CASE ${column.sql} ${labels.join(' ')} ELSE ${column.sql} END` : column.sql;
  return { sql, type: 'string', name: field.name, text: field.name, caseSensitive: false };
}

/** Where there is no parent, its checkbox is false: https://developer.salesforce.com/docs/atlas.en-us.230.0.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_relationships_lookup.htm */
function ofParent({ sql, field, parents }: ReadableColumn): string {
  return field.type === 'Checkbox' && parents.length > 0 ? `coalesce(${sql}, 0)` : sql;
}
