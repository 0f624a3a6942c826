import { exact } from './decimal.ts';
import { expectType, fits, isText, refusePicklist, wrongType } from './expression.ts';
import type { Expression, Operation, StaticType } from './expression.ts';
import type { FormulaValue } from './formula.ts';

/** `=` and `<>`: blank where a number or a date is; a blank text is equal to a blank text. */
export function compileEquality(operator: '=' | '<>', left: Expression, right: Expression): Operation {
  refusePicklist(left);
  refusePicklist(right);
  if (!fits(left.type, right.type)) throw wrongType(`operator '${operator}'`, right, [left.type]);
  const asText = isText(left.type) || isText(right.type);
  return {
    type: 'Checkbox',
    evaluate(context) {
      const [first, second] = [left.evaluate(context), right.evaluate(context)];
      if (!asText && (first === null || second === null)) return null;
      return areEqual(first, second) === (operator === '=');
    },
  };
}

/** Texts with regard to case; dates by what they say. */
export function areEqual(first: FormulaValue, second: FormulaValue): boolean {
  return ordinal(first) === ordinal(second);
}

function ordinal(value: FormulaValue): string | number | boolean | null {
  if (typeof value === 'number') return exact(value);
  return value !== null && typeof value === 'object' ? Date.parse(value.iso) : value;
}

/** `<` and its like: blank where an operand is. */
export function compileComparison(operator: '<' | '>' | '<=' | '>=', left: Expression, right: Expression): Operation {
  const place = `operator '${operator}'`;
  const comparable: StaticType[] = ['Number', 'Date', 'DateTime', 'Text'];
  expectType(place, left, comparable);
  if (!fits(left.type, right.type)) refusePicklist(right);
  if (!fits(left.type, right.type)) throw wrongType(place, right, [left.type]);
  expectType(place, right, comparable);
  const holds = COMPARISONS[operator];
  return {
    type: 'Checkbox',
    evaluate(context) {
      const [first, second] = [ordinal(left.evaluate(context)), ordinal(right.evaluate(context))];
      return first === null || second === null ? null : holds(first, second);
    },
  };
}

type Comparable = string | number | boolean;
const COMPARISONS: Readonly<Record<string, (first: Comparable, second: Comparable) => boolean>> & object = {
  '<': (first, second) => first < second,
  '>': (first, second) => first > second,
  '<=': (first, second) => first <= second,
  '>=': (first, second) => first >= second,
};
