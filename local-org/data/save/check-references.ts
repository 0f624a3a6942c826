import { type FieldSchema, type ObjectSchema, findField, findObject } from '../../metadata/schema.ts';
import type { RecordId } from '../contract.ts';
import { canEditUnder, canReadRecord } from '../record-access.ts';
import { toRecordId, wasGiven } from '../record-id.ts';
import { readRow } from '../stored-row.ts';
import { type Draft, type Save, refuse } from './draft.ts';

/** Each reference that the caller sets is an Id of the right kind, of a record that is there and that the user may refer to. */
export function checkReferences(save: Save, draft: Draft): void {
  for (const [name, value] of Object.entries(draft.values)) {
    const field = findField(save.object, name);
    if (field && field.referenceTo.length > 0 && value !== null) checkReference(save, draft, field, String(value));
  }
  checkKeptMasters(save, draft);
}

function checkReference(save: Save, draft: Draft, field: FieldSchema, value: string): void {
  const wrongKind = `${field.label}: id value of incorrect type: ${value}`;
  const id = toRecordId(value);
  if (!id) return refuse(draft, 'MALFORMED_ID', wrongKind, [field.name]);
  draft.values[field.name] = draft.record[field.name] = id;
  if (draft.prior?.[field.name] === id) return;
  const target = targetOf(save, field, id);
  if (!target) return refuse(draft, 'FIELD_INTEGRITY_EXCEPTION', wrongKind, [field.name]);
  if (!readRow(save.session.org, target, id)) return refuseMissing(save, draft, field, id);
  if (!mayReferTo(save, field, target, id)) refuseAccess(draft, field, id);
}

/** Writing a detail needs access to the masters that it keeps as well. */
function checkKeptMasters(save: Save, draft: Draft): void {
  if (draft.isNew) return;
  for (const field of save.object.fields.values()) {
    const id = draft.prior?.[field.name];
    if (field.type !== 'MasterDetail' || !id) continue;
    if (!canEditUnder(save.session, save.access, field, String(id))) refuseAccess(draft, field, String(id));
  }
}

function targetOf({ session }: Save, field: FieldSchema, id: RecordId): ObjectSchema | undefined {
  return field.referenceTo
    .flatMap((name) => findObject(session.org.schema, name) ?? [])
    .find((object) => id.startsWith(object.keyPrefix));
}

function refuseMissing({ session }: Save, draft: Draft, field: FieldSchema, id: RecordId): void {
  if (wasGiven(session.org, id)) refuse(draft, 'ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
  else refuse(draft, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
}

function mayReferTo(save: Save, field: FieldSchema, target: ObjectSchema, id: RecordId): boolean {
  const { session, access } = save;
  if (field.type === 'MasterDetail') return canEditUnder(session, access, field, id);
  return target.setup || canReadRecord(session, access, target, id);
}

function refuseAccess(draft: Draft, field: FieldSchema, id: RecordId): void {
  const message = `insufficient access rights on cross-reference id: ${id}`;
  refuse(draft, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', message, [field.name]);
}
