import type { Component, Finding } from '../component.ts';
import { checksFor } from './checks.ts';
import { findingOf } from './problem.ts';
import { checkStructure } from './structure.ts';
import { isMereContainer, worldOf, type World } from './world.ts';

/** The org that components are deployed to, without what the same deployment deletes. */
export interface Surroundings {
  components: Component[];
  /** something was deleted: what remains is checked too, for references that now lead nowhere */
  afterDeletion?: boolean;
}

/**
 * What Salesforce would refuse about these components, in the world that they, the org's own components and the
 * standard objects make up. Without `org` (a folder checked offline) nothing is said about names of managed packages
 * and of standard objects beyond the model; with it they are refused as not modelled.
 *
 * @returns findings in the order of the components; none where everything deploys
 */
export function checkComponents(components: Component[], org?: Surroundings): Finding[] {
  const world = worldOf(components, org?.components);
  const incoming = new Set(components.map((component) => world.find(component.type, component.fullName)));
  const others = org?.afterDeletion ? org.components.filter((component) => !incoming.has(component)) : [];
  return [...components, ...others.filter((other) => world.find(other.type, other.fullName) === other)]
    .filter((component) => !isMereContainer(component) || world.find(component.type, component.fullName) === component)
    .flatMap((component) => findingsAbout(component, world));
}

/** References and platform rules are worth checking once the shape is right. */
function findingsAbout(component: Component, world: World): Finding[] {
  const misshapen = [...checkStructure(component)];
  const problems =
    misshapen.length > 0 ? misshapen : checksFor(component.type).flatMap((check) => [...check(component, world)]);
  return problems.map((problem) => findingOf(component, problem));
}
