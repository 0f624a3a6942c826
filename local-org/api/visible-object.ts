import { accessOf } from '../data/access.ts';
import type { Access, Session } from '../data/contract.ts';
import { findField, findObject, type FieldSchema, type ObjectSchema } from '../metadata/schema.ts';
import { notFound } from './api-error-answer.ts';

/** An object that the user may read; one that the user may not read does not exist. @throws ApiError 404 */
export function visibleObject(session: Session, name: string): ObjectSchema {
  const object = findObject(session.org.schema, name);
  if (!object || !accessOf(session).object(object).read) throw notFound();
  return object;
}

export function visibleObjects(session: Session): ObjectSchema[] {
  const access = accessOf(session);
  return [...session.org.schema.objects.values()].filter((object) => access.object(object).read);
}

export function visibleFields(access: Access, object: ObjectSchema): FieldSchema[] {
  return [...object.fields.values()].filter((field) => access.canReadField(object, field.name));
}

export function visibleField(access: Access, object: ObjectSchema, name: string): FieldSchema | undefined {
  const field = findField(object, name);
  return field && access.canReadField(object, field.name) ? field : undefined;
}
