import type { Component, Finding, XmlElement } from '../component.ts';
import type { World } from './world.ts';

/** What a check has to say about the component that it was given. */
export interface Problem {
  rule: string;
  message: string;
  /** the element to point at; absent: the component's first line */
  at?: XmlElement;
  /** characters into the element's text, for a place inside a formula */
  offset?: number;
  /** a place in another file of the component, 1-based */
  place?: { file: string; line: number; column: number };
}

/** A check looks at one incoming component in the world it will live in and yields what Salesforce would refuse. */
export type Check = (component: Component, world: World) => Iterable<Problem>;

export function findingOf(component: Component, problem: Problem): Finding {
  const { file, type: componentType, fullName } = component;
  const { rule, message } = problem;
  return { file, ...placeOf(component, problem), componentType, fullName, rule, message, ...problem.place };
}

function placeOf({ xml }: Component, { at = xml, offset }: Problem): { line: number; column: number } {
  const linesDown = at && offset ? at.text.slice(0, offset).split('\n').length - 1 : 0;
  return { line: (at?.line ?? 1) + linesDown, column: linesDown ? 1 : (at?.column ?? 1) };
}
