import type { FieldValue, SaveError } from '../contract.ts';

export type Coerced = { value: FieldValue } | { error: SaveError };

export function fault(statusCode: string, message: string, ...fields: string[]): Coerced {
  return { error: { statusCode, message, fields } };
}

/** As Salesforce's JSON reader words it, without the position in the body. */
export function wrongType(wanted: string, value: FieldValue): Coerced {
  const message = `Cannot deserialize instance of ${wanted} from ${tokenOf(value)} value ${shown(value)} or request may be missing a required field`;
  return fault('JSON_PARSER_ERROR', message);
}

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function tokenOf(value: FieldValue): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  return typeof value === 'string' ? 'VALUE_STRING' : 'START_OBJECT';
}
