import { FILE_OBJECTS } from '../../metadata/file-objects.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { ObjectAccess } from '../contract.ts';

const NAMES: readonly string[] = Object.values(FILE_OBJECTS);

export const isFileObject = ({ name }: ObjectSchema): boolean => NAMES.includes(name);

/**
 * No permission set grants files: every user has them, and sees those that they may reach. A document comes with its
 * first version and takes all of them along.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contentdocument.htm
 */
export function fileAccess(object: ObjectSchema, modifyAll: boolean): ObjectAccess {
  return {
    read: true,
    create: object.name !== FILE_OBJECTS.document,
    edit: true,
    delete: object.name !== FILE_OBJECTS.version,
    viewAll: false,
    modifyAll,
  };
}
