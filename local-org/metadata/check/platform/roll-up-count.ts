import { childText, type Component } from '../../component.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, type World } from '../world.ts';

/** Salesforce Support may raise it to 40: https://help.salesforce.com/s/articleView?id=000382820 */
const MOST = 25;

export function* checkRollUpCount(field: Component, world: World): Generator<Problem> {
  const objectName = objectNameOf(field);
  if (childText(field.xml, 'type') !== 'Summary') return;
  const all = world.childrenOf('CustomField', objectName).filter(({ xml }) => childText(xml, 'type') === 'Summary');
  if (all.indexOf(field) < MOST) return;
  yield {
    rule: 'roll-up-count',
    message: `${objectName} may have at most ${MOST} roll-up summaries, not ${all.length}.`,
  };
}
