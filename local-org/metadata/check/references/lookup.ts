/** Lookup and master-detail fields: their target, and the name under which the parent reaches its children. */
import { childrenNamed, childText, type Component } from '../../component.ts';
import { childRelationships } from '../../schema.ts';
import { lookUpObject, objectNames } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

export function* checkLookup(field: Component, world: World): Generator<Problem> {
  const type = childText(field.xml, 'type');
  const isStandard = !field.fullName.endsWith('__c');
  if (isStandard || (type !== 'Lookup' && type !== 'MasterDetail')) return;
  yield* checkTarget(field, type, world);
  yield* checkRelationshipName(field, type, world);
}

function* checkTarget({ xml }: Component, type: string, world: World): Generator<Problem> {
  const [target] = childrenNamed(xml, 'referenceTo');
  if (!target) {
    yield {
      rule: 'lookup-without-target',
      message: `A ${type} field needs referenceTo: the object that it points to.`,
    };
    return;
  }
  const name = target.text.trim();
  const found = lookUpObject(world, name);
  if (found === 'missing') {
    const message = `referenceTo value of '${name}' does not resolve to a valid sObject type.${didYouMean(name, objectNames(world))}`;
    yield { rule: 'lookup-target', message, at: target };
  } else if (found === 'unknowable' && world.strict) {
    yield { rule: 'not-modelled', message: `The standard object ${name} is not modelled in this org.`, at: target };
  }
}

function* checkRelationshipName(field: Component, type: string, world: World): Generator<Problem> {
  const [element] = childrenNamed(field.xml, 'relationshipName');
  const name = element?.text.trim();
  if (!element || !name) {
    if (type === 'MasterDetail') {
      yield {
        rule: 'relationship-name',
        message: 'A master-detail field needs a relationshipName: the plural of this object.',
      };
    }
    return;
  }
  if (!/^[a-z](_?[a-z0-9])*$/i.test(name)) {
    const message = `The relationship name ${name} may hold letters, digits and single underscores, and begins with a letter.`;
    yield { rule: 'relationship-name', message, at: element };
  }
  const twin = earlierTwin(field, name, world);
  if (twin) {
    const message = `Duplicate child relationship name: ${name} is also that of ${twin}. Give one of them another relationshipName.`;
    yield { rule: 'duplicate-relationship-name', message, at: element };
  }
}

/** Of two fields with one name the later is reported, and an incoming one rather than a stored one. */
function earlierTwin(field: Component, relationshipName: string, world: World): string | undefined {
  const target = childText(field.xml, 'referenceTo') ?? '';
  const wanted = `${relationshipName}__r`.toLowerCase();
  const others = childRelationships(world.schema, target)
    .filter((relationship) => relationship.name?.toLowerCase() === wanted)
    .map((relationship) => `${relationship.childObject.name}.${relationship.field.name}`);
  const own = others.findIndex((name) => name.toLowerCase() === field.fullName.toLowerCase());
  return others.find((name, index) => index !== own && (index < own || !isIncoming(name, world)));
}

function isIncoming(fullName: string, world: World): boolean {
  const component = world.find('CustomField', fullName);
  return component !== undefined && world.isIncoming(component);
}
