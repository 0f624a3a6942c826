import type { Expression } from '../expression.ts';
import { FormulaError } from '../formula.ts';
import type { FormulaContext, FormulaValue } from '../formula.ts';
import { argumentsOf, placeOf } from '../formula-function.ts';
import type { Call, FormulaFunction, FunctionTable } from '../formula-function.ts';
import { areEqual } from '../comparison.ts';
import { readValue } from '../read-value.ts';

const ISNEW: FormulaFunction = {
  validationRulesOnly: true,
  compile(call) {
    argumentsOf(call, 0);
    return { type: 'Checkbox', evaluate: (context) => context.isNew === true };
  },
};

/** False on a new record. A zero that becomes blank has changed, whatever the formula makes of blanks. */
const ISCHANGED: FormulaFunction = {
  validationRulesOnly: true,
  compile(call) {
    const { path, type } = ownField(call);
    const blanksKept = (context: FormulaContext): FormulaContext => ({ ...context, blanksAsZero: false });
    return {
      type: 'Checkbox',
      evaluate(context) {
        if (context.isNew) return false;
        const before = readValue(priorValue(context, path), type, blanksKept(context));
        return !areEqual(before, readValue(context.value(path), type, blanksKept(context)));
      },
    };
  },
};

/** On a new record it is the field's value, not blank. */
const PRIORVALUE: FormulaFunction = {
  validationRulesOnly: true,
  compile(call) {
    const { path, type } = ownField(call);
    return {
      type,
      evaluate: (context) => readValue(context.isNew ? context.value(path) : priorValue(context, path), type, context),
    };
  },
};

function priorValue(context: FormulaContext, path: string[]): FormulaValue {
  if (!context.priorValue) throw new Error('A formula asked for a prior value outside a save');
  return context.priorValue(path);
}

function ownField(call: Call): { path: string[]; type: Expression['type'] } {
  const [field] = argumentsOf(call, 1) as [Expression];
  if (field.node.kind === 'field' && field.node.path.length === 1) return { path: field.node.path, type: field.type };
  throw new FormulaError(`Incorrect parameter for ${placeOf(call)}. Expected field reference.`, call.position);
}

/**
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions_ischanged.htm and
 * https://help.salesforce.com/s/articleView?id=platform.customize_functions_priorvalue.htm
 */
export const RECORD: FunctionTable = { ISCHANGED, ISNEW, PRIORVALUE };
