/**
 * Roll-up summaries: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm and
 * https://help.salesforce.com/s/articleView?id=platform.fields_about_roll_up_summary_fields.htm
 */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { FieldSchema } from '../../schema.ts';
import { expectField, expectObject, splitFieldName } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import { objectNameOf, type World } from '../world.ts';
import { unsummarisable } from './summarised-formula.ts';

export function* checkRollUp(field: Component, world: World): Generator<Problem> {
  const { xml } = field;
  if (childText(xml, 'type') !== 'Summary') {
    for (const element of xml?.children.filter(({ name }) => name.startsWith('summar')) ?? []) {
      yield { rule: 'roll-up-attribute', message: `${element.name} is for fields of type Summary.`, at: element };
    }
    return;
  }
  if (!childText(xml, 'summaryOperation')) {
    yield { rule: 'roll-up-operation', message: 'A roll-up needs a summaryOperation: count, sum, min or max.' };
  }
  const detail = yield* checkForeignKey(field, world);
  if (!detail) return;
  yield* checkSummarizedField(field, detail, world);
  for (const filter of childrenNamed(xml, 'summaryFilterItems')) yield* checkFilter(filter, detail, world);
}

/** The name of the detail object, where the foreign key is one. */
function* checkForeignKey(field: Component, world: World): Generator<Problem, string | undefined> {
  const rule = 'roll-up-foreign-key';
  const [element] = childrenNamed(field.xml, 'summaryForeignKey');
  const [detail, name] = splitFieldName(element?.text.trim() ?? '');
  if (!element || !detail) {
    const message =
      'A roll-up needs a summaryForeignKey: the detail’s master-detail field, such as Detail__c.Master__c.';
    yield { rule, message, at: element };
    return undefined;
  }
  const missing = [...expectObject(world, element, rule, detail)];
  yield* missing;
  const key = missing.length > 0 ? undefined : yield* expectField(world, element, rule, detail, name);
  if (!key) return undefined;
  const master = objectNameOf(field);
  if (key.type === 'MasterDetail' && key.referenceTo.some((target) => same(target, master))) return detail;
  const message = `Can not specify a summary foreign key that is no master-detail of ${master}: ${detail}.${name} is ${describe(key)}.`;
  yield { rule, message, at: element };
  return undefined;
}

const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
const describe = ({ type, referenceTo }: FieldSchema): string =>
  referenceTo.length > 0 ? `a ${type} to ${referenceTo.join(', ')}` : `a ${type} field`;

const NUMBERS = ['Number', 'Currency', 'Percent'];
const LEGAL: Readonly<Record<string, string[]>> = {
  sum: NUMBERS,
  min: [...NUMBERS, 'Date', 'DateTime', 'Time'],
  max: [...NUMBERS, 'Date', 'DateTime', 'Time'],
};

function* checkSummarizedField({ xml }: Component, detail: string, world: World): Generator<Problem> {
  const rule = 'roll-up-summarized-field';
  const operation = childText(xml, 'summaryOperation') ?? '';
  const [element] = childrenNamed(xml, 'summarizedField');
  if (operation === 'count') {
    if (element) yield { rule, message: 'A count has no summarizedField: remove it.', at: element };
    return;
  }
  if (!element) {
    yield { rule, message: `A ${operation} needs a summarizedField of ${detail}.` };
    return;
  }
  const field = yield* ownField(element, element.text.trim(), detail, rule, world);
  if (!field) return;
  const type = field.rollUp?.resultType ?? field.type;
  if (!LEGAL[operation]?.includes(type)) {
    yield { rule, message: `A ${operation} cannot summarise ${detail}.${field.name}, a ${type} field.`, at: element };
  }
  yield* checkFormula(element, field, detail, world);
}

function* checkFilter(filter: XmlElement, detail: string, world: World): Generator<Problem> {
  for (const element of [...childrenNamed(filter, 'field'), ...childrenNamed(filter, 'valueField')]) {
    const field = yield* ownField(element, element.text.trim(), detail, 'roll-up-filter', world);
    if (!field) continue;
    yield* checkFormula(element, field, detail, world);
    if (/^(LongTextArea|Html|MultiselectPicklist)$/.test(field.type)) {
      const message = `A roll-up cannot filter on ${field.name}, a ${field.type} field.`;
      yield { rule: 'roll-up-filter', message, at: element };
    }
  }
}

/** Summarised fields and filters are fields of the detail itself. */
function* ownField(
  at: XmlElement,
  name: string,
  detail: string,
  rule: string,
  world: World,
): Generator<Problem, FieldSchema | undefined> {
  const [objectName, fieldName] = splitFieldName(name);
  if (same(objectName, detail)) return yield* expectField(world, at, rule, detail, fieldName);
  yield { rule, message: `${name} is no field of the detail: write it as ${detail}.${fieldName}.`, at };
  return undefined;
}

function* checkFormula(at: XmlElement, field: FieldSchema, detail: string, world: World): Generator<Problem> {
  const reason = field.formula === undefined ? undefined : unsummarisable(field, detail, world);
  if (!reason) return;
  const message = `A roll-up cannot use the formula field ${detail}.${field.name}, because it ${reason}.`;
  yield { rule: 'roll-up-formula', message, at };
}
