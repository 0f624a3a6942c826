/** Flows: what their elements lead to, and the objects and fields that they read and write. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { fieldNames, lookUpField, objectNames } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

/** Elements that name another by itself or by one of its fields: `Snapshot.Key__c`. */
const REFERENCES = new Set(['assignToReference', 'collectionReference', 'elementReference', 'inputReference']);
const MERGE_FIELD = /\{!([^}]+)\}/g;

interface Named {
  /** of the record, or of the records of a collection, that it holds */
  object?: string;
}

/**
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm. Only what a
 * misspelling breaks: which element may follow which, and the types of values, are left to the org.
 */
export function* checkFlow(flow: Component, world: World): Generator<Problem> {
  const { xml } = flow;
  if (!xml) return;
  const named = namedElements(xml);
  yield* checkObjects(xml, world);
  for (const element of descendants(xml)) {
    if (element.name === 'targetReference' && !named.has(element.text.trim())) yield unknown(element, named);
    if (REFERENCES.has(element.name)) yield* checkReference(element, element.text.trim(), named, world);
    if (element.name === 'expression') {
      for (const [, reference] of element.text.matchAll(MERGE_FIELD))
        yield* checkReference(element, reference!, named, world);
    }
  }
}

/** Elements, resources and `$Record`, by name. */
function namedElements(xml: XmlElement): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const element of xml.children) {
    const name = childText(element, 'name');
    if (name) named.set(name, { object: childText(element, 'objectType') ?? childText(element, 'object') });
  }
  for (const loop of childrenNamed(xml, 'loops')) {
    const collection = named.get(childText(loop, 'collectionReference') ?? '');
    named.set(childText(loop, 'name') ?? '', { object: collection?.object });
  }
  const [start] = childrenNamed(xml, 'start');
  return named.set('$Record', { object: childText(start, 'object') });
}

function* checkObjects(xml: XmlElement, world: World): Generator<Problem> {
  for (const element of xml.children) {
    const [at] = [...childrenNamed(element, 'object'), ...childrenNamed(element, 'objectType')];
    if (!at) continue;
    const object = at.text.trim();
    if (lookUpField(world, object, 'Id') === 'missing') {
      const message = `Object '${object}' does not exist.${didYouMean(object, objectNames(world))}`;
      yield { rule: 'flow-object', message, at };
      continue;
    }
    const fields = [
      ...childrenNamed(element, 'filters').flatMap((filter) => childrenNamed(filter, 'field')),
      ...childrenNamed(element, 'inputAssignments').flatMap((assignment) => childrenNamed(assignment, 'field')),
      ...childrenNamed(element, 'queriedFields'),
      ...childrenNamed(element, 'sortField'),
    ];
    for (const field of fields) yield* checkField(field, object, field.text.trim(), world);
  }
}

function* checkReference(
  at: XmlElement,
  reference: string,
  named: Map<string, Named>,
  world: World,
): Generator<Problem> {
  const [name, field] = reference.split('.');
  const target = named.get(name!);
  if (!target) {
    if (!name!.startsWith('$')) yield unknown(at, named, name);
    return;
  }
  if (field && target.object) yield* checkField(at, target.object, field, world);
}

function* checkField(at: XmlElement, object: string, field: string, world: World): Generator<Problem> {
  if (lookUpField(world, object, field) !== 'missing') return;
  const message = `Field '${field}' does not exist on ${object}.${didYouMean(field, fieldNames(world, object))}`;
  yield { rule: 'flow-field', message, at };
}

function unknown(at: XmlElement, named: Map<string, Named>, name = at.text.trim()): Problem {
  const message = `The flow has no element '${name}'.${didYouMean(name, [...named.keys()])}`;
  return { rule: 'flow-reference', message, at };
}

const descendants = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => [child, ...descendants(child)]);
