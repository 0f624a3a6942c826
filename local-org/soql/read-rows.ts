import type { SQLOutputValue } from 'node:sqlite';
import type { FieldValue } from '../data/contract.ts';
import { queryStatement } from '../data/statement.ts';
import { queryError } from './query-error.ts';
import type { QueryContext } from './query-scope.ts';
import type { Sql } from './sql.ts';

export type Row = SQLOutputValue[];

/** What SQLite says of a statement that is larger than it can hold. */
const TOO_LARGE = /too (big|complex|large|long|many)|at most \d+ tables|stack overflow/i;

/** Throws QUERY_TOO_COMPLICATED for a query that the database cannot hold. */
export function readRows({ session, soql }: QueryContext, { sql, parameters }: Sql): Row[] {
  try {
    const statement = queryStatement(session.org.database, sql);
    return statement.all(...(parameters as Exclude<FieldValue, boolean>[])) as unknown as Row[];
  } catch (error) {
    if (!TOO_LARGE.test((error as Error).message)) throw error;
    throw queryError(soql, 'QUERY_TOO_COMPLICATED', `Query is too complicated: ${(error as Error).message}`);
  }
}
