import type { FieldSchema } from '../../metadata/schema.ts';
import type { FieldValue } from '../contract.ts';
import { type Coerced, fault, wrongType } from './coerced.ts';

/** Blanks around a text are dropped, and what is left must fit. */
export function coerceText(field: FieldSchema, value: FieldValue): Coerced {
  if (typeof value !== 'string') return wrongType('string', value);
  const text = value.trim();
  if (field.length === 0 || text.length <= field.length || field.referenceTo.length > 0) return { value: text };
  const message = `${field.label}: data value too large: ${text} (max length=${field.length})`;
  return fault('STRING_TOO_LONG', message, field.name);
}

export function coerceEmail(field: FieldSchema, value: FieldValue): Coerced {
  const text = coerceText(field, value);
  if ('error' in text || /^[^\s@,;:()<>[\]\\"]+@[^\s@,;:()<>[\]\\"]+\.[^\s@.]+$/.test(String(text.value))) return text;
  return fault('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text.value}`, field.name);
}
