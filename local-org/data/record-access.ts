import { type FieldSchema, type ObjectSchema, findObject } from '../metadata/schema.ts';
import { FILE_OBJECTS } from '../metadata/file-objects.ts';
import type { Access, FieldValues, RecordId, Session } from './contract.ts';
import { objectOfId } from './record-id.ts';
import { hasShares, shareName, sharedObjectOf } from './share-object.ts';
import { quoted, statement } from './statement.ts';
import { readRow } from './stored-row.ts';

/** Whether sharing lets the user read this one record. */
export function canReadRecord({ org }: Session, access: Access, object: ObjectSchema, id: RecordId): boolean {
  const { sql, parameters } = access.visibleRows(object, 'record');
  const query = `SELECT 1 FROM ${quoted(object.name)} AS "record" WHERE "record"."Id" = ? AND ${sql}`;
  return statement(org.database, query).get(id, ...(parameters as string[])) !== undefined;
}

/**
 * Whether sharing lets the user edit this one record. A detail follows its masters: each must be one that the user
 * may edit, or only read where the master-detail field says so (`writeRequiresMasterRead`).
 */
export function canEditRecord(session: Session, access: Access, object: ObjectSchema, id: RecordId): boolean {
  return hasRecordRight(session, access, object, id, ['Edit', 'All']);
}

/** Deleting, sharing and transferring need full access, which a public read/write object gives to its owners alone. */
export function hasFullAccess(session: Session, access: Access, object: ObjectSchema, id: RecordId): boolean {
  return hasRecordRight(session, access, object, id, ['All']);
}

function hasRecordRight(
  session: Session,
  access: Access,
  object: ObjectSchema,
  id: RecordId,
  levels: string[],
): boolean {
  const { schema } = session.org;
  if (access.object(object).modifyAll) return true;
  if (levels.includes('Edit') && object.sharingModel === 'ReadWrite' && !sharedObjectOf(schema, object)) return true;
  const record = readRow(session.org, object, id);
  if (!record) return false;
  const shared = sharedObjectOf(schema, object);
  if (shared) return hasFullAccess(session, access, shared, record.ParentId as RecordId);
  if (object.name === FILE_OBJECTS.link) return mayUnlink(session, access, record);
  if (object.sharingModel === 'ControlledByParent') return canEditUnderMasters(session, access, object, record);
  return record.OwnerId === session.userId || isSharedWith(session, object, id, levels);
}

/** Whether a detail with these master-detail values may be written. */
export function canEditUnderMasters(
  session: Session,
  access: Access,
  object: ObjectSchema,
  record: FieldValues,
): boolean {
  return [...object.fields.values()]
    .filter((field) => field.type === 'MasterDetail' && record[field.name])
    .every((field) => canEditUnder(session, access, field, record[field.name] as RecordId));
}

/** Whether a detail may be written under this master. */
export function canEditUnder(session: Session, access: Access, field: FieldSchema, masterId: RecordId): boolean {
  const master = findObject(session.org.schema, field.referenceTo[0]);
  if (!master) return false;
  if (field.writeRequiresMasterRead) return canReadRecord(session, access, master, masterId);
  return access.object(master).edit && canEditRecord(session, access, master, masterId);
}

function isSharedWith({ org, userId }: Session, object: ObjectSchema, id: RecordId, levels: string[]): boolean {
  if (!hasShares(object)) return false;
  const sql = `SELECT "AccessLevel" AS level FROM ${quoted(shareName(object.name))}
    WHERE "ParentId" = ? AND "UserOrGroupId" = ?`;
  return statement(org.database, sql)
    .all(id, userId)
    .some(({ level }) => levels.includes(String(level)));
}

/** Whoever owns the file, or may edit the record that it is attached to, may take it off. */
function mayUnlink(session: Session, access: Access, link: FieldValues): boolean {
  const { org, userId } = session;
  const documents = findObject(org.schema, FILE_OBJECTS.document);
  if (documents && readRow(org, documents, String(link.ContentDocumentId))?.OwnerId === userId) return true;
  const place = objectOfId(org.schema, String(link.LinkedEntityId));
  if (!place || place.setup || !access.object(place).edit) return false;
  return canEditRecord(session, access, place, String(link.LinkedEntityId));
}
