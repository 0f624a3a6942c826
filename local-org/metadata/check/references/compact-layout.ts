import { childrenNamed, type Component } from '../../component.ts';
import { expectField } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, type World } from '../world.ts';

/** https://help.salesforce.com/s/articleView?id=platform.compact_layout_overview.htm */
const MAX_FIELDS = 10;
const UNSUPPORTED = new Set(['LongTextArea', 'Html', 'MultiselectPicklist', 'TextArea']);

/** Compact layouts show up to ten fields of their object, none of them a long or rich text. */
export function* checkCompactLayout(layout: Component, world: World): Generator<Problem> {
  const fields = childrenNamed(layout.xml, 'fields');
  for (const element of fields) {
    const field = yield* expectField(world, element, 'compact-layout-field', objectNameOf(layout), element.text.trim());
    if (field && UNSUPPORTED.has(field.type)) {
      const message = `A compact layout cannot show ${field.name}, a ${field.type} field.`;
      yield { rule: 'compact-layout-field', message, at: element };
    }
  }
  if (fields.length === 0) yield { rule: 'compact-layout-size', message: 'A compact layout needs at least one field.' };
  if (fields.length > MAX_FIELDS) {
    const message = `A compact layout holds at most ${MAX_FIELDS} fields, not ${fields.length}.`;
    yield { rule: 'compact-layout-size', message, at: fields[MAX_FIELDS] };
  }
}
