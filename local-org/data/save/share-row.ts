import { hasShares, shareName, sharedObjectOf } from '../share-object.ts';
import { quoted, statement } from '../statement.ts';
import { type Draft, type Save, refuse } from './draft.ts';

/**
 * What the API takes in a share: neither full access, nor a row that stands for the owner.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_bulk_sharing_creating_with_apex.htm
 */
export function checkShareRow({ session, object }: Save, draft: Draft): void {
  if (!sharedObjectOf(session.org.schema, object)) return;
  if (draft.record.AccessLevel === 'All') refuseValue(draft, 'AccessLevel');
  if (draft.record.RowCause !== 'Manual') refuseValue(draft, 'RowCause');
}

function refuseValue(draft: Draft, field: string): void {
  const message = `field integrity exception: ${field} (${String(draft.record[field])} cannot be given)`;
  refuse(draft, 'FIELD_INTEGRITY_EXCEPTION', message, [field]);
}

/**
 * Manual shares are removed when the record's owner changes.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_bulk_sharing_understanding.htm
 */
export function dropManualShares({ session, object }: Save, { id, prior, record }: Draft): void {
  if (!prior || prior.OwnerId === record.OwnerId || !hasShares(object)) return;
  const sql = `DELETE FROM ${quoted(shareName(object.name))} WHERE "ParentId" = ? AND "RowCause" = 'Manual'`;
  statement(session.org.database, sql).run(id);
}
