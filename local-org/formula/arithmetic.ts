import { addDays, daysBetween } from './calendar.ts';
import { compileConcatenation } from './concatenation.ts';
import { exact, finite, sum } from './decimal.ts';
import { FormulaEvaluationError } from './evaluation-error.ts';
import { expectType, isText, wrongType } from './expression.ts';
import type { Expression, Operation, StaticType } from './expression.ts';
import type { FormulaDate, FormulaDateTime, FormulaValue } from './formula.ts';

/** `+` and `-`, on numbers, on dates and days, on two dates; `+` on texts too. */
export function compileSum(operator: '+' | '-', left: Expression, right: Expression): Operation {
  const sign = operator === '+' ? 1 : -1;
  const isDate = (type: StaticType) => type === 'Date' || type === 'DateTime';
  if (operator === '+' && isText(left.type)) return compileConcatenation(operator, left, right);
  for (const operand of [left, right]) expectType(`operator '${operator}'`, operand, ['Number', 'Date', 'DateTime']);
  if (left.type === 'Null' || right.type === 'Null') return { type: 'Null', evaluate: () => null };
  if (left.type === 'Number' && right.type === 'Number') {
    return onBoth(left, right, 'Number', (first: number, second: number) => sum(first, sign * second));
  }
  if (isDate(left.type) && right.type === 'Number') {
    return onBoth(left, right, left.type, (first: FormulaDate, days: number) => addDays(first, sign * days));
  }
  if (left.type === 'Number' && operator === '+') {
    return onBoth(left, right, right.type, (days: number, second: FormulaDate) => addDays(second, days));
  }
  if (left.type === right.type && operator === '-') {
    return onBoth(left, right, 'Number', (first: FormulaDateTime, second: FormulaDateTime) =>
      daysBetween(second, first),
    );
  }
  throw wrongType(`operator '${operator}'`, right, ['Number']);
}

/** `*`, `/` and `^`. */
export function compileArithmetic(operator: '^' | '*' | '/', left: Expression, right: Expression): Operation {
  for (const operand of [left, right]) expectType(`operator '${operator}'`, operand, ['Number']);
  return onBoth(left, right, 'Number', ARITHMETIC[operator]);
}

const ARITHMETIC: Readonly<Record<'^' | '*' | '/', (first: number, second: number) => number>> = {
  '^': power,
  '*': (first, second) => finite(first * second),
  '/': (first, second) => {
    if (second === 0) throw new FormulaEvaluationError('#Error! Division by zero');
    return finite(first / second);
  },
};

/** Whole exponents only, and no result above 10^64: BigDecimalHelper.java of https://github.com/salesforce/formula-engine */
function power(base: number, exponent: number): number {
  const result = base ** exponent;
  if (!Number.isInteger(exponent) || Math.abs(result) > 1e64) {
    throw new FormulaEvaluationError('#Error! Out of range argument to the operator ^');
  }
  return Math.abs(result) < 1e-39 ? 0 : exact(result);
}

function onBoth<A extends FormulaValue, B extends FormulaValue>(
  left: Expression,
  right: Expression,
  type: StaticType,
  compute: (first: A, second: B) => FormulaValue,
): Operation {
  return {
    type,
    evaluate(context) {
      const [first, second] = [left.evaluate(context), right.evaluate(context)];
      return first === null || second === null ? null : compute(first as A, second as B);
    },
  };
}
