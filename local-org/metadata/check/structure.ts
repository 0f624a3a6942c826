/** The shape of a definition against the Metadata API's own types: elements, how often, and the values of scalars. */
import { OBJECT_CHILD_TYPES, type Component, type XmlElement } from '../component.ts';
import { didYouMean } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import {
  isEmbedded,
  isOptional,
  isTolerated,
  isUnlisted,
  isUnpublished,
  mayBeEmpty,
  mustBeInteger,
} from './structure-exceptions.ts';
import { typeTable, type Member } from './type-table.ts';

export const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Code editors write it into the files beside Apex and Aura code, which deploy with it. */
const TOOLING_NAMESPACE = 'urn:metadata.tooling.soap.sforce.com';

/** `Settings` files and children inside an object's file have roots of their own name. */
export function* checkStructure(component: Component): Generator<Problem> {
  const { xml, type } = component;
  if (!xml) return;
  const isChild = OBJECT_CHILD_TYPES[xml.name] === type || xml.name === 'labels';
  if (!isChild && xml.name !== type) {
    yield { rule: 'wrong-root', message: `The root element is ${xml.name}: this file must hold a ${type}.` };
    return;
  }
  const namespace = xml.attributes.xmlns ?? '';
  if (!isChild && ![METADATA_NAMESPACE, TOOLING_NAMESPACE].includes(namespace)) {
    yield { rule: 'wrong-namespace', message: `The root element needs xmlns="${METADATA_NAMESPACE}".` };
  }
  if (typeTable().membersOf(type)) yield* checkElement(xml, type);
  else if (!isUnpublished(type)) yield { rule: 'unknown-type', message: `The Metadata API has no type ${type}.` };
}

function* checkElement(element: XmlElement, typeName: string): Generator<Problem> {
  const members = typeTable().membersOf(typeName)!;
  if (element.text.trim() !== '') {
    yield {
      rule: 'stray-text',
      message: `Text "${element.text.trim()}" stands between the elements of ${element.name}.`,
      at: element,
    };
  }
  const seen = new Set<string>();
  for (const child of element.children) {
    const member = members.get(child.name);
    if (isEmbedded(typeName, child.name)) continue;
    if (child.text.trim() === '' && mayBeEmpty(typeName, child.name)) continue;
    if (member) yield* checkMember(child, member, seen.has(child.name));
    else if (!isTolerated(typeName, child.name)) yield unknownElement(child, typeName, members.keys());
    seen.add(child.name);
  }
  for (const [name, { required }] of members) {
    if (required && !seen.has(name) && !isOptional(typeName, name)) {
      yield {
        rule: 'missing-element',
        message: `Required field is missing: ${name} (in ${element.name}).`,
        at: element,
      };
    }
  }
}

const unknownElement = (child: XmlElement, typeName: string, names: Iterable<string>): Problem => ({
  rule: 'unknown-element',
  message: `Element ${child.name} invalid at this location in type ${typeName}.${didYouMean(child.name, names)}`,
  at: child,
});

function* checkMember(child: XmlElement, member: Member, again: boolean): Generator<Problem> {
  if (again && !member.repeats) {
    yield {
      rule: 'repeated-element',
      message: `Element ${child.name} is duplicated: it may stand here once.`,
      at: child,
    };
  }
  const { type } = member;
  if (type === 'unknown') return;
  if (typeTable().membersOf(type)) yield* checkElement(child, type);
  else yield* checkScalar(child, type);
}

function* checkScalar(child: XmlElement, type: string): Generator<Problem> {
  const [nested] = child.children;
  if (nested) {
    yield {
      rule: 'unknown-element',
      message: `Element ${nested.name} invalid at this location: ${child.name} holds text.`,
      at: nested,
    };
    return;
  }
  const value = child.text.trim();
  const values = typeTable().valuesOf(type);
  if (values && !values.has(value) && !isUnlisted(type, value)) {
    const message = `'${value}' is not a valid value for the enum '${type}' (${child.name}).${didYouMean(value, values)}`;
    yield { rule: 'bad-enum-value', message, at: child };
  }
  if (type === 'boolean' && value !== 'true' && value !== 'false') {
    yield { rule: 'bad-boolean', message: `${child.name} must be true or false, not '${value}'.`, at: child };
  }
  if (type === 'number') yield* checkNumber(child, value);
}

function* checkNumber(child: XmlElement, value: string): Generator<Problem> {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value)) {
    yield { rule: 'bad-number', message: `${child.name} must be a number, not '${value}'.`, at: child };
  } else if (mustBeInteger(child.name) && !/^[+-]?\d+$/.test(value)) {
    yield { rule: 'bad-integer', message: `${child.name} must be a whole number, not '${value}'.`, at: child };
  }
}
