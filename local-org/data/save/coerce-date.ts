import type { FieldValue } from '../contract.ts';
import { type Coerced, wrongType } from './coerced.ts';

/** Salesforce's calendar: https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/primitive_data_types.htm */
const FIRST_YEAR = 1700;
const LAST_YEAR = 4000;

export function coerceDate(value: FieldValue): Coerced {
  const text = String(value).trim();
  return typeof value === 'string' && isDay(text) ? { value: text } : wrongType('date', value);
}

/** With a time zone: `2026-01-31T09:30:00Z`, `…+01:00`, `…+0000`. Kept in UTC and whole seconds. */
export function coerceDateTime(value: FieldValue): Coerced {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})$/.exec(
    String(value).trim(),
  );
  if (!match || !isDay(match[1])) return wrongType('datetime', value);
  const zone = match[3].replace(/(\d{2})(\d{2})$/, '$1:$2');
  const moment = new Date(`${match[1]}T${match[2]}${zone}`);
  if (Number.isNaN(moment.getTime())) return wrongType('datetime', value);
  return { value: `${moment.toISOString().slice(0, 19)}.000+0000` };
}

export function coerceTime(value: FieldValue): Coerced {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?Z?$/.exec(String(value).trim());
  if (!match) return wrongType('time', value);
  const [, hours, minutes, seconds = '00', thousandths = '0'] = match;
  return { value: `${hours}:${minutes}:${seconds}.${thousandths.padEnd(3, '0')}Z` };
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || Number(match[1]) < FIRST_YEAR || Number(match[1]) > LAST_YEAR) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
