import { exact, finite, round, sum, truncate } from '../decimal.ts';
import { FormulaEvaluationError } from '../evaluation-error.ts';
import { expectType } from '../expression.ts';
import type { FormulaContext } from '../formula.ts';
import { expectCount, placeOf, strictFunction } from '../formula-function.ts';
import type { FormulaFunction, FunctionTable } from '../formula-function.ts';

const ofOne = (compute: (value: number) => number): FormulaFunction =>
  strictFunction(['Number'], 'Number', (value: number) => finite(compute(exact(value))));

/** Blank as soon as one number is. */
const extreme = (choose: (...values: number[]) => number): FormulaFunction => ({
  compile(call) {
    expectCount(call, 1, Infinity);
    for (const argument of call.arguments) expectType(placeOf(call), argument, ['Number']);
    return {
      type: 'Number',
      evaluate(context: FormulaContext) {
        const values = call.arguments.map((argument) => argument.evaluate(context) as number | null);
        return values.includes(null) ? null : choose(...(values as number[]));
      },
    };
  },
});

/** The remainder has the sign of the dividend. */
function modulo(value: number, divisor: number): number {
  if (divisor === 0) throw new FormulaEvaluationError('#Error! Division by zero');
  return sum(value, -divisor * Math.trunc(exact(value / divisor)));
}

/** FLOOR and CEILING look at the number without its sign: https://help.salesforce.com/s/articleView?id=000386432 */
export const NUMBER: FunctionTable = {
  ABS: ofOne(Math.abs),
  CEILING: ofOne((value) => Math.sign(value) * Math.ceil(Math.abs(value))),
  EXP: ofOne(Math.exp),
  FLOOR: ofOne(Math.trunc),
  LN: ofOne(Math.log),
  LOG: ofOne(Math.log10),
  MAX: extreme(Math.max),
  MCEILING: ofOne(Math.ceil),
  MFLOOR: ofOne(Math.floor),
  MIN: extreme(Math.min),
  MOD: strictFunction(['Number', 'Number'], 'Number', modulo),
  ROUND: strictFunction(['Number', 'Number'], 'Number', round),
  SQRT: ofOne(Math.sqrt),
  TRUNC: strictFunction(['Number', 'Number'], 'Number', (value: number, decimals = 0) => truncate(value, decimals), 1),
};
