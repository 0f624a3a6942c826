import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Recent } from './recent.ts';

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** The prepared statement of an SQL text, prepared once for each database. */
export function statement(database: DatabaseSync, sql: string): StatementSync {
  let statements = prepared.get(database);
  if (!statements) prepared.set(database, (statements = new Map()));
  let found = statements.get(sql);
  if (!found) statements.set(sql, (found = database.prepare(sql)));
  return found;
}

/** Clients write queries without end; pages and commands ask the same again. */
const MOST_QUERIES = 200;
const queries = new WeakMap<DatabaseSync, Recent<StatementSync>>();

/** The same for a query of a client: its rows are arrays, and only the latest queries are kept. */
export function queryStatement(database: DatabaseSync, sql: string): StatementSync {
  let recent = queries.get(database);
  if (!recent) queries.set(database, (recent = new Recent(MOST_QUERIES)));
  return recent.get(sql, () => {
    const query = database.prepare(sql);
    query.setReturnArrays(true);
    return query;
  });
}

/** To be called after a change of tables. */
export function forgetStatements(database: DatabaseSync): void {
  prepared.delete(database);
  queries.delete(database);
}

/** An SQL identifier: table and column names are API names, quoted. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
