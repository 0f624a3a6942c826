import type { FieldValues, Org, RecordId } from './contract.ts';

/** The audit fields that a save sets: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/system_fields.htm */
export function systemValues(org: Org, userId: RecordId, isNew: boolean): FieldValues {
  const now = toDateTime(org.now());
  const modified = { LastModifiedDate: now, LastModifiedById: userId, SystemModstamp: now };
  return isNew ? { IsDeleted: false, CreatedDate: now, CreatedById: userId, ...modified } : modified;
}

/** A moment as the API writes it, in whole seconds as Salesforce keeps them: `2026-01-31T09:30:00.000+0000`. */
export const toDateTime = (date: Date): string => `${date.toISOString().slice(0, 19)}.000+0000`;
