/** Plain functions over records and their inputs: https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-record.html */
import { pathOf } from './fieldPath.js';

/** @returns {unknown} undefined where the record has no such field */
export const getFieldValue = (record, field) => fieldAt(record, field)?.value;

/** @returns {string | null | undefined} undefined where the record has no such field */
export const getFieldDisplayValue = (record, field) => fieldAt(record, field)?.displayValue;

function fieldAt(record, reference) {
  const steps = pathOf(reference).split('.');
  const last = steps.pop();
  const owner = steps.reduce((current, step) => current?.fields?.[step]?.value, record);
  return owner?.fields?.[last];
}

/** @returns {{ apiName: string, fields: Record<string, unknown> }} for `createRecord` */
export function generateRecordInputForCreate({ apiName, fields }, objectInfo) {
  const names = Object.keys(fields).filter((name) =>
    mayBeSet(fields[name], objectInfo?.fields[name]?.createable, objectInfo),
  );
  return { apiName, fields: valuesOf(fields, names) };
}

/** @returns {{ fields: Record<string, unknown> }} for `updateRecord` */
export function generateRecordInputForUpdate({ fields, id }, objectInfo) {
  const names = Object.keys(fields).filter((name) =>
    mayBeSet(fields[name], objectInfo?.fields[name]?.updateable, objectInfo),
  );
  return { fields: { ...valuesOf(fields, names), Id: id } };
}

/** Parents are no fields of the record; without object info, all else may be set. */
const mayBeSet = ({ value }, isAllowed, objectInfo) =>
  (value === null || typeof value !== 'object') && (objectInfo === undefined || isAllowed === true);

const valuesOf = (fields, names) => Object.fromEntries(names.map((name) => [name, fields[name].value]));

/** Leaves of an input only what differs from the record that was read. */
export function createRecordInputFilteredByEditedFields(recordInput, originalRecord) {
  const edited = Object.entries(recordInput.fields).filter(
    ([name, value]) => name === 'Id' || originalRecord.fields[name]?.value !== value,
  );
  return { ...recordInput, fields: Object.fromEntries(edited) };
}
