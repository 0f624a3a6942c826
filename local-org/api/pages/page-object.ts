import { accessOf } from '../../data/access.ts';
import { ApiError, type Session } from '../../data/contract.ts';
import { findObject, type ObjectSchema } from '../../metadata/schema.ts';
import { visibleObjects } from '../visible-object.ts';

/** @throws ApiError 404 for an object that there is not, 403 for one that the user may not read */
export function pageObject(session: Session, name: string): ObjectSchema {
  const object = findObject(session.org.schema, name);
  if (!object) throw new ApiError('NOT_FOUND', `Il n’y a pas d’objet « ${name} ».`, 404);
  if (accessOf(session).object(object).read) return object;
  throw new ApiError('INSUFFICIENT_ACCESS', `Vous n’avez pas accès à « ${object.pluralLabel} ».`, 403);
}

/** Objects whose records have a page: neither setup objects nor the tables behind sharing. */
export const objectsWithPages = (session: Session): ObjectSchema[] =>
  visibleObjects(session).filter((object) => !object.setup && object.fields.has('name'));
