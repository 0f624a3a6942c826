/**
 * The `displayValue` beside a value: numbers, dates and picklists as the user reads them, null where the value says it.
 * https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_field_value.htm
 */
import { valueType } from '../../data/column.ts';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { CURRENCY } from './currency.ts';
import type { Viewer } from './viewer.ts';

export function displayValue(viewer: Viewer, object: ObjectSchema, field: FieldSchema, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const { locale, timeZone } = viewer;
  const digits = { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
  switch (valueType(field)) {
    case 'Number':
      return Number(value).toLocaleString(locale, digits);
    case 'Percent':
      return (Number(value) / 100).toLocaleString(locale, { style: 'percent', ...digits });
    case 'Currency':
      return Number(value).toLocaleString(locale, { style: 'currency', currency: CURRENCY, ...digits });
    case 'Date':
      return new Date(`${String(value)}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC' });
    case 'DateTime':
      return new Date(toIso(value)).toLocaleString(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' });
    case 'Picklist':
    case 'MultiselectPicklist':
      return String(value)
        .split(';')
        .map((one) => viewer.labels.picklistValue(object, field, one))
        .join(';');
    default:
      return null;
  }
}

/** `2026-01-31T09:30:00.000+0000` as this API writes it: `2026-01-31T09:30:00.000Z`. */
export const toIso = (value: unknown): string => String(value).replace(/\+0000$/, 'Z');

/** A value as this API and GraphQL write it. */
export const toUiValue = (field: FieldSchema, value: unknown): unknown =>
  valueType(field) === 'DateTime' && typeof value === 'string' ? toIso(value) : (value ?? null);
