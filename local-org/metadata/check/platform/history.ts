/** Field history tracking: https://help.salesforce.com/s/articleView?id=platform.tracking_field_history.htm */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { isStandardObject } from '../look-up.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, type World } from '../world.ts';

const MOST = 20;
const UNTRACKED = new Set(['AutoNumber', 'Summary']);

export function* checkHistory(field: Component, world: World): Generator<Problem> {
  if (!isTracked(field.xml)) return;
  const [at] = childrenNamed(field.xml, 'trackHistory');
  const objectName = objectNameOf(field);
  const type = childText(field.xml, 'type') ?? '';
  if (childText(field.xml, 'formula') !== undefined || UNTRACKED.has(type)) {
    yield { rule: 'history', message: 'Can not track the history of a computed field: set trackHistory to false.', at };
  }
  const object = world.find('CustomObject', objectName);
  if (object && !isStandardObject(objectName) && childText(object.xml, 'enableHistory') !== 'true') {
    const message = `Can not track history on ${field.fullName}: ${objectName} needs enableHistory true.`;
    yield { rule: 'history', message, at };
  }
  const tracked = world.childrenOf('CustomField', objectName).filter(({ xml }) => isTracked(xml));
  if (tracked.indexOf(field) >= MOST) {
    yield {
      rule: 'history-count',
      message: `${objectName} may track at most ${MOST} fields, not ${tracked.length}.`,
      at,
    };
  }
}

const isTracked = (xml: XmlElement | undefined): boolean => childText(xml, 'trackHistory') === 'true';
