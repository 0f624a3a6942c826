/** Values on their way from a stored column into a formula, and from a formula to a column's stored form. */
import type { FormulaValue } from '../formula/formula.ts';
import { isFormula } from '../metadata/schema.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import { valueType } from './column.ts';
import type { FieldValue } from './contract.ts';
import { roundHalfUp, scaledBy } from './round.ts';

export type StoredValue = string | number | bigint | boolean | null;

/** A percentage becomes a fraction, 0/1 a boolean, a date or a moment its own kind; a formula field's own value is a fraction already. */
export function toFormulaValue(field: FieldSchema, stored: StoredValue): FormulaValue {
  const type = valueType(field);
  if (type === 'Checkbox') return Boolean(stored);
  if (stored === null || stored === '') return null;
  if (type === 'Date') return { kind: 'date', iso: String(stored) };
  if (type === 'DateTime') return { kind: 'datetime', iso: String(stored).replace('+0000', 'Z') };
  if (type === 'Percent' && !isFormula(field)) return Number(stored) / 100;
  return typeof stored === 'bigint' ? Number(stored) : stored;
}

/** What one formula hands to another through SQL: unrounded, a percentage as a fraction. */
export function toSqlValue(value: FormulaValue): FieldValue {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'object') return value;
  return value.kind === 'date' ? value.iso : value.iso.replace('Z', '+0000');
}

/** What a reader of the field gets: 50 % is 50, and no more digits than the field declares. */
export function toStoredValue(field: FieldSchema, value: FormulaValue): FieldValue {
  if (field.type === 'Checkbox') return Number(value === true);
  if (typeof value !== 'number') return toSqlValue(value);
  return roundHalfUp(field.type === 'Percent' ? scaledBy(value, 2) : value, field.scale);
}
