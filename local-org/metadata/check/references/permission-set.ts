/** What a permission set grants has to exist, and field rights have their own rules. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { findObject, type FieldSchema } from '../../schema.ts';
import { lookUpObject } from '../look-up.ts';
import { expectComponent, expectField, expectObject, splitFieldName } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

export function* checkPermissionSet({ xml }: Component, world: World): Generator<Problem> {
  yield* checkDuplicates(xml, 'objectPermissions', 'object');
  yield* checkDuplicates(xml, 'fieldPermissions', 'field');
  for (const permission of childrenNamed(xml, 'fieldPermissions')) yield* checkField(permission, world);
  for (const permission of childrenNamed(xml, 'objectPermissions')) {
    const [object] = childrenNamed(permission, 'object');
    if (object) yield* expectObject(world, object, 'permission-set-object', object.text.trim());
    yield* checkObjectRights(permission);
    yield* checkMasterRights(permission, xml, world);
  }
  yield* checkNames(xml, world);
}

function* checkDuplicates(xml: XmlElement | undefined, list: string, key: string): Generator<Problem> {
  const seen = new Set<string>();
  for (const entry of childrenNamed(xml, list)) {
    const name = childText(entry, key) ?? '';
    if (seen.has(name.toLowerCase())) {
      yield { rule: 'permission-set-duplicate', message: `Duplicate ${list}: ${name} is listed twice.`, at: entry };
    }
    seen.add(name.toLowerCase());
  }
}

function* checkField(permission: XmlElement, world: World): Generator<Problem> {
  const [element] = childrenNamed(permission, 'field');
  if (!element) return;
  const [objectName, fieldName] = splitFieldName(element.text.trim());
  const field = yield* expectField(world, element, 'permission-set-field', objectName, fieldName);
  if (!field) return;
  const name = `${objectName}.${field.name}`;
  if (!field.permissionable) {
    yield {
      rule: 'permission-set-required-field',
      message: `You cannot deploy to a required field: ${name}`,
      at: element,
    };
  } else if (childText(permission, 'editable') === 'true') {
    yield* checkEditable(permission, name, field);
  }
}

function* checkEditable(permission: XmlElement, name: string, field: FieldSchema): Generator<Problem> {
  const [at] = childrenNamed(permission, 'editable');
  if (field.custom && !field.updateable) {
    const message = `${name} is computed and cannot be editable: set editable to false.`;
    yield { rule: 'permission-set-editable', message, at };
  }
  if (childText(permission, 'readable') !== 'true') {
    const message = `Permission Edit ${name} depends on permission(s): Read ${name}: set readable to true.`;
    yield { rule: 'permission-set-dependency', message, at };
  }
}

/** Each right with those it depends on: https://help.salesforce.com/s/articleView?id=platform.users_profiles_object_perms.htm */
const DEPENDENCIES: Readonly<Record<string, string[]>> = {
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords'],
  viewAllFields: ['allowRead'],
};

const isGranted = (permission: XmlElement | undefined, right: string): boolean =>
  childText(permission, right) === 'true';

function* checkObjectRights(permission: XmlElement): Generator<Problem> {
  const object = childText(permission, 'object');
  for (const [right, needed] of Object.entries(DEPENDENCIES)) {
    const missing = needed.filter((other) => !isGranted(permission, other));
    if (!isGranted(permission, right) || missing.length === 0) continue;
    const message = `Permission ${right} ${object} depends on permission(s): ${missing.join(', ')} ${object}.`;
    yield { rule: 'permission-set-dependency', message, at: childrenNamed(permission, right)[0] };
  }
}

/** Who may read a detail must be able to read its masters. */
function* checkMasterRights(permission: XmlElement, xml: XmlElement | undefined, world: World): Generator<Problem> {
  const name = childText(permission, 'object') ?? '';
  if (!isGranted(permission, 'allowRead')) return;
  const masters = [...(findObject(world.schema, name)?.fields.values() ?? [])]
    .filter(({ type }) => type === 'MasterDetail')
    .flatMap(({ referenceTo }) => referenceTo);
  for (const master of masters) {
    const granted = childrenNamed(xml, 'objectPermissions').find(
      (other) => childText(other, 'object')?.toLowerCase() === master.toLowerCase(),
    );
    if (isGranted(granted, 'allowRead') || lookUpObject(world, master) === 'missing') continue;
    const message = `Permission Read ${name} depends on permission(s): Read ${master}. Add objectPermissions for ${master} with allowRead.`;
    yield { rule: 'permission-set-master', message, at: permission };
  }
}

/** Lists of a permission set whose entries name a component: element of the list, of the name, its type. */
const NAMED: readonly [list: string, name: string, type: string][] = [
  ['applicationVisibilities', 'application', 'CustomApplication'],
  ['classAccesses', 'apexClass', 'ApexClass'],
  ['customPermissions', 'name', 'CustomPermission'],
  ['flowAccesses', 'flow', 'Flow'],
  ['pageAccesses', 'apexPage', 'ApexPage'],
  ['recordTypeVisibilities', 'recordType', 'RecordType'],
  ['tabSettings', 'tab', 'CustomTab'],
];

function* checkNames(xml: XmlElement | undefined, world: World): Generator<Problem> {
  for (const [list, key, type] of NAMED) {
    for (const entry of childrenNamed(xml, list)) {
      const [element] = childrenNamed(entry, key);
      const name = element?.text.trim();
      if (!element || !name || name.startsWith('standard__') || name.startsWith('standard-')) continue;
      yield* expectComponent(world, element, `permission-set-${kebab(type)}`, type, name);
    }
  }
}

const kebab = (type: string): string => type.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
