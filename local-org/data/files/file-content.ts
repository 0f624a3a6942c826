import { quoted, statement } from '../statement.ts';
import type { Org, RecordId } from '../contract.ts';

/** The bytes of a version are kept beside its record: no query reads them. */
const TABLE = quoted('#FileContent');

export function writeContent(org: Org, versionId: RecordId, content: Uint8Array): void {
  statement(org.database, `INSERT INTO ${TABLE} (versionId, content) VALUES (?, ?)`).run(versionId, content);
}

export function readContent(org: Org, versionId: RecordId): Uint8Array | undefined {
  const row = statement(org.database, `SELECT content FROM ${TABLE} WHERE versionId = ?`).get(versionId);
  return row?.content as Uint8Array | undefined;
}

export function deleteContent(org: Org, versionId: RecordId): void {
  statement(org.database, `DELETE FROM ${TABLE} WHERE versionId = ?`).run(versionId);
}
