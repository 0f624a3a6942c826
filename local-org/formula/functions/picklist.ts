import { isText, refusePicklist, wrongType } from '../expression.ts';
import type { Expression } from '../expression.ts';
import { argumentsOf, placeOf } from '../formula-function.ts';
import type { FormulaFunction, FunctionTable } from '../formula-function.ts';
import { numberText } from '../decimal.ts';
import type { FormulaValue } from '../formula.ts';
import { expectedLiteral } from './logic.ts';

const ISPICKVAL: FormulaFunction = {
  compile(call) {
    const [field, value] = argumentsOf(call, 2) as [Expression, Expression];
    if (field.type !== 'Picklist') throw wrongType(placeOf(call), field, ['Picklist']);
    if (value.node.kind !== 'text') throw expectedLiteral(call, value);
    const wanted = value.node.value || null;
    return { type: 'Checkbox', evaluate: (context) => field.evaluate(context) === wanted };
  },
};

const INCLUDES: FormulaFunction = {
  compile(call) {
    const [field, value] = argumentsOf(call, 2) as [Expression, Expression];
    if (field.type !== 'MultiselectPicklist') throw wrongType(placeOf(call), field, ['MultiselectPicklist']);
    if (value.node.kind !== 'text') throw expectedLiteral(call, value);
    const wanted = value.node.value;
    return {
      type: 'Checkbox',
      evaluate: (context) => ((field.evaluate(context) as string | null) ?? '').split(';').includes(wanted),
    };
  },
};

/** A picklist gives its API value; dates are ISO 8601, a date-time in UTC as `YYYY-MM-DD HH:MM:SSZ`. */
const TEXT: FormulaFunction = {
  compile(call) {
    const [value] = argumentsOf(call, 1) as [Expression];
    if (value.type === 'MultiselectPicklist') refusePicklist(value);
    if (isText(value.type) || value.type === 'Checkbox') {
      throw wrongType(placeOf(call), value, ['Number', 'Date', 'DateTime', 'Picklist']);
    }
    return { type: 'Text', evaluate: (context) => textOf(value.evaluate(context)) };
  },
};

function textOf(value: FormulaValue): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  return value.kind === 'date' ? value.iso : `${value.iso.slice(0, 19).replace('T', ' ')}Z`;
}

/** The functions that take a picklist: https://help.salesforce.com/s/articleView?id=platform.tips_for_using_picklist_formula_fields.htm */
export const PICKLIST: FunctionTable = { ISPICKVAL, INCLUDES, TEXT };
