import { FormulaEvaluationError } from '../evaluation-error.ts';
import { expectType } from '../expression.ts';
import type { Expression } from '../expression.ts';
import { FormulaError } from '../formula.ts';
import { argumentsOf, placeOf } from '../formula-function.ts';
import type { FormulaFunction, FunctionTable } from '../formula-function.ts';

/** What Java's regular expressions have and JavaScript's have not, or mean otherwise. */
const JAVA_ONLY = /\(\?[a-zA-Z>]|[*+?}]\+|\\[AzZGQEpPhHvVRX]|\[[^\]]*(?:&&|\[)/;

/** The whole text has to match; a blank one is matched as an empty one. */
const REGEX: FormulaFunction = {
  validationRulesOnly: true,
  compile(call) {
    const [text, pattern] = argumentsOf(call, 2) as [Expression, Expression];
    for (const argument of [text, pattern]) expectType(placeOf(call), argument, ['Text']);
    const fixed = pattern.node.kind === 'text' ? compilePattern(pattern.node.value) : undefined;
    if (typeof fixed === 'string') throw new FormulaError(fixed, pattern.node.position);
    return {
      type: 'Checkbox',
      evaluate(context) {
        const regex = fixed ?? compilePattern((pattern.evaluate(context) as string | null) ?? '');
        if (typeof regex === 'string') throw new FormulaEvaluationError(regex);
        return regex.test((text.evaluate(context) as string | null) ?? '');
      },
    };
  },
};

/** The expression, or what is wrong with it. */
function compilePattern(pattern: string): RegExp | string {
  if (JAVA_ONLY.test(pattern)) return `Regular expression ${pattern} is not modelled by the local org`;
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return `Incorrect parameter value for function 'REGEX()'. Expected a regular expression, received ${pattern}`;
  }
}

export const REGULAR_EXPRESSION: FunctionTable = { REGEX };
