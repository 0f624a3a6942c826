/** What a name in metadata stands for. */
import { fieldSchema } from '../field-schema.ts';
import { findField, findObject, findParentField, type FieldSchema } from '../schema.ts';
import { STANDARD_OBJECT_NAMES } from './standard-object-names.ts';
import type { World } from './world.ts';

/**
 * `unknowable` is a name that a managed package or a standard object may well have: without that package or an org
 * nothing can be said about it.
 */
export type LookUp<T> = T | 'missing' | 'unknowable';

/** `ns__Thing__c`: a managed package's. */
export const isNamespaced = (name: string): boolean => /^[a-z0-9]\w*?__\w+__\w+$/i.test(name);

export const isStandardObject = (name: string): boolean => STANDARD_OBJECT_NAMES.has(name.toLowerCase());

export function lookUpObject(world: World, name: string): LookUp<'known'> {
  if (findObject(world.schema, name)) return 'known';
  return isStandardObject(name) || isNamespaced(name) ? 'unknowable' : 'missing';
}

/** A field of an object by its own name. */
export function lookUpField(world: World, objectName: string, fieldName: string): LookUp<FieldSchema> {
  const object = findObject(world.schema, objectName);
  const modelled = object && findField(object, fieldName);
  if (modelled) return modelled;
  const component = world.find('CustomField', `${objectName}.${fieldName}`);
  if (component) return fieldSchema(fieldName, component.xml, new Map());
  if (isNamespaced(fieldName) || isNamespaced(objectName)) return 'unknowable';
  if (/__\w+$/.test(fieldName)) return 'missing';
  return hasUnmodelledFields(objectName) || UNMODELLED_FIELDS.has(fieldName.toLowerCase()) ? 'unknowable' : 'missing';
}

/** Standard objects have more fields than the model; so have custom metadata types, events, big and external objects. */
const hasUnmodelledFields = (objectName: string): boolean =>
  isStandardObject(objectName) || /__(mdt|e|b|x|kav)$/i.test(objectName);

/** Fields that a custom object has or may have in an org, and the model lacks. */
const UNMODELLED_FIELDS = new Set([
  'currencyisocode',
  'lastactivitydate',
  'lastreferenceddate',
  'lastvieweddate',
  'recordtype',
  'recordtypeid',
  'setupownerid',
]);

/** The field at the end of a path such as `['Parent__r', 'Name']` or `['Owner', 'Email']`. */
export function lookUpPath(world: World, objectName: string, path: readonly string[]): LookUp<FieldSchema> {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return lookUpField(world, objectName, first);
  const parent = lookUpParent(world, objectName, first);
  if (typeof parent === 'string') return parent;
  const found = parent.referenceTo.map((target) => lookUpPath(world, target, rest));
  return (
    found.find((result) => typeof result !== 'string') ?? (found.includes('unknowable') ? 'unknowable' : 'missing')
  );
}

/** The lookup or master-detail field behind a relationship name: `Parent__r` gives `Parent__c`. */
function lookUpParent(world: World, objectName: string, relationshipName: string): LookUp<FieldSchema> {
  const object = findObject(world.schema, objectName);
  const modelled = object && findParentField(object, relationshipName);
  if (modelled) return modelled;
  if (!/__r$/i.test(relationshipName)) return lookUpField(world, objectName, `${relationshipName}Id`);
  const field = lookUpField(world, objectName, relationshipName.replace(/__r$/i, '__c'));
  return typeof field === 'string' || field.referenceTo.length > 0 ? field : 'missing';
}

/** The names that a mistyped field could have meant. */
export const fieldNames = (world: World, objectName: string): string[] =>
  [...(findObject(world.schema, objectName)?.fields.values() ?? [])].map((field) => field.name);

export const objectNames = (world: World): string[] => [...world.schema.objects.values()].map((object) => object.name);
