/** Saves, and the news of records saved elsewhere: https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-record.html */
import { readOnly } from './readOnly.js';
import { toRecordId } from './recordId.js';
import { pathsIn } from './representationPaths.js';
import { records } from './recordStore.js';
import { callOrg } from './transport.js';
import { liveWires } from './wire.js';

records.onChange(() => [...liveWires].forEach((wire) => wire.recordsChanged()));

/** @param {{ apiName: string, fields: Record<string, unknown> }} recordInput */
export async function createRecord({ apiName, fields }) {
  return written(await callOrg('POST', '/ui-api/records', { body: { apiName, fields } }));
}

/**
 * @param {{ fields: Record<string, unknown> & { Id: string } }} recordInput
 * @param {{ ifUnmodifiedSince?: string }} [clientOptions] refuses (412) where the record has changed since
 */
export async function updateRecord(recordInput, { ifUnmodifiedSince } = {}) {
  const { Id, ...fields } = recordInput.fields;
  if (!Id) throw new TypeError('updateRecord: recordInput.fields must have the Id of the record');
  const headers = ifUnmodifiedSince ? { 'If-Unmodified-Since': ifUnmodifiedSince } : {};
  const record = written(await callOrg('PATCH', `/ui-api/records/${Id}`, { body: { fields }, headers }));
  const answered = new Set(pathsIn(record));
  if (shownPaths(record.id).some((path) => !answered.has(path))) readAgain(record.id).catch(console.error);
  return record;
}

/** @param {string} recordId */
export async function deleteRecord(recordId) {
  await callOrg('DELETE', `/ui-api/records/${recordId}`);
  const id = toRecordId(recordId);
  records.forget(id);
  liveWires.forEach((wire) => wire.recordDeleted(id));
}

/**
 * Reads again, of each record, what the wires on the page show of it; a record that none shows is forgotten.
 * https://developer.salesforce.com/docs/platform/lwc/guide/reference-notify-record-update.html
 * @param {{ recordId: string }[]} items
 * @returns {Promise<void>} resolved when the wires have the new values
 */
export async function notifyRecordUpdateAvailable(items) {
  await Promise.all(items.map(({ recordId }) => readAgain(toRecordId(recordId))));
}

/** What all wires on the page show of a record. */
const shownPaths = (id) => [...new Set([...liveWires].flatMap((wire) => wire.pathsOf(id)))];

async function readAgain(id) {
  const optionalFields = shownPaths(id);
  if (optionalFields.length === 0) return records.forget(id);
  try {
    written(await callOrg('GET', `/ui-api/records/${id}`, { query: { optionalFields } }));
  } catch (error) {
    if (error.status !== 404) throw error;
    records.forget(id);
    liveWires.forEach((wire) => wire.recordDeleted(id));
  }
}

function written(record) {
  records.change(({ writeRepresentation }) => writeRepresentation(record));
  return readOnly(record);
}
