/** SQL text with the values for its `?`, in their order. */
import type { FieldValue } from '../data/contract.ts';

export interface Sql {
  sql: string;
  parameters: FieldValue[];
}

export const sql = (text: string, ...parameters: FieldValue[]): Sql => ({ sql: text, parameters });

/** `(a) AND (b)`; what is always true is left out. */
export function allOf(conditions: Sql[]): Sql {
  return joined(
    conditions.filter((condition) => condition.sql !== '1'),
    ' AND ',
    '1',
  );
}

export const anyOf = (conditions: Sql[]): Sql => joined(conditions, ' OR ', '0');

/** In SOQL a comparison with null is false, so its negation is true. */
export const not = (condition: Sql): Sql => sql(`NOT coalesce((${condition.sql}), 0)`, ...condition.parameters);

/** A text inside SQL, where a `?` would be in the way. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function joined(conditions: Sql[], operator: string, none: string): Sql {
  if (conditions.length === 0) return sql(none);
  if (conditions.length === 1) return conditions[0];
  const text = conditions.map((condition) => `(${condition.sql})`).join(operator);
  return sql(text, ...conditions.flatMap((condition) => condition.parameters));
}
