import type { FieldSchema, FieldType } from './schema.ts';

/** Characters that a field of this type holds where its metadata does not say. */
const DEFAULT_LENGTH: Partial<Record<FieldType, number>> = {
  AutoNumber: 30,
  Email: 80,
  Id: 18,
  Lookup: 18,
  MasterDetail: 18,
  MultiselectPicklist: 4099,
  Phone: 40,
  Picklist: 255,
  Text: 255,
  TextArea: 255,
  Url: 255,
};

export const defaultLength = (type: FieldType): number => DEFAULT_LENGTH[type] ?? 0;

/** A field that the platform itself brings: everybody who sees the object sees it, unless `traits` say otherwise. */
export function standardField(
  name: string,
  label: string,
  type: FieldType,
  traits: Partial<FieldSchema> = {},
): FieldSchema {
  return {
    name,
    label,
    type,
    custom: false,
    length: defaultLength(type),
    precision: 0,
    scale: 0,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    blanksAsZero: false,
    referenceTo: [],
    deleteConstraint: 'Restrict',
    reparentable: false,
    trackHistory: false,
    createable: true,
    updateable: true,
    permissionable: false,
    ...traits,
  };
}

export function standardLookup(
  name: string,
  label: string,
  referenceTo: string,
  traits: Partial<FieldSchema> = {},
): FieldSchema {
  return standardField(name, label, 'Lookup', {
    referenceTo: [referenceTo],
    relationshipName: name.replace(/Id$/, ''),
    ...traits,
  });
}

const READ_ONLY = { createable: false, updateable: false };

/** Id, IsDeleted and the audit fields: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/system_fields.htm */
export function systemFields(): FieldSchema[] {
  return [
    standardField('Id', 'Record ID', 'Id', READ_ONLY),
    standardField('IsDeleted', 'Deleted', 'Checkbox', { ...READ_ONLY, defaultValue: 'false' }),
    standardField('CreatedDate', 'Created Date', 'DateTime', READ_ONLY),
    standardLookup('CreatedById', 'Created By ID', 'User', READ_ONLY),
    standardField('LastModifiedDate', 'Last Modified Date', 'DateTime', READ_ONLY),
    standardLookup('LastModifiedById', 'Last Modified By ID', 'User', READ_ONLY),
    standardField('SystemModstamp', 'System Modstamp', 'DateTime', READ_ONLY),
  ];
}

/** Who owns a record; details of a master have no owner of their own. The running user unless it is given. */
export const ownerField = (): FieldSchema => standardLookup('OwnerId', 'Owner ID', 'User');
