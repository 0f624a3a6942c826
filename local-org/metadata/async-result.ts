import type { Org } from '../data/contract.ts';
import { advanceCounter, recordId } from '../data/record-id.ts';

const TABLE = `CREATE TABLE IF NOT EXISTS "#AsyncResult" (id TEXT PRIMARY KEY, result TEXT NOT NULL) STRICT`;
/** Results are asked for right after; a handful of each kind is plenty. */
const KEPT = 20;

/** @param prefix `0Af` for a deployment, `09S` for a retrieval */
export const newAsyncId = (org: Org, prefix: string): string =>
  recordId(prefix, advanceCounter(org, `Id:${prefix}`, 1));

export function storeAsyncResult(org: Org, id: string, result: object): void {
  org.database.exec(TABLE);
  org.database.prepare('INSERT INTO "#AsyncResult" (id, result) VALUES (?, ?)').run(id, JSON.stringify(result));
  org.database
    .prepare(
      `DELETE FROM "#AsyncResult" WHERE substr(id, 1, 3) = ?1
       AND id NOT IN (SELECT id FROM "#AsyncResult" WHERE substr(id, 1, 3) = ?1 ORDER BY id DESC LIMIT ?2)`,
    )
    .run(id.slice(0, 3), KEPT);
}

/** The result kept under an id of 15 or 18 characters; undefined for one that was never given or is long gone. */
export function findAsyncResult<T>(org: Org, id: string): T | undefined {
  org.database.exec(TABLE);
  const row = org.database
    .prepare('SELECT result FROM "#AsyncResult" WHERE substr(id, 1, 15) = substr(?, 1, 15)')
    .get(id);
  return row && (JSON.parse(String(row.result)) as T);
}
