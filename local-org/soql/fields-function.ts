/** FIELDS(ALL), FIELDS(STANDARD), FIELDS(CUSTOM): https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-fields.html */
import type { FieldSchema } from '../metadata/schema.ts';
import { queryError } from './query-error.ts';
import type { QueryScope } from './query-scope.ts';
import { fieldItem } from './selection.ts';
import type { SelectItem, SoqlQuery } from './syntax-tree.ts';

const MOST_ROWS = 200;

const GROUPS: Readonly<Record<string, (field: FieldSchema) => boolean>> = {
  ALL: () => true,
  STANDARD: (field) => !field.custom,
  CUSTOM: (field) => field.custom,
};

/** An item that is no FIELDS() is given back as it is. ALL and CUSTOM are unbounded: they need LIMIT 200 or less. */
export function expandFields(scope: QueryScope, query: SoqlQuery, item: SelectItem): SelectItem[] {
  if (item.kind !== 'expression' || item.expression.kind !== 'call' || item.expression.name !== 'FIELDS') return [item];
  const { access, soql } = scope.context;
  const group = item.expression.arguments[0]?.text.toUpperCase() ?? '';
  const belongs = GROUPS[group];
  if (!belongs)
    throw queryError(soql, 'MALFORMED_QUERY', `FIELDS takes ALL, STANDARD or CUSTOM, not '${group}'`, 'FIELDS');
  if (group !== 'STANDARD' && (query.limit ?? Infinity) > MOST_ROWS) {
    const message = `The SOQL FIELDS function must have a LIMIT of at most ${MOST_ROWS}`;
    throw queryError(soql, 'MALFORMED_QUERY', message, 'FIELDS');
  }
  return [...scope.object.fields.values()]
    .filter((field) => belongs(field) && access.canReadField(scope.object, field.name))
    .map((field) => fieldItem(field.name));
}
