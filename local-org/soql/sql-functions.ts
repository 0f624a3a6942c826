import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

const registered = new WeakSet<DatabaseSync>();

/**
 * SQLite itself ignores case only from A to Z. `soql_fold(text)` ignores it everywhere (É is é, but not e);
 * `soql_sort(text)` puts é between e and f, as French and English readers expect; `soql_min` and `soql_max` go by it.
 */
export function registerSqlFunctions(database: DatabaseSync): void {
  if (registered.has(database)) return;
  database.function('soql_fold', { deterministic: true }, (value) => (isText(value) ? fold(value) : value));
  database.function('soql_sort', { deterministic: true }, (value) => (isText(value) ? sortKey(value) : value));
  database.aggregate('soql_min', { start: null, step: (least, value) => first(least, value, 1) });
  database.aggregate('soql_max', { start: null, step: (greatest, value) => first(greatest, value, -1) });
  registered.add(database);
}

/** The one that sorts first, or last where `direction` is -1; nulls do not count. */
function first(kept: SQLInputValue, value: SQLInputValue, direction: 1 | -1): SQLInputValue {
  if (!isText(value)) return kept;
  if (!isText(kept)) return value;
  const isBefore = sortKey(value) < sortKey(kept);
  return isBefore === (direction === 1) ? value : kept;
}

export const fold = (text: string): string => text.toLowerCase();

function sortKey(text: string): string {
  const lower = fold(text);
  if (isAscii(lower)) return lower;
  return `${lower.normalize('NFD').replace(/\p{M}/gu, '')}\u0001${lower}`;
}

export const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

const isText = (value: SQLInputValue): value is string => typeof value === 'string';
