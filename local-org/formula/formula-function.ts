import type { FormulaValue } from './formula.ts';
import { FormulaError } from './formula.ts';
import { expectType } from './expression.ts';
import type { Expression, Operation, StaticType } from './expression.ts';

/** A function of the formula language. */
export interface FormulaFunction {
  /** only validation rules may use it */
  validationRulesOnly?: boolean;
  /** formula fields may use it, validation rules not */
  formulaFieldsOnly?: boolean;
  /** Checks the arguments' number and types; throws a FormulaError. */
  compile(call: Call): Operation;
}

export interface Call {
  /** upper case */
  name: string;
  arguments: Expression[];
  position: number;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

export const placeOf = (call: Call): string => `function '${call.name}()'`;

/** Throws unless the number of arguments is within bounds. */
export function expectCount(call: Call, least: number, most = least): void {
  const received = call.arguments.length;
  if (received >= least && received <= most) return;
  throw new FormulaError(
    `Incorrect number of parameters for ${placeOf(call)}. Expected ${received < least ? least : most}, received ${received}`,
    call.position,
  );
}

/** The arguments of a call whose number is fixed. */
export function argumentsOf<N extends number>(call: Call, count: N): Expression[] & { length: N } {
  expectCount(call, count);
  return call.arguments as Expression[] & { length: N };
}

type NativeType = 'Text' | 'Number' | 'Checkbox' | 'Date' | 'DateTime';

/**
 * A function of a fixed list of parameters that computes a value from values. `optional` says how many of the last may
 * be left out. `compute` is called with null for a blank argument unless `blankIfAnyBlank`, when the result is blank.
 */
export function valueFunction(
  parameters: (NativeType | NativeType[])[],
  returns: NativeType,
  compute: (...values: never[]) => FormulaValue,
  options: { optional?: number; blankIfAnyBlank?: boolean } = {},
): FormulaFunction {
  return {
    compile(call) {
      expectCount(call, parameters.length - (options.optional ?? 0), parameters.length);
      call.arguments.forEach((argument, index) => {
        expectType(placeOf(call), argument, [parameters[index] ?? []].flat() as StaticType[]);
      });
      const apply = compute as (...values: FormulaValue[]) => FormulaValue;
      return {
        type: returns,
        evaluate(context) {
          const values = call.arguments.map((argument) => argument.evaluate(context));
          if (options.blankIfAnyBlank && values.includes(null)) return null;
          const result = apply(...values);
          return result === '' ? null : result;
        },
      };
    },
  };
}

/** A function that is blank as soon as an argument is. */
export function strictFunction(
  parameters: (NativeType | NativeType[])[],
  returns: NativeType,
  compute: (...values: never[]) => FormulaValue,
  optional = 0,
): FormulaFunction {
  return valueFunction(parameters, returns, compute, { optional, blankIfAnyBlank: true });
}
