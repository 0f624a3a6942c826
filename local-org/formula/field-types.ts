import type { FieldSchema, FieldType, ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import { findField, findObject, findParentField } from '../metadata/schema.ts';
import { FormulaError } from './formula.ts';
import type { FormulaType, ResolveType } from './formula.ts';

/** `Time` is missing: the local org does not compute with times. */
const FORMULA_TYPES: Readonly<Partial<Record<FieldType, FormulaType>>> = {
  AutoNumber: 'Text',
  Checkbox: 'Checkbox',
  Currency: 'Number',
  Date: 'Date',
  DateTime: 'DateTime',
  Email: 'Text',
  Html: 'LongText',
  Id: 'Id',
  LongTextArea: 'LongText',
  Lookup: 'Id',
  MasterDetail: 'Id',
  MultiselectPicklist: 'MultiselectPicklist',
  Number: 'Number',
  Percent: 'Number',
  Phone: 'Text',
  Picklist: 'Picklist',
  Text: 'Text',
  TextArea: 'Text',
  Url: 'Text',
};

/** Relationships that a formula may follow in one path: https://help.salesforce.com/s/articleView?id=platform.customize_cross_object.htm */
const MAX_RELATIONSHIPS = 10;

/** The type under which formulas see a field; a formula field's is the type that it has to return. */
export function formulaTypeOf(field: FieldSchema): FormulaType | undefined {
  return FORMULA_TYPES[field.type === 'Summary' ? (field.rollUp?.resultType ?? 'Number') : field.type];
}

/**
 * Resolves the paths of an object's formulas: its fields, its parents' (`Shelf__r.Library__r.Name`) and the globals
 * `$User`, `$Profile`, `$Organization`, `$Permission` and `$Label`. A parent that may be of several objects
 * (a custom object's `Owner`) is no path, as in Salesforce. Other globals throw a FormulaError that names them.
 */
export function resolveTypeIn(schema: OrgSchema, object: ObjectSchema): ResolveType {
  return (path) => (path[0]?.startsWith('$') ? globalType(schema, path) : pathType(schema, object, path));
}

function pathType(schema: OrgSchema, start: ObjectSchema, path: string[]): FormulaType | undefined {
  if (path.length > MAX_RELATIONSHIPS + 1) return undefined;
  let object: ObjectSchema | undefined = start;
  for (const relationshipName of path.slice(0, -1)) {
    if (relationshipName.includes(':')) notModelled(path);
    object = parentObject(schema, object, relationshipName);
    if (!object) return undefined;
  }
  const field = findField(object, path.at(-1) ?? '');
  if (!field) return undefined;
  if (field.type === 'Time') notModelled(path);
  return formulaTypeOf(field);
}

function parentObject(schema: OrgSchema, object: ObjectSchema, relationshipName: string): ObjectSchema | undefined {
  const field = findParentField(object, relationshipName);
  const [target] = field?.referenceTo ?? [];
  const isPolymorphic = field && (field.referenceTo.length !== 1 || (object.custom && field.name === 'OwnerId'));
  return target === undefined || isPolymorphic ? undefined : findObject(schema, target);
}

const GLOBAL_OBJECTS: Readonly<Record<string, string>> = {
  $user: 'User',
  $profile: 'Profile',
  $organization: 'Organization',
};
const UNMODELLED_GLOBALS = /^\$(?:Api|CustomMetadata|ObjectType|RecordType|Setup|System|UserRole)$/i;

function globalType(schema: OrgSchema, path: string[]): FormulaType | undefined {
  const [global = '', name = ''] = path;
  const kind = global.toLowerCase();
  if (UNMODELLED_GLOBALS.test(global)) notModelled(path);
  if (path.length !== 2) return undefined;
  if (kind === '$permission') return schema.customPermissions.has(name.toLowerCase()) ? 'Checkbox' : undefined;
  if (kind === '$label') return schema.labels.has(name.toLowerCase()) ? 'Text' : undefined;
  const object = findObject(schema, GLOBAL_OBJECTS[kind] ?? '');
  return object && pathType(schema, object, [name]);
}

function notModelled(path: string[]): never {
  throw new FormulaError(`${path.join('.')} is not modelled by the local org`);
}
