/** `Book__c-fr`: the translation of an object's fields, picklist values, validation rules and layouts. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { findField, findObject, type FieldSchema } from '../../schema.ts';
import { lookUpObject } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import { expectComponent, expectField, notFound } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

const RULE = 'object-translation';

export function* checkObjectTranslation({ fullName, xml }: Component, world: World): Generator<Problem> {
  const objectName = fullName.slice(0, fullName.lastIndexOf('-'));
  if (lookUpObject(world, objectName) === 'missing') {
    yield {
      rule: RULE,
      message: `There is no object ${objectName} to translate. A translation is named Object__c-language.`,
    };
    return;
  }
  for (const field of childrenNamed(xml, 'fields')) yield* checkField(field, objectName, world);
  for (const rule of childrenNamed(xml, 'validationRules')) {
    yield* checkChild(rule, 'ValidationRule', objectName, world);
  }
  for (const link of childrenNamed(xml, 'webLinks')) yield* checkChild(link, 'WebLink', objectName, world);
  for (const layout of childrenNamed(xml, 'layouts')) {
    const [name] = childrenNamed(layout, 'layout');
    if (name) yield* expectComponent(world, name, RULE, 'Layout', `${objectName}-${name.text.trim()}`);
  }
}

/** In source format each field's translation is a file of its own: `Book__c-fr.Status__c`. */
export function* checkFieldTranslation({ fullName, xml }: Component, world: World): Generator<Problem> {
  const folder = fullName.slice(0, fullName.indexOf('.'));
  if (xml) yield* checkField(xml, folder.slice(0, folder.lastIndexOf('-')), world);
}

function* checkField(xml: XmlElement, objectName: string, world: World): Generator<Problem> {
  const [name] = childrenNamed(xml, 'name');
  if (!name) return;
  const field = yield* expectField(world, name, RULE, objectName, name.text.trim());
  if (!field) return;
  for (const value of childrenNamed(xml, 'picklistValues')) yield* checkPicklistValue(value, field, objectName, world);
}

/** `masterLabel` is the value's label in the org's language. */
function* checkPicklistValue(
  xml: XmlElement,
  field: FieldSchema,
  objectName: string,
  world: World,
): Generator<Problem> {
  const object = findObject(world.schema, objectName);
  const declared = object && findField(object, field.name);
  const [masterLabel] = childrenNamed(xml, 'masterLabel');
  const label = masterLabel?.text.trim() ?? '';
  const values = declared?.picklist?.values;
  if (!masterLabel || !values?.length || values.some((value) => value.label === label)) return;
  const message = `Picklist value: ${label} in picklist: ${field.name} not found.${didYouMean(
    label,
    values.map((value) => value.label),
  )}`;
  yield { rule: 'picklist-translation', message, at: masterLabel };
}

function* checkChild(xml: XmlElement, type: string, objectName: string, world: World): Generator<Problem> {
  const [element] = childrenNamed(xml, 'name');
  const name = `${objectName}.${childText(xml, 'name')}`;
  if (element && !world.find(type, name)) {
    yield notFound(
      element,
      RULE,
      type,
      name,
      world.childrenOf(type, objectName).map(({ fullName }) => fullName),
    );
  }
}
