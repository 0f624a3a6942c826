import type { StaticType } from './expression.ts';
import type { FormulaContext, FormulaValue } from './formula.ts';

/** Brings a field's value into the formula's world: an Id has 15 characters there, a checkbox is never blank. */
export function readValue(value: FormulaValue, type: StaticType, context: FormulaContext): FormulaValue {
  if (type === 'Number') return value ?? (context.blanksAsZero ? 0 : null);
  if (type === 'Checkbox') return value === true;
  if (value === '') return null;
  return type === 'Id' && typeof value === 'string' ? value.slice(0, 15) : value;
}
