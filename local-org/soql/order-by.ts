/** ORDER BY: https://developer.salesforce.com/docs/atlas.en-us.258.0.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_orderby.htm */
import { isSortable } from './field-abilities.ts';
import { fieldOperand } from './operand.ts';
import type { Operand } from './operand.ts';
import { queryError } from './query-error.ts';
import type { QueryScope } from './query-scope.ts';
import { sqlText } from './sql.ts';
import type { OrderItem } from './syntax-tree.ts';

/** The sort terms of a record query. Equal rows come in the order of their Ids, so that pages never overlap. */
export function compileOrderBy(scope: QueryScope, items: OrderItem[]): string {
  const terms = items.map((item) => {
    const operand = fieldOperand(scope, item.expression);
    if (operand.field && !isSortable(operand.field)) {
      const message = `field '${operand.name}' can not be sorted in a query call`;
      throw queryError(scope.context.soql, 'INVALID_FIELD', message, operand.text);
    }
    return sortTerm(operand, item);
  });
  return [...terms, `${scope.alias}."Id"`].join(', ');
}

/** Nulls come first unless the query says otherwise, descending too. */
export function sortTerm(operand: Operand, { descending, nullsLast }: OrderItem): string {
  return `${sortKey(operand)} ${descending ? 'DESC' : 'ASC'} NULLS ${nullsLast ? 'LAST' : 'FIRST'}`;
}

/** Picklists sort in the order in which their values are defined, texts without regard to case. */
function sortKey({ sql, type, field }: Operand): string {
  const values = field?.picklist?.values ?? [];
  if (type === 'picklist' && values.length > 0) {
    const places = values.map(({ value }, index) => `WHEN ${sqlText(value)} THEN ${index}`).join(' ');
    return `CASE WHEN ${sql} IS NULL THEN NULL ELSE CASE ${sql} ${places} ELSE ${values.length} END END`;
  }
  return type === 'string' || type === 'picklist' ? `soql_sort(${sql})` : sql;
}
