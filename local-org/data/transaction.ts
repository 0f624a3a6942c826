import type { Org } from './contract.ts';
import { forgetAccess } from './access-cache.ts';
import { forgetStatements } from './statement.ts';

/**
 * Runs `work` in one transaction: all of it is on disk when this returns, nothing of it (a schema applied
 * within included) when it throws. Inside another transaction it is a savepoint.
 */
export function inTransaction<T>(org: Org, work: () => T): T {
  if (org.database.isTransaction) return inSavepoint(org, work);
  org.database.exec('BEGIN IMMEDIATE');
  return finish(org, work, 'COMMIT', 'ROLLBACK');
}

/** Undoes what `work` wrote, and nothing else, when it throws. */
export function inSavepoint<T>(org: Org, work: () => T): T {
  org.database.exec('SAVEPOINT work');
  return finish(org, work, 'RELEASE work', 'ROLLBACK TO work; RELEASE work');
}

function finish<T>(org: Org, work: () => T, keep: string, undo: string): T {
  const { schema } = org;
  try {
    const result = work();
    org.database.exec(keep);
    return result;
  } catch (error) {
    if (org.database.isTransaction) org.database.exec(undo);
    forgetAccess(org);
    if (org.schema !== schema) forgetStatements(org.database);
    org.schema = schema;
    throw error;
  }
}
