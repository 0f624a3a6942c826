/** `fields`, `optionalFields` and `layoutTypes` as requests name them: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_get.htm */
import { ApiError } from '../../data/contract.ts';
import { findField, findObject, findParentField, type ObjectSchema } from '../../metadata/schema.ts';
import { layoutPaths, type LayoutType } from './layout.ts';
import type { Viewer } from './viewer.ts';

/**
 * The paths, in declared spelling and without the object's name, of the fields that a request asks for.
 * @throws ApiError INVALID_FIELD for one of `fields` that there is not or that the user may not see
 */
export function askedPaths(viewer: Viewer, object: ObjectSchema, query: URLSearchParams): string[] {
  const types = listOf(query, 'layoutTypes');
  const fields = listOf(query, 'fields');
  const optional = listOf(query, 'optionalFields');
  if (types.length + fields.length + optional.length === 0) {
    throw new ApiError('ILLEGAL_QUERY_PARAMETER_VALUE', 'Specify fields, optionalFields or layoutTypes', 400);
  }
  return uniquePaths([
    ...types.flatMap((type) => layoutPaths(viewer, object, layoutType(type))),
    ...requiredPaths(viewer, object, fields),
    ...optional.flatMap((name) => pathTo(viewer, object, name) ?? []),
  ]);
}

export const listOf = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter(Boolean);

export const uniquePaths = (paths: string[]): string[] => [...new Set(paths)];

export function requiredPaths(viewer: Viewer, object: ObjectSchema, names: string[]): string[] {
  return names.map((name) => {
    const path = pathTo(viewer, object, name);
    if (path) return path;
    throw new ApiError('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'.`, 400);
  });
}

/** `Book__c.Shelf__r.Name` gives `Shelf__r.Name`; undefined where the user sees no such field. */
export function pathTo({ access, session }: Viewer, object: ObjectSchema, name: string): string | undefined {
  const [first = '', ...rest] = name.split('.');
  const steps = first.toLowerCase() === object.name.toLowerCase() && rest.length > 0 ? rest : [first, ...rest];
  const path: string[] = [];
  let owner = object;
  for (const step of steps.slice(0, -1)) {
    const field = findParentField(owner, step);
    const parent = field?.referenceTo.flatMap((each) => findObject(session.org.schema, each) ?? [])[0];
    if (!field || !parent || !access.canReadField(owner, field.name) || !access.object(parent).read) return undefined;
    path.push(field.relationshipName!);
    owner = parent;
  }
  const field = findField(owner, steps.at(-1) ?? '');
  return field && access.canReadField(owner, field.name) ? [...path, field.name].join('.') : undefined;
}

export function layoutType(name: string): LayoutType {
  if (name === 'Full' || name === 'Compact') return name;
  throw new ApiError('ILLEGAL_QUERY_PARAMETER_VALUE', `'${name}' is no layout type: use Full or Compact`, 400);
}
