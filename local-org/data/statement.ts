import type { DatabaseSync, StatementSync } from 'node:sqlite';

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** The prepared statement of an SQL text, prepared once for each database. */
export function statement(database: DatabaseSync, sql: string): StatementSync {
  let statements = prepared.get(database);
  if (!statements) prepared.set(database, (statements = new Map()));
  let found = statements.get(sql);
  if (!found) statements.set(sql, (found = database.prepare(sql)));
  return found;
}

/** To be called after a change of tables. */
export function forgetStatements(database: DatabaseSync): void {
  prepared.delete(database);
}

/** An SQL identifier: table and column names are API names, quoted. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
