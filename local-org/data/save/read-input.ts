import { type FieldSchema, findField, findParentField } from '../../metadata/schema.ts';
import type { FieldValue, FieldValues } from '../contract.ts';
import { coerceValue } from './coerce-value.ts';
import { type Draft, type Save, refuse } from './draft.ts';
import { parentByExternalId } from './parent-by-external-id.ts';

/**
 * Turns what the caller sent into values: the fields exist for this user, may be written by this user, and their
 * values have the fields' types. A field that the user cannot see answers as if it did not exist.
 */
export function readInput(save: Save, draft: Draft): void {
  const refused: string[] = [];
  for (const [name, value] of Object.entries(draft.input)) {
    if (name === 'attributes' || (name === 'Id' && !draft.isNew)) continue;
    const [field, given] = fieldAndValue(save, draft, name, value);
    if (!field) continue;
    if (isWriteable(save, draft, field)) setValue(draft, field, given);
    else refused.push(field.name);
  }
  if (refused.length > 0) refuseFields(draft, refused);
}

function fieldAndValue(
  save: Save,
  draft: Draft,
  name: string,
  value: FieldValue | FieldValues,
): [FieldSchema?, FieldValue?] {
  const { access, object } = save;
  if (value !== null && typeof value === 'object') {
    const parent = findParentField(object, name);
    if (parent && access.canReadField(object, parent.name)) {
      return [parent, parentByExternalId(save, draft, parent, value)];
    }
  }
  const field = findField(object, name);
  if (field && access.canReadField(object, field.name)) return [field, value as FieldValue];
  refuse(draft, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, [name]);
  return [];
}

function isWriteable({ access, object }: Save, draft: Draft, field: FieldSchema): boolean {
  if (!access.canEditField(object, field.name)) return false;
  if (draft.isNew) return field.createable;
  return field.updateable && (field.type !== 'MasterDetail' || field.reparentable);
}

function setValue(draft: Draft, field: FieldSchema, value: FieldValue | undefined): void {
  if (value === undefined) return;
  const result = coerceValue(field, value);
  if ('error' in result) draft.errors.push(result.error);
  else draft.values[field.name] = result.value;
}

function refuseFields(draft: Draft, fields: string[]): void {
  const message =
    draft.isNew && fields.includes('Id')
      ? 'cannot specify Id in an insert call'
      : `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
  refuse(draft, 'INVALID_FIELD_FOR_INSERT_UPDATE', message, fields);
}
