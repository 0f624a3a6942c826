import type { FieldSchema } from '../../metadata/schema.ts';
import type { FieldValue } from '../contract.ts';
import { coerceDate, coerceDateTime, coerceTime } from './coerce-date.ts';
import { coerceNumber } from './coerce-number.ts';
import { coerceMultiselect, coercePicklist } from './coerce-picklist.ts';
import { coerceEmail, coerceText } from './coerce-text.ts';
import { type Coerced, fault, wrongType } from './coerced.ts';

/** A value as the field stores it, or the error that Salesforce gives. An empty text is blank. */
export function coerceValue(field: FieldSchema, value: FieldValue): Coerced {
  if (field.type === 'Checkbox') return coerceCheckbox(value);
  if (value === null || (typeof value === 'string' && value.trim() === '')) return { value: null };
  switch (field.type) {
    case 'Currency':
    case 'Number':
    case 'Percent':
      return coerceNumber(field, value);
    case 'Date':
      return coerceDate(value);
    case 'DateTime':
      return coerceDateTime(value);
    case 'Time':
      return coerceTime(value);
    case 'Picklist':
      return coercePicklist(field, value);
    case 'MultiselectPicklist':
      return coerceMultiselect(field, value);
    case 'Base64':
      return coerceBase64(field, value);
    case 'Email':
      return coerceEmail(field, value);
    default:
      return coerceText(field, value);
  }
}

function coerceCheckbox(value: FieldValue): Coerced {
  if (typeof value === 'boolean') return { value };
  if (value === null) return { value: false };
  if (/^(true|false)$/i.test(String(value))) return { value: /^true$/i.test(String(value)) };
  return wrongType('boolean', value);
}

function coerceBase64(field: FieldSchema, value: FieldValue): Coerced {
  if (typeof value !== 'string') return wrongType('[B', value);
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0) return { value };
  return fault('JSON_PARSER_ERROR', `${field.name}: the value is not in base64`, field.name);
}
