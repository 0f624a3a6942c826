import { FormulaEvaluationError } from './evaluation-error.ts';
import type { CompiledFormula, FormulaContext, FormulaValue } from './formula.ts';

/** The result, or blank where Salesforce shows `#Error!`: the API gives null for it. Other errors are thrown on. */
export function evaluateOrBlank(formula: CompiledFormula, context: FormulaContext): FormulaValue {
  try {
    return formula.evaluate(context);
  } catch (error) {
    if (error instanceof FormulaEvaluationError) return formula.returnType === 'Checkbox' ? false : null;
    throw error;
  }
}
