import { type FieldSchema, type FieldType, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';
import { standardField } from '../metadata/standard-field.ts';

/**
 * The object that holds who a custom object's records are shared with, beside their owners:
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_associated_objects_share.htm
 * Salesforce keeps it for objects whose own sharing is Private or Read; details follow their master and have none.
 */
export function shareObjectOf(object: ObjectSchema): ObjectSchema {
  const fields = [
    shareField('Id', 'Id', { createable: false, length: 18 }),
    shareField('ParentId', 'Lookup', { referenceTo: [object.name], relationshipName: 'Parent', required: true }),
    shareField('UserOrGroupId', 'Lookup', {
      referenceTo: ['User'],
      relationshipName: 'UserOrGroup',
      required: true,
    }),
    shareField('AccessLevel', 'Picklist', {
      required: true,
      updateable: true,
      picklist: values('Read', 'Edit', 'All'),
    }),
    shareField('RowCause', 'Picklist', { picklist: values('Manual', 'Owner') }),
    shareField('LastModifiedDate', 'DateTime', { createable: false }),
    shareField('LastModifiedById', 'Lookup', { createable: false, referenceTo: ['User'] }),
    shareField('IsDeleted', 'Checkbox', { createable: false }),
  ];
  return {
    name: shareName(object.name),
    label: `Share: ${object.label}`,
    pluralLabel: `Share: ${object.label}`,
    keyPrefix: shareKeyPrefix(object.keyPrefix),
    custom: false,
    sharingModel: 'ReadWrite',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    validationRules: [],
    setup: false,
  };
}

export const shareName = (objectName: string): string => objectName.replace(/__c$/i, '__Share');

export const hasShares = (object: ObjectSchema): boolean =>
  object.custom &&
  /__c$/i.test(object.name) &&
  object.sharingModel !== 'ControlledByParent' &&
  object.sharingModel !== 'ReadWrite';

/** The object whose records a share object shares, or undefined where this is none. */
export function sharedObjectOf(schema: OrgSchema, object: ObjectSchema): ObjectSchema | undefined {
  if (!/__share$/i.test(object.name)) return undefined;
  return schema.objects.get(object.name.toLowerCase().replace(/__share$/, '__c'));
}

/** The schema with a share object for each custom object that has one and lacks it. */
export function withShareObjects(schema: OrgSchema): OrgSchema {
  const missing = [...schema.objects.values()]
    .filter((object) => hasShares(object) && !schema.objects.has(shareName(object.name).toLowerCase()))
    .map(shareObjectOf);
  if (missing.length === 0) return schema;
  const added = missing.map((object) => [object.name.toLowerCase(), object] as const);
  return { ...schema, objects: new Map([...schema.objects, ...added]) };
}

/** `a00` gives `s00`: custom objects' prefixes begin with `a`, nothing else here with `s`. */
const shareKeyPrefix = (keyPrefix: string): string => `s${keyPrefix.slice(1)}`;

const values = (...names: string[]): FieldSchema['picklist'] => ({
  restricted: true,
  values: names.map((value) => ({ value, label: value, active: true, isDefault: value === 'Manual' })),
});

/** Of a share only the access level can be changed. */
const shareField = (name: string, type: FieldType, traits: Partial<FieldSchema>): FieldSchema =>
  standardField(name, name, type, {
    length: type === 'Picklist' ? 40 : 18,
    deleteConstraint: 'SetNull',
    updateable: false,
    ...traits,
  });
