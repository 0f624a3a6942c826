import type { RecordId, SaveError, SaveResult } from '../data/contract.ts';
import { deleteRecords } from '../data/save/delete-records.ts';
import type { RecordInput } from '../data/save/draft.ts';
import { insertRecords } from '../data/save/insert-records.ts';
import { updateRecords } from '../data/save/update-records.ts';
import { upsertRecords } from '../data/save/upsert-records.ts';
import type { ApiRequest } from './request.ts';

/** The save functions as the doors call them: a lock that a test asked for comes first. */

export function insertFor(request: ApiRequest, object: string, records: RecordInput[]): SaveResult[] {
  return unlessLocked(request, records, () => insertRecords(request.session, object, records));
}

/** Each record carries its `Id`. */
export function updateFor(request: ApiRequest, object: string, records: RecordInput[]): SaveResult[] {
  return unlessLocked(request, records, () => updateRecords(request.session, object, records));
}

export function upsertFor(
  request: ApiRequest,
  object: string,
  externalIdField: string,
  records: RecordInput[],
): SaveResult[] {
  return unlessLocked(request, records, () => upsertRecords(request.session, object, externalIdField, records));
}

/** The ids may be of any objects. */
export function deleteFor(request: ApiRequest, ids: RecordId[]): SaveResult[] {
  return unlessLocked(request, ids, () => deleteRecords(request.session, ids));
}

function unlessLocked(request: ApiRequest, saved: unknown[], save: () => SaveResult[]): SaveResult[] {
  const lock = request.server.faults.beforeSave(`${request.method} /services/data/v${request.version}/${request.path}`);
  return lock ? saved.map(() => failed(lock)) : save();
}

export const failed = (...errors: SaveError[]): SaveResult => ({ id: null, success: false, created: false, errors });
