/** Which attributes a custom field of a type needs, and within what bounds: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { Problem } from '../problem.ts';
import { ownNameOf } from '../world.ts';

const NUMBER = ['precision', 'scale'];
/** Those of a field that is no formula; formulas need the numbers' alone. */
const NEEDED: Readonly<Record<string, string[]>> = {
  AutoNumber: ['displayFormat'],
  Checkbox: ['defaultValue'],
  Currency: NUMBER,
  Html: ['length', 'visibleLines'],
  LongTextArea: ['length', 'visibleLines'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Number: NUMBER,
  Percent: NUMBER,
  Picklist: ['valueSet'],
  Text: ['length'],
};
const FORMULA_TYPES = new Set(['Checkbox', 'Currency', 'Date', 'DateTime', 'Number', 'Percent', 'Text', 'Time']);

export function* checkFieldAttributes(field: Component): Generator<Problem> {
  const { xml } = field;
  if (!/__c$/i.test(ownNameOf(field))) return;
  const type = childText(xml, 'type');
  const isFormula = childrenNamed(xml, 'formula').length > 0;
  const needed = type === undefined ? ['type', 'label'] : [...(NEEDED[type] ?? []), 'label'];
  for (const name of needed) {
    if (childrenNamed(xml, name).length > 0 || (isFormula && !NUMBER.includes(name) && name !== 'label')) continue;
    yield { rule: 'field-needs', message: `Must specify '${name}' for a CustomField of type ${type ?? 'unknown'}.` };
  }
  if (type === undefined) return;
  yield* checkBounds(xml, type);
  if (isFormula) yield* checkFormulaField(xml, type);
  else
    for (const at of childrenNamed(xml, 'formulaTreatBlanksAs')) yield cannotSpecify(at, 'a field without a formula');
}

const cannotSpecify = (at: XmlElement, what: string): Problem => ({
  rule: 'field-attribute',
  message: `Can not specify '${at.name}' for ${what}.`,
  at,
});

const LONG = { length: [256, 131072], visibleLines: [2, 50] } as const;
const DIGITS = { precision: [1, 18], scale: [0, 17] } as const;
type Bounds = Readonly<Partial<Record<'length' | 'precision' | 'scale' | 'visibleLines', readonly [number, number]>>>;
const BOUNDS: Readonly<Record<string, Bounds>> = {
  Currency: DIGITS,
  EncryptedText: { length: [1, 175] },
  Html: { ...LONG, visibleLines: [10, 50] },
  LongTextArea: LONG,
  MultiselectPicklist: { visibleLines: [3, 10] },
  Number: DIGITS,
  Percent: DIGITS,
  Text: { length: [1, 255] },
};

function* checkBounds(xml: XmlElement | undefined, type: string): Generator<Problem> {
  for (const [name, [least, most]] of Object.entries(BOUNDS[type] ?? {})) {
    for (const at of childrenNamed(xml, name)) {
      const value = Number(at.text);
      if (value >= least && value <= most) continue;
      yield {
        rule: 'field-bounds',
        message: `${name} of a ${type} field must be between ${least} and ${most}, not ${at.text.trim()}.`,
        at,
      };
    }
  }
  const [precision, scale] = ['precision', 'scale'].map((name) => childrenNamed(xml, name)[0]);
  if (precision && scale && Number(scale.text) > Number(precision.text)) {
    yield {
      rule: 'field-bounds',
      message: 'Invalid scale: it may not exceed precision, which counts all digits.',
      at: scale,
    };
  }
}

/** What a formula field may not be, and the types that a formula may return. */
function* checkFormulaField(xml: XmlElement | undefined, type: string): Generator<Problem> {
  if (!FORMULA_TYPES.has(type)) {
    const at = childrenNamed(xml, 'type')[0];
    yield {
      rule: 'formula-type',
      message: `A formula field cannot be of type ${type}. Use one of ${[...FORMULA_TYPES].join(', ')}.`,
      at,
    };
  }
  for (const at of childrenNamed(xml, 'defaultValue')) yield cannotSpecify(at, 'a formula field');
}
