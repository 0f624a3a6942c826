import { expectType } from './expression.ts';
import type { Expression, Operation } from './expression.ts';

/** Blank texts join as nothing. */
export function compileConcatenation(operator: string, left: Expression, right: Expression): Operation {
  for (const operand of [left, right]) expectType(`operator '${operator}'`, operand, ['Text']);
  return {
    type: 'Text',
    evaluate(context) {
      const [first, second] = [left.evaluate(context) as string | null, right.evaluate(context) as string | null];
      return (first ?? '') + (second ?? '') || null;
    },
  };
}
