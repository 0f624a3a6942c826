import type { Org } from '../../data/contract.ts';
import type { Component } from '../../metadata/component.ts';
import { loadComponents } from '../../metadata/component-store.ts';
import type { OrgSchema } from '../../metadata/schema.ts';

const loaded = new WeakMap<OrgSchema, Component[]>();

/** All that has been deployed, read once for each deployment (which replaces the schema). */
export function deployedComponents({ database, schema }: Org): Component[] {
  let components = loaded.get(schema);
  if (!components) loaded.set(schema, (components = loadComponents(database)));
  return components;
}

export const componentsOfType = (org: Org, type: string): Component[] =>
  deployedComponents(org).filter((component) => component.type === type);

export function findComponent(org: Org, type: string, fullName: string): Component | undefined {
  const wanted = fullName.toLowerCase();
  return componentsOfType(org, type).find((component) => component.fullName.toLowerCase() === wanted);
}
