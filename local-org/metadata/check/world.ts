/**
 * The world that incoming components will live in: they themselves, what the org already stores, and the standard
 * objects. Names are compared without regard to case, as Salesforce does.
 */
import { buildSchema } from '../build-schema.ts';
import type { Component } from '../component.ts';
import type { OrgSchema } from '../schema.ts';

export interface World {
  /** of everything, mistakes and all */
  schema: OrgSchema;
  /** the component of that type and full name, or undefined */
  find(type: string, fullName: string): Component | undefined;
  /** every component of a type; an incoming one hides the stored one of its name */
  all(type: string): readonly Component[];
  /** the components of a type that belong to an object: its fields, validation rules, list views… */
  childrenOf(type: string, objectName: string): readonly Component[];
  isIncoming(component: Component): boolean;
  /** true where there is an org: what it does not model is refused instead of being left open */
  strict: boolean;
}

export function worldOf(incoming: readonly Component[], stored?: readonly Component[]): World {
  const byKey = new Map<string, Component>();
  for (const component of [...(stored ?? []), ...incoming]) {
    const key = keyOf(component.type, component.fullName);
    if (!(byKey.has(key) && isMereContainer(component))) byKey.set(key, component);
  }
  const byType = Map.groupBy(byKey.values(), ({ type }) => type);
  const byObject = Map.groupBy(byKey.values(), (component) => keyOf(component.type, objectNameOf(component)));
  const arrived = new Set(incoming);
  return {
    schema: buildSchema([...byKey.values()]),
    find: (type, fullName) => byKey.get(keyOf(type, fullName)),
    all: (type) => byType.get(type) ?? [],
    childrenOf: (type, objectName) => byObject.get(keyOf(type, objectName)) ?? [],
    isIncoming: (component) => arrived.has(component),
    strict: stored !== undefined,
  };
}

/** An object's file that travels for its children's sake alone says nothing about the object. */
export const isMereContainer = ({ type, xml }: Component): boolean =>
  type === 'CustomObject' && xml?.children.length === 0;

const keyOf = (type: string, fullName: string): string => `${type}:${fullName.toLowerCase()}`;

/** `Book__c.Status__c` belongs to `Book__c`; empty for a component that belongs to no object. */
export const objectNameOf = ({ fullName }: Component): string => fullName.slice(0, Math.max(fullName.indexOf('.'), 0));

/** `Book__c.Status__c` is `Status__c` there. */
export const ownNameOf = ({ fullName }: Component): string => fullName.slice(fullName.indexOf('.') + 1);
