/** What of the org this user's GraphQL schema shows: what the user may not see does not exist. */
import type { Access } from '../data/contract.ts';
import { findObject } from '../metadata/schema.ts';
import { childRelationships, type FieldSchema, type ObjectSchema, type OrgSchema } from '../metadata/schema.ts';

export interface UserSchema {
  org: OrgSchema;
  access: Access;
  objects: ObjectSchema[];
}

export interface VisibleChild {
  name: string;
  object: ObjectSchema;
  field: FieldSchema;
}

/** The setup objects that the UI API supports: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_get_started_supported_objects.htm */
const SETUP_OBJECTS: readonly string[] = ['User'];

export function userSchema(org: OrgSchema, access: Access): UserSchema {
  const objects = [...org.objects.values()].filter((object) => isSupported(object) && access.object(object).read);
  return { org, access, objects };
}

const isSupported = (object: ObjectSchema): boolean =>
  object.setup ? SETUP_OBJECTS.includes(object.name) : !object.name.endsWith('__Share');

export const visibleFieldsOf = ({ access }: UserSchema, object: ObjectSchema): FieldSchema[] =>
  [...object.fields.values()].filter((field) => access.canReadField(object, field.name));

/** The parent that a reference field leads to; undefined for one that the user may not see. */
export function parentOf({ org, objects }: UserSchema, field: FieldSchema): ObjectSchema | undefined {
  if (!field.relationshipName) return undefined;
  return field.referenceTo.map((name) => findObject(org, name)).find((object) => object && objects.includes(object));
}

/** A custom object's owner is a user or a queue, hence of no one type. */
export const isPolymorphic = (object: ObjectSchema, field: FieldSchema): boolean =>
  field.referenceTo.length > 1 || (object.custom && field.name === 'OwnerId');

export function visibleChildren(schema: UserSchema, object: ObjectSchema): VisibleChild[] {
  return childRelationships(schema.org, object.name).flatMap(({ name, childObject, field }) => {
    const isVisible = schema.objects.includes(childObject) && schema.access.canReadField(childObject, field.name);
    return name && isVisible ? [{ name, object: childObject, field }] : [];
  });
}
