import { OBJECT_CHILD_TYPES, type Component } from './component.ts';
import { WILDCARD, type Manifest } from './manifest.ts';
import { findMetadataType, METADATA_TYPES } from './metadata-type.ts';
import { containerOf } from './package-file.ts';
import type { PackageProblem } from './read-package.ts';

type Name = Pick<Component, 'type' | 'fullName'>;

/** Types that a manifest may name besides those with files of their own. */
const CHILD_TYPES: ReadonlySet<string> = new Set([...Object.values(OBJECT_CHILD_TYPES), 'CustomLabel']);
const FOLDER_TYPES: ReadonlyMap<string, string> = new Map(
  METADATA_TYPES.flatMap(({ name, folderType }) => (folderType ? [[folderType, name] as const] : [])),
);

export const isModelledType = (name: string): boolean =>
  findMetadataType(name) !== undefined || CHILD_TYPES.has(name) || FOLDER_TYPES.has(name);

/** Whether a manifest names a component: by itself, by what it travels in, by its folder's type or by `*`. */
export function isListed(manifest: Manifest, name: Name): boolean {
  const container = containerOf(name);
  return isNamed(manifest, name) || (container !== undefined && isNamed(manifest, container));
}

/** `*` takes no standard objects, nothing that lies in folders and no children of objects: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_unsupported_types.htm */
function isNamed(manifest: Manifest, { type, fullName }: Name): boolean {
  if (manifest.get(type)?.has(fullName)) return true;
  const contentType = FOLDER_TYPES.get(type);
  if (contentType) return manifest.get(contentType)?.has(fullName) === true;
  return manifest.get(type)?.has(WILDCARD) === true && takesWildcard(type) && isCustom(type, fullName);
}

export const takesWildcard = (type: string): boolean =>
  type === 'CustomLabel' || (findMetadataType(type) !== undefined && !findMetadataType(type)!.folderType);

const isCustom = (type: string, fullName: string): boolean => type !== 'CustomObject' || fullName.endsWith('__c');

/** What the manifest names and the zip lacks, or the org does not model. */
export function* checkManifest(manifest: Manifest, found: Component[], file: string): Generator<PackageProblem> {
  const names = new Set(found.map(({ type, fullName }) => `${FOLDER_TYPES.get(type) ?? type}:${fullName}`));
  for (const [type, members] of manifest) {
    if (!isModelledType(type)) {
      const message = `Metadata type '${type}' named in ${file} is not modelled by the local org`;
      yield { file, componentType: '', fullName: type, message };
      continue;
    }
    for (const member of members) {
      if (names.has(`${FOLDER_TYPES.get(type) ?? type}:${member}`)) continue;
      if (member === WILDCARD && takesWildcard(type)) continue;
      const message = `An object '${member}' of type ${type} was named in ${file}, but was not found in zipped directory`;
      yield { file, componentType: '', fullName: member, message };
    }
  }
}
