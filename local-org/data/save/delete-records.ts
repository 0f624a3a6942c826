import { type ObjectSchema, findObject } from '../../metadata/schema.ts';
import { accessOf } from '../access.ts';
import { forgetAccess } from '../access-cache.ts';
import type { RecordId, SaveError, SaveResult, Session } from '../contract.ts';
import { withRunningUser } from '../field-sql.ts';
import { hasFullAccess } from '../record-access.ts';
import { objectOfId, toRecordId, wasGiven } from '../record-id.ts';
import { readRow } from '../stored-row.ts';
import { inSavepoint, inTransaction } from '../transaction.ts';
import { NO_RIGHT } from './check-rights.ts';
import { removeWithDetails } from './remove-with-details.ts';
import { type Saved, saveMasters } from './save-masters.ts';

/** Deletes records, of any objects, with their details; one that fails leaves the others. */
export function deleteRecords(session: Session, ids: RecordId[]): SaveResult[] {
  return inTransaction(session.org, () => withRunningUser(session, () => ids.map((id) => deleteRecord(session, id))));
}

class DeleteRefused extends Error {
  readonly error: SaveError;
  constructor(error: SaveError) {
    super(error.message);
    this.error = error;
  }
}

function deleteRecord(session: Session, given: string): SaveResult {
  const id = toRecordId(given);
  try {
    if (!id) throw refused('MALFORMED_ID', `malformed id ${given}`);
    inSavepoint(session.org, () => remove(session, id));
    return { id, success: true, created: false, errors: [] };
  } catch (error) {
    if (!(error instanceof DeleteRefused)) throw error;
    return { id: id ?? null, success: false, created: false, errors: [error.error] };
  }
}

function remove(session: Session, id: RecordId): void {
  const object = deletableObject(session, id);
  const outcome = removeWithDetails(session.org, object, id);
  if ('restrictedBy' in outcome) {
    const message = `Your attempt to delete ${id} could not be completed because it is associated with the following records: ${outcome.restrictedBy.join(', ')}`;
    throw refused('DELETE_FAILED', message);
  }
  for (const [removedObject, removed] of outcome.removed) saveMastersOf(session, removedObject, removed);
  if (object.setup) forgetAccess(session.org);
}

function saveMastersOf(session: Session, object: ObjectSchema, removed: Saved[]): void {
  const [error] = saveMasters(session, object, removed).values();
  if (error) throw new DeleteRefused(error);
}

/** A detail goes with edit access to its master; any other record needs full access, which sharing alone rarely gives. */
function deletableObject(session: Session, id: RecordId): ObjectSchema {
  const { org } = session;
  const access = accessOf(session);
  const object = objectOfId(org.schema, id);
  if (!object || !access.object(object).read)
    throw refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  if (!readRow(org, findObject(org.schema, object.name) ?? object, id)) {
    throw wasGiven(org, id)
      ? refused('ENTITY_IS_DELETED', 'entity is deleted')
      : refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  }
  if (!access.object(object).delete || !hasFullAccess(session, access, object, id)) {
    throw refused('INSUFFICIENT_ACCESS_OR_READONLY', NO_RIGHT);
  }
  return object;
}

function refused(statusCode: string, message: string): DeleteRefused {
  return new DeleteRefused({ statusCode, message, fields: [] });
}
