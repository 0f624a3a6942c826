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

/** `column IN (…)` for any number of values. */
export const among = (column: string, values: readonly FieldValue[]): Sql =>
  sql(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values));

/** In halves: SQLite refuses an expression that is a thousand operators deep. */
function joined(conditions: Sql[], operator: string, none: string): Sql {
  if (conditions.length === 0) return sql(none);
  if (conditions.length === 1) return conditions[0];
  const middle = Math.ceil(conditions.length / 2);
  const [left, right] = [conditions.slice(0, middle), conditions.slice(middle)].map((half) =>
    joined(half, operator, none),
  );
  return sql(`(${left.sql})${operator}(${right.sql})`, ...left.parameters, ...right.parameters);
}
