import { type FieldSchema, findField, findObject } from '../../metadata/schema.ts';
import type { FieldValue, FieldValues } from '../contract.ts';
import { rowsByKey } from '../rows-by-key.ts';
import { type Draft, type Save, refuse } from './draft.ts';

/**
 * The Id of the parent that `{Key__c: 'a'}` names, for the lookup `field`; undefined, with an error, where it names none.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/using_resources_working_with_records.htm
 */
export function parentByExternalId(
  { session, access }: Save,
  draft: Draft,
  field: FieldSchema,
  reference: FieldValues,
): FieldValue | undefined {
  const parent = findObject(session.org.schema, field.referenceTo[0]);
  const [name, value] = Object.entries(reference).find(([key]) => key !== 'attributes') ?? ['', null];
  const key = parent && access.canReadField(parent, name) ? findField(parent, name) : undefined;
  if (!parent || !key?.externalId) {
    const message = `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${field.referenceTo[0]}`;
    refuse(draft, 'INVALID_FIELD', message, [field.name]);
    return undefined;
  }
  const [found] = rowsByKey(session.org, parent, key, value);
  if (found) return found.Id;
  const message = `Foreign key external ID: ${value} not found for field ${key.name} in entity ${parent.name}`;
  refuse(draft, 'INVALID_FIELD', message, [field.name]);
  return undefined;
}
