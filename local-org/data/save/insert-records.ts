import { type ObjectSchema, findObject } from '../../metadata/schema.ts';
import { ApiError, type SaveResult, type Session } from '../contract.ts';
import { accessOf } from '../access.ts';
import { type RecordInput, newDraft } from './draft.ts';
import { saveDrafts } from './save-records.ts';

/**
 * Creates records of one object. One result each, in order; the door decides whether one failure undoes all, by
 * throwing inside its own `inTransaction`.
 */
export function insertRecords(session: Session, objectName: string, records: RecordInput[]): SaveResult[] {
  const object = savedObject(session, objectName);
  const drafts = records.map((input) => newDraft(input));
  return saveDrafts(session, object, drafts);
}

/** The object, or INVALID_TYPE where there is none that this user may see. */
export function savedObject(session: Session, objectName: string): ObjectSchema {
  const object = findObject(session.org.schema, objectName);
  if (object && accessOf(session).object(object).read) return object;
  throw new ApiError('INVALID_TYPE', `sObject type '${objectName}' is not supported.`);
}
