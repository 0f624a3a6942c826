import { commonType, expectType, fits, isText, refusePicklist, typeName, wrongType } from '../expression.ts';
import type { Expression, StaticType } from '../expression.ts';
import { FormulaError } from '../formula.ts';
import { argumentsOf, expectCount, placeOf } from '../formula-function.ts';
import type { Call, FormulaFunction, FunctionTable } from '../formula-function.ts';
import { areEqual } from '../comparison.ts';
import { compileLogic, compileUnary } from '../operators.ts';

/** Only the branch that counts is evaluated; a blank condition counts as false. */
const IF: FormulaFunction = {
  compile(call) {
    const [condition, then, otherwise] = argumentsOf(call, 3) as [Expression, Expression, Expression];
    expectType(placeOf(call), condition, ['Checkbox']);
    return {
      type: resultType(call, [then, otherwise]),
      evaluate: (context) => (condition.evaluate(context) === true ? then : otherwise).evaluate(context),
    };
  },
};

/** CASE(expression, value1, result1, …, else); booleans may stand nowhere in it. */
const CASE: FormulaFunction = {
  compile(call) {
    const count = call.arguments.length;
    if (count < 4 || count % 2 !== 0) expectCount(call, count < 4 ? 4 : count - 1);
    const [subject, ...rest] = call.arguments as [Expression, ...Expression[]];
    const otherwise = rest.pop() as Expression;
    const branches = Array.from({ length: rest.length / 2 }, (_, index) => ({
      value: rest[2 * index] as Expression,
      result: rest[2 * index + 1] as Expression,
    }));
    for (const { value } of branches) checkCaseValue(call, subject, value);
    const type = resultType(call, [...branches.map(({ result }) => result), otherwise]);
    if (type === 'Checkbox' || subject.type === 'Checkbox') throw illegalType(call);
    const blankMatches = subject.type === 'Picklist' || isText(subject.type);
    return {
      type,
      evaluate(context) {
        const value = subject.evaluate(context);
        const matches = (candidate: Expression) =>
          (value !== null || blankMatches) && areEqual(value, candidate.evaluate(context));
        return (branches.find((branch) => matches(branch.value))?.result ?? otherwise).evaluate(context);
      },
    };
  },
};

function checkCaseValue(call: Call, subject: Expression, value: Expression): void {
  if (subject.type !== 'Picklist') {
    refusePicklist(subject);
    refusePicklist(value);
    if (!fits(value.type, subject.type)) throw wrongType(placeOf(call), value, [subject.type]);
  } else if (value.node.kind !== 'text') {
    throw expectedLiteral(call, value);
  }
}

/** Also TEXT Literal's own error, for the functions that take one. */
export function expectedLiteral(call: Call, value: Expression): FormulaError {
  return new FormulaError(
    `Incorrect parameter type for ${placeOf(call)}. Expected Text Literal, received ${typeName(value.type)}`,
    value.node.position,
  );
}

function resultType(call: Call, results: Expression[]): StaticType {
  let common: StaticType = 'Null';
  for (const result of results) {
    refusePicklist(result);
    const next = commonType(common, result.type);
    if (!next) throw wrongType(placeOf(call), result, [common]);
    common = next;
  }
  return common;
}

const illegalType = (call: Call): FormulaError =>
  new FormulaError(`Incorrect argument type for ${placeOf(call)}.`, call.position);

/** ISNULL and ISBLANK: a text is never null; a multi-select picklist may be asked, a picklist not. */
const isBlank = (textsAreNeverNull: boolean): FormulaFunction => ({
  compile(call) {
    const [value] = argumentsOf(call, 1) as [Expression];
    if (value.type === 'Picklist') refusePicklist(value);
    if (value.type === 'Checkbox') throw illegalType(call);
    if (textsAreNeverNull && isText(value.type)) return { type: 'Checkbox', evaluate: () => false };
    return { type: 'Checkbox', evaluate: (context) => value.evaluate(context) === null };
  },
});

const blankValue = (textsAreNeverNull: boolean): FormulaFunction => ({
  compile(call) {
    const [value, substitute] = argumentsOf(call, 2) as [Expression, Expression];
    if (value.type === 'Checkbox') throw illegalType(call);
    const type = resultType(call, [value, substitute]);
    if (textsAreNeverNull && isText(type)) return { type, evaluate: value.evaluate };
    return { type, evaluate: (context) => value.evaluate(context) ?? substitute.evaluate(context) };
  },
});

const logic = (operator: '&&' | '||'): FormulaFunction => ({
  compile(call) {
    expectCount(call, 1, Infinity);
    return compileLogic(operator, call.arguments, placeOf(call));
  },
});

/** https://help.salesforce.com/s/articleView?id=platform.customize_functions_i_z.htm */
export const LOGIC: FunctionTable = {
  IF,
  CASE,
  AND: logic('&&'),
  OR: logic('||'),
  NOT: { compile: (call) => compileUnary('NOT', (argumentsOf(call, 1) as [Expression])[0]) },
  ISBLANK: isBlank(false),
  ISNULL: isBlank(true),
  BLANKVALUE: blankValue(false),
  NULLVALUE: blankValue(true),
};
