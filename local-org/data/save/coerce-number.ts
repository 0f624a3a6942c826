import type { FieldSchema } from '../../metadata/schema.ts';
import type { FieldValue } from '../contract.ts';
import { roundHalfAwayFromZero } from '../round.ts';
import { type Coerced, fault, wrongType } from './coerced.ts';

/** Rounded to the field's scale; refused where the digits before the point are more than it has. */
export function coerceNumber(field: FieldSchema, value: FieldValue): Coerced {
  const number = typeof value === 'string' ? parseNumber(value.trim()) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return wrongType('double', value);
  const rounded = roundHalfAwayFromZero(number, field.scale);
  if (field.precision > 0 && Math.abs(rounded) >= 10 ** (field.precision - field.scale)) {
    const message = `${field.label}: value outside of valid range on numeric field: ${value}`;
    return fault('NUMBER_OUTSIDE_VALID_RANGE', message, field.name);
  }
  return { value: rounded };
}

const parseNumber = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
