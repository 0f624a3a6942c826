import type { XmlElement } from '../component.ts';
import { fieldNames, lookUpField, lookUpObject, objectNames } from './look-up.ts';
import { didYouMean } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import type { FieldSchema } from '../schema.ts';
import type { World } from './world.ts';

/** Salesforce's own wording for a reference that leads nowhere. */
export const notFound = (
  at: XmlElement,
  rule: string,
  type: string,
  name: string,
  candidates: Iterable<string> = [],
): Problem => ({
  rule,
  message: `In field: ${at.name} - no ${type} named ${name} found.${didYouMean(name, candidates)}`,
  at,
});

/** Yields the problem where a component of a type does not exist; names of managed packages are left open. */
export function* expectComponent(
  world: World,
  at: XmlElement,
  rule: string,
  type: string,
  name: string,
): Generator<Problem> {
  if (world.find(type, name) || name.split(/[.-]/).some(isForeign)) return;
  yield notFound(
    at,
    rule,
    type,
    name,
    world.all(type).map(({ fullName }) => fullName),
  );
}

/** `ns__Thing`, `ns__Thing__c`: a managed package's. */
const isForeign = (name: string): boolean => /^\w+?__\w/.test(name.replace(/__[a-z]+$/i, ''));

/** Yields the problem where there is no such object. */
export function* expectObject(world: World, at: XmlElement, rule: string, name: string): Generator<Problem> {
  if (lookUpObject(world, name) === 'missing') yield notFound(at, rule, 'CustomObject', name, objectNames(world));
}

/** The field of an object where it is known; yields the problem where it does not exist. */
export function* expectField(
  world: World,
  at: XmlElement,
  rule: string,
  objectName: string,
  fieldName: string,
): Generator<Problem, FieldSchema | undefined> {
  const field = lookUpField(world, objectName, fieldName);
  if (typeof field !== 'string') return field;
  if (field === 'missing') {
    const candidates = fieldNames(world, objectName).map((name) => `${objectName}.${name}`);
    yield notFound(at, rule, 'CustomField', `${objectName}.${fieldName}`, candidates);
  }
  return undefined;
}

/** `Book__c.Pages__c` as its two halves. */
export function splitFieldName(name: string): [objectName: string, fieldName: string] {
  const dot = name.indexOf('.');
  return dot < 0 ? ['', name] : [name.slice(0, dot), name.slice(dot + 1)];
}
