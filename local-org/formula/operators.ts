import { compileArithmetic, compileSum } from './arithmetic.ts';
import { compileComparison, compileEquality } from './comparison.ts';
import { compileConcatenation } from './concatenation.ts';
import { expectType, wrongType } from './expression.ts';
import type { Expression, Operation } from './expression.ts';
import type { FormulaContext, FormulaValue } from './formula.ts';
import type { BinaryOperator } from './syntax-tree.ts';

/** Type-checks a binary operator. A blank operand makes arithmetic and comparisons blank, never true. */
export function compileBinary(operator: BinaryOperator, left: Expression, right: Expression): Operation {
  switch (operator) {
    case '&&':
    case '||':
      return compileLogic(operator, [left, right], `operator '${operator}'`);
    case '=':
    case '<>':
      return compileEquality(operator, left, right);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compileComparison(operator, left, right);
    case '&':
      return compileConcatenation(operator, left, right);
    case '+':
    case '-':
      return compileSum(operator, left, right);
    default:
      return compileArithmetic(operator, left, right);
  }
}

/** AND and OR, as operators and as functions: blank counts as false; what follows the deciding operand is not evaluated. */
export function compileLogic(operator: '&&' | '||', operands: Expression[], place: string): Operation {
  for (const operand of operands) expectType(place, operand, ['Checkbox']);
  const isTrue = (context: FormulaContext) => (operand: Expression) => operand.evaluate(context) === true;
  return {
    type: 'Checkbox',
    evaluate: (context) => (operator === '&&' ? operands.every(isTrue(context)) : operands.some(isTrue(context))),
  };
}

/** A sign or NOT; NOT of a blank is blank, which counts as false. */
export function compileUnary(operator: '+' | '-' | 'NOT', operand: Expression): Operation {
  if (operator === 'NOT') {
    expectType("function 'NOT()'", operand, ['Checkbox']);
    return { type: 'Checkbox', evaluate: (context) => negated(operand.evaluate(context)) };
  }
  const place = `operator '${operator}'`;
  expectType(place, operand, ['Number']);
  if (operand.type === 'Null') throw wrongType(place, operand, ['Number']);
  const evaluate = (context: FormulaContext) => {
    const value = operand.evaluate(context) as number | null;
    return value === null || operator === '+' ? value : 0 - value;
  };
  return { type: 'Number', evaluate };
}

const negated = (value: FormulaValue): boolean | null => (value === null ? null : value !== true);
