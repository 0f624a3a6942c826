/** Picklist values: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_picklist.htm */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { expectComponent, expectField } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, type World } from '../world.ts';

const MOST_CHARACTERS = 255;
const MOST_VALUES = 1000;

export function* checkPicklist(field: Component, world: World): Generator<Problem> {
  const [set] = childrenNamed(field.xml, 'valueSet');
  if (!set) return;
  const [definition] = childrenNamed(set, 'valueSetDefinition');
  const [named] = childrenNamed(set, 'valueSetName');
  if (!definition === !named) {
    yield {
      rule: 'picklist-source',
      message: 'A valueSet has either a valueSetDefinition or a valueSetName.',
      at: set,
    };
  }
  if (named) yield* expectValueSet(named, world);
  if (definition) yield* checkValues(childrenNamed(definition, 'value'), definition);
  const [controlling] = childrenNamed(set, 'controllingField');
  if (controlling) {
    yield* expectField(world, controlling, 'picklist-controlling-field', objectNameOf(field), controlling.text.trim());
  }
}

export function* checkGlobalValueSet({ xml }: Component): Generator<Problem> {
  if (xml) yield* checkValues(childrenNamed(xml, 'customValue'), xml);
}

/** Standard value sets (`AccountRating`, `CaseStatus`…) are no components of a project, but for their changes. */
function* expectValueSet(named: XmlElement, world: World): Generator<Problem> {
  const name = named.text.trim();
  if (/^[A-Z][A-Za-z]+$/.test(name) && !world.find('GlobalValueSet', name) && !world.strict) return;
  yield* expectComponent(world, named, 'picklist-source', 'GlobalValueSet', name);
}

function* checkValues(values: XmlElement[], set: XmlElement): Generator<Problem> {
  yield* checkTwins(values, 'fullName');
  yield* checkTwins(values, 'label');
  const defaults = values.filter((value) => childText(value, 'default') === 'true');
  if (defaults.length > 1) {
    yield { rule: 'picklist-default', message: 'A picklist has at most one default value.', at: defaults[1] };
  }
  if (values.length > MOST_VALUES) {
    yield {
      rule: 'picklist-size',
      message: `A picklist has at most ${MOST_VALUES} values, not ${values.length}.`,
      at: set,
    };
  }
  for (const element of values.flatMap((value) => value.children)) {
    if (!/^(fullName|label)$/.test(element.name) || element.text.trim().length <= MOST_CHARACTERS) continue;
    const message = `A picklist value's ${element.name} has at most ${MOST_CHARACTERS} characters.`;
    yield { rule: 'picklist-length', message, at: element };
  }
}

function* checkTwins(values: XmlElement[], name: 'fullName' | 'label'): Generator<Problem> {
  const seen = new Set<string>();
  for (const value of values) {
    const key = childText(value, name)?.toLowerCase();
    if (key === undefined) continue;
    if (seen.has(key)) {
      const message = `Duplicate picklist value: the ${name} ${childText(value, name)} stands in the set twice.`;
      yield { rule: 'picklist-duplicate', message, at: value };
    }
    seen.add(key);
  }
}
