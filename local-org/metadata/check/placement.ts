/** A component has a name of its own and a place to live in. */
import { childText, OBJECT_CHILD_TYPES, type Component } from '../component.ts';
import { lookUpObject, objectNames } from './look-up.ts';
import { didYouMean } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import { objectNameOf, ownNameOf, type World } from './world.ts';

const CHILD_TYPES: ReadonlySet<string> = new Set(Object.values(OBJECT_CHILD_TYPES));

export function* checkPlacement(component: Component, world: World): Generator<Problem> {
  if (world.find(component.type, component.fullName) !== component) {
    const message = `Duplicate name '${component.fullName}' specified: another file declares this ${component.type} too.`;
    yield { rule: 'duplicate-component', message };
  }
  if (CHILD_TYPES.has(component.type)) yield* checkChild(component, world);
}

function* checkChild(component: Component, world: World): Generator<Problem> {
  const { type, xml } = component;
  const [objectName, name] = [objectNameOf(component), ownNameOf(component)];
  const declared = childText(xml, 'fullName');
  if (declared === undefined)
    yield { rule: 'missing-element', message: `Required field is missing: fullName (in ${type}).` };
  else if (declared !== name) {
    yield {
      rule: 'full-name',
      message: `fullName ${declared} differs from the file's name, ${name}: a ${type} has one name.`,
    };
  }
  if (lookUpObject(world, objectName) === 'missing') {
    const message = `Parent entity failed to deploy: there is no object ${objectName}.${didYouMean(objectName, objectNames(world))}`;
    yield { rule: 'missing-object', message };
  }
  if (
    type === 'CustomField' &&
    lookUpObject(world, objectName) === 'known' &&
    !/__c$/.test(name) &&
    /__c$/.test(objectName)
  ) {
    yield { rule: 'bad-name', message: `A custom field's name ends in __c: ${name}.` };
  }
}
