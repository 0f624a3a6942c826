import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { rowsByKey } from '../rows-by-key.ts';
import { quoted, statement } from '../statement.ts';
import { storedFields } from '../stored-row.ts';
import { type Draft, type Save, refuse } from './draft.ts';

const uniqueFields = new WeakMap<ObjectSchema, FieldSchema[]>();

/** No two records share the value of a unique field, those written before in the same list included. Blank is no value. */
export function checkUnique(save: Save, draft: Draft): void {
  for (const field of uniqueFieldsOf(save.object)) {
    const value = draft.record[field.name] ?? null;
    if (value === null || (draft.prior && draft.prior[field.name] === value)) continue;
    const other = rowsByKey(save.session.org, save.object, field, value).find(({ Id }) => Id !== draft.id);
    if (!other) continue;
    const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other.Id}`;
    refuse(draft, 'DUPLICATE_VALUE', message, [field.name]);
  }
  checkAssignment(save, draft);
}

function uniqueFieldsOf(object: ObjectSchema): FieldSchema[] {
  let fields = uniqueFields.get(object);
  if (!fields) uniqueFields.set(object, (fields = storedFields(object).filter((field) => field.unique)));
  return fields;
}

/** The same permission set twice to one user; clients recognise this message. */
function checkAssignment({ session, object }: Save, draft: Draft): void {
  if (object.name !== 'PermissionSetAssignment') return;
  const { AssigneeId, PermissionSetId } = draft.record;
  const sql = `SELECT 1 FROM ${quoted(object.name)} WHERE "AssigneeId" = ? AND "PermissionSetId" = ?`;
  if (!statement(session.org.database, sql).get(String(AssigneeId), String(PermissionSetId))) return;
  const message = `Duplicate PermissionSetAssignment. Assignee: ${AssigneeId}; Permission Set: ${PermissionSetId}`;
  refuse(draft, 'DUPLICATE_VALUE', message, ['AssigneeId', 'PermissionSetId']);
}
