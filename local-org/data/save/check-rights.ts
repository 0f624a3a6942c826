import type { RecordId } from '../contract.ts';
import { canEditRecord, hasFullAccess } from '../record-access.ts';
import { toRecordId, wasGiven } from '../record-id.ts';
import { sharedObjectOf } from '../share-object.ts';
import { readRow } from '../stored-row.ts';
import { type Draft, type Save, refuse } from './draft.ts';

export const NO_RIGHT = 'insufficient access rights on object id';

/** Object rights, and for an existing record that it is there and that sharing lets the user edit it. */
export function checkRights(save: Save, draft: Draft): void {
  const { access, object } = save;
  if (object.setup && object.name !== 'PermissionSetAssignment') {
    const message = `The local org does not model writing ${object.name} records`;
    return refuse(draft, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message);
  }
  const rights = access.object(object);
  if (draft.isNew) {
    if (!rights.create) refuse(draft, 'INSUFFICIENT_ACCESS_OR_READONLY', NO_RIGHT);
    return;
  }
  loadPrior(save, draft);
  if (!draft.prior) return;
  if (!rights.edit || !canEditRecord(save.session, access, object, draft.id as RecordId)) {
    refuse(draft, 'INSUFFICIENT_ACCESS_OR_READONLY', NO_RIGHT);
  }
}

function loadPrior({ session, object }: Save, draft: Draft): void {
  const id = toRecordId(String(draft.id));
  if (!id) return refuse(draft, 'MALFORMED_ID', `malformed id ${draft.id}`, ['Id']);
  draft.id = id;
  if (!id.startsWith(object.keyPrefix)) {
    return refuse(draft, 'MALFORMED_ID', `Record ID: id value of incorrect type: ${id}`, ['Id']);
  }
  draft.prior = readRow(session.org, object, id);
  if (draft.prior) return;
  if (wasGiven(session.org, id)) refuse(draft, 'ENTITY_IS_DELETED', 'entity is deleted');
  else refuse(draft, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
}

/** A share may be written by whoever has full access to the record that it shares. */
export function checkShareRights({ session, access, object }: Save, draft: Draft): void {
  const shared = sharedObjectOf(session.org.schema, object);
  if (!shared || hasFullAccess(session, access, shared, String(draft.record.ParentId))) return;
  refuse(draft, 'INSUFFICIENT_ACCESS_OR_READONLY', NO_RIGHT);
}
