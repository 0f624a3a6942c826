/**
 * Text without regard to case, or with it in a unique field declared so:
 * https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-comparisonoperators.html
 * Where SQLite's own comparison says the same (ASCII values), it is used, so that an index declared COLLATE NOCASE serves.
 */
import { fold, isAscii } from './sql-functions.ts';
import { allOf, among, anyOf, sql } from './sql.ts';
import type { Sql } from './sql.ts';

interface Text {
  sql: string;
  caseSensitive: boolean;
}

export function compareText(operand: Text, operator: string, value: string): Sql {
  if (operand.caseSensitive) return sql(`${operand.sql} ${operator} ?`, value);
  if (operator === '=' && isAscii(value)) return sql(`${operand.sql} = ? COLLATE NOCASE`, value);
  return sql(`soql_fold(${operand.sql}) ${operator} ?`, fold(value));
}

export function textAmong(operand: Text, values: string[]): Sql {
  if (operand.caseSensitive) return among(operand.sql, values);
  const [ascii, others] = [values.filter(isAscii), values.filter((value) => !isAscii(value))];
  const parts = [among(`${operand.sql} COLLATE NOCASE`, ascii), among(`soql_fold(${operand.sql})`, others.map(fold))];
  return anyOf(parts.filter((_, index) => [ascii, others][index].length > 0));
}

/** `pattern` has `%` and `_` as wildcards and a backslash before those that are none. */
export function likeText(operand: Text, pattern: string): Sql {
  if (operand.caseSensitive) return sql(`${operand.sql} GLOB ?`, toGlob(pattern));
  if (isAscii(pattern)) return sql(`${operand.sql} LIKE ? ESCAPE '\\'`, pattern);
  return sql(`soql_fold(${operand.sql}) LIKE ? ESCAPE '\\'`, fold(pattern));
}

/** Each value is one choice, or several joined by `;` that must all be chosen. */
export function includesValues(column: string, values: string[]): Sql {
  const chosen = `';' || soql_fold(${column}) || ';'`;
  return anyOf(
    values.map((value) =>
      allOf(value.split(';').map((one) => sql(`instr(${chosen}, ?) > 0`, `;${fold(one.trim())};`))),
    ),
  );
}

function toGlob(pattern: string): string {
  return pattern.replace(/\\(.)|[%_*?[]/gs, (part, escaped: string | undefined) => {
    if (part === '%') return '*';
    if (part === '_') return '?';
    const character = escaped ?? part;
    return /[*?[]/.test(character) ? `[${character}]` : character;
  });
}
