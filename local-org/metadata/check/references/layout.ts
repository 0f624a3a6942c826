/** Page layouts: their object, its fields and related lists. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { childRelationships, findObject, type FieldSchema } from '../../schema.ts';
import { isStandardObject } from '../look-up.ts';
import { expectComponent, expectField, splitFieldName } from '../not-found.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

/** The layout of the actions that belong to no object. */
const GLOBAL = 'Global';

export function* checkLayout(layout: Component, world: World): Generator<Problem> {
  const objectName = layout.fullName.slice(0, layout.fullName.indexOf('-')).replace(/^CaseClose$/, 'Case');
  const object = findObject(world.schema, objectName);
  if (!object && !isStandardObject(objectName) && objectName !== GLOBAL) {
    const message = `Parent entity failed to deploy: there is no object ${objectName}. A layout is named Object__c-Layout name.`;
    yield { rule: 'layout-object', message };
    return;
  }
  yield* checkItems(layout, objectName, world);
  for (const list of childrenNamed(layout.xml, 'relatedLists')) yield* checkRelatedList(list, objectName, world);
  for (const button of childrenNamed(layout.xml, 'customButtons')) {
    yield* expectComponent(world, button, 'layout-button', 'WebLink', `${objectName}.${button.text.trim()}`);
  }
}

function itemsOf({ xml }: Component): XmlElement[] {
  const columns = childrenNamed(xml, 'layoutSections').flatMap((section) => childrenNamed(section, 'layoutColumns'));
  return columns.flatMap((column) => childrenNamed(column, 'layoutItems'));
}

function* checkItems(layout: Component, objectName: string, world: World): Generator<Problem> {
  const placed = new Set<string>();
  for (const item of itemsOf(layout)) {
    const [element] = childrenNamed(item, 'field');
    if (!element) continue;
    const name = element.text.trim();
    if (placed.has(name.toLowerCase())) {
      yield { rule: 'layout-duplicate-field', message: `Layout holds the field ${name} twice.`, at: element };
    }
    placed.add(name.toLowerCase());
    const field = yield* expectField(world, element, 'layout-field', objectName, name);
    if (field) yield* checkBehavior(item, field);
  }
  yield* checkRequiredFields(placed, objectName, world);
}

/** Read-only through the API, but on a layout it stands for the first and last name that make it. */
const isPersonName = ({ name, custom, label }: FieldSchema): boolean =>
  !custom && name === 'Name' && label === 'Full Name';

function* checkBehavior(item: XmlElement, field: FieldSchema): Generator<Problem> {
  const behavior = childText(item, 'behavior');
  const [at = item] = childrenNamed(item, 'behavior');
  const rule = 'layout-behavior';
  const isReadOnly = !field.createable && !field.updateable && !isPersonName(field);
  if (isReadOnly && behavior !== 'Readonly') {
    yield { rule, message: `Field:${field.name} must be Readonly: it is computed.`, at };
  } else if (field.required && !isReadOnly && field.type !== 'Checkbox' && behavior !== 'Required') {
    yield { rule, message: `Field:${field.name} must be Required`, at };
  }
}

function* checkRequiredFields(placed: Set<string>, objectName: string, world: World): Generator<Problem> {
  const object = findObject(world.schema, objectName);
  if (!object?.custom || !/__c$/i.test(objectName)) return;
  for (const field of object.fields.values()) {
    if (!field.required || !field.createable || placed.has(field.name.toLowerCase())) continue;
    const message = `Layout must contain an item for required layout field: ${field.name}`;
    yield { rule: 'layout-required-field', message };
  }
}

/** `Child__c.Lookup__c` for custom relationships; standard lists (`RelatedNoteList`…) have names of their own. */
function* checkRelatedList(list: XmlElement, objectName: string, world: World): Generator<Problem> {
  const [element] = childrenNamed(list, 'relatedList');
  const name = element?.text.trim() ?? '';
  if (!element || !/__c\.\w+__c$/i.test(name)) return;
  const [childName] = splitFieldName(name);
  const field = yield* expectField(world, element, 'layout-related-list', childName, splitFieldName(name)[1]);
  if (!field) return;
  if (!field.referenceTo.some((target) => target.toLowerCase() === objectName.toLowerCase())) {
    const known = childRelationships(world.schema, objectName).map(
      ({ childObject, field: key }) => `${childObject.name}.${key.name}`,
    );
    const message = `Cannot find related list:${name}: it is no lookup to ${objectName}.${didYouMean(name, known)}`;
    yield { rule: 'layout-related-list', message, at: element };
    return;
  }
  for (const column of childrenNamed(list, 'fields')) yield* checkColumn(column, name, childName, world);
}

/** Standard columns are in upper case: `NAME`, `CREATED_DATE`, `OWNER.ALIAS`. */
function* checkColumn(column: XmlElement, list: string, childName: string, world: World): Generator<Problem> {
  const name = column.text.trim();
  if (!/__c$/i.test(name)) return;
  for (const problem of expectField(world, column, 'layout-related-list', childName, splitFieldName(name)[1])) {
    yield { ...problem, message: `Invalid field:${name} in related list:${list}` };
  }
}
