import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import { quoted } from './statement.ts';

/** A roll-up has the type of what it summarises. */
export const valueType = (field: FieldSchema): FieldType =>
  field.type === 'Summary' ? (field.rollUp?.resultType ?? 'Number') : field.type;

export const isNumeric = (field: FieldSchema): boolean => ['Currency', 'Number', 'Percent'].includes(valueType(field));

/** The SQLite type of a field's column: numbers REAL, checkboxes INTEGER, everything else TEXT. */
export function columnType(field: FieldSchema): 'INTEGER' | 'REAL' | 'TEXT' {
  if (field.type === 'Checkbox') return 'INTEGER';
  return isNumeric(field) ? 'REAL' : 'TEXT';
}

/** A new column of a table with records: checkboxes become unchecked and roll-ups 0, all else stays empty. */
export function columnDefinition(field: FieldSchema): string {
  const type = columnType(field);
  if (field.name === 'Id') return `${quoted(field.name)} TEXT PRIMARY KEY`;
  const startsAtZero = type === 'INTEGER' || ['count', 'sum'].includes(field.rollUp?.operation ?? '');
  return `${quoted(field.name)} ${type}${startsAtZero ? ' DEFAULT 0' : ''}`;
}
