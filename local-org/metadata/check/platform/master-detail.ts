/** Limits of master-detail relationships: https://help.salesforce.com/s/articleView?id=platform.relationships_considerations.htm */
import { childText, type Component } from '../../component.ts';
import { findObject } from '../../schema.ts';
import { isStandardObject } from '../look-up.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, type World } from '../world.ts';

const MOST_PER_OBJECT = 2;
const MOST_LEVELS = 3;

export function* checkMasterDetail(field: Component, world: World): Generator<Problem> {
  if (childText(field.xml, 'type') !== 'MasterDetail') return;
  const objectName = objectNameOf(field);
  const all = world
    .childrenOf('CustomField', objectName)
    .filter(({ xml }) => childText(xml, 'type') === 'MasterDetail');
  if (all.indexOf(field) >= MOST_PER_OBJECT) {
    const message = `${objectName} may have at most ${MOST_PER_OBJECT} master-detail fields, not ${all.length}.`;
    yield { rule: 'master-detail-count', message };
  }
  if (isStandardObject(objectName)) {
    yield {
      rule: 'master-detail-object',
      message: `The standard object ${objectName} cannot be the detail of a master-detail.`,
    };
  }
  const levels = levelsAbove(objectName, world, new Set());
  if (levels > MOST_LEVELS) {
    const depth = levels === Infinity ? 'lead back to the object itself' : `are ${levels} levels deep`;
    const message = `The masters above ${objectName} ${depth}; at most ${MOST_LEVELS} levels are possible. Use a lookup.`;
    yield { rule: 'master-detail-depth', message };
  }
}

/** The length of the longest chain of masters above an object; Infinity where it is a circle. */
function levelsAbove(objectName: string, world: World, below: ReadonlySet<string>): number {
  const key = objectName.toLowerCase();
  if (below.has(key)) return Infinity;
  const fields = [...(findObject(world.schema, objectName)?.fields.values() ?? [])];
  const masters = fields.filter(({ type }) => type === 'MasterDetail').flatMap(({ referenceTo }) => referenceTo);
  return Math.max(0, ...masters.map((master) => 1 + levelsAbove(master, world, new Set([...below, key]))));
}
