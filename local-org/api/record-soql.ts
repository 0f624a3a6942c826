import type { Session } from '../data/contract.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { runQuery } from '../soql/run-query.ts';

export type ReadRecord = Record<string, unknown>;

/** A door's request, or anything else that has a session. */
interface Asking {
  session: Session;
  /** of the URLs in the records; the newest unless given */
  version?: string;
}

/** The records whose field has this value, in the form that a query gives them, with the fields named. */
export function readRecordsBy(
  { session, version }: Asking,
  object: ObjectSchema,
  key: FieldSchema,
  values: string[],
  fields: string[],
): ReadRecord[] {
  const literals = values.map((value) => literalOf(key, value)).filter((literal) => literal !== undefined);
  if (literals.length === 0) return [];
  const select = fields.length > 0 ? fields.join(', ') : 'Id';
  const soql = `SELECT ${select} FROM ${object.name} WHERE ${key.name} IN (${literals.join(', ')})`;
  return runQuery(session, soql, { version }).records;
}

/** A value as SOQL writes it; undefined where no record can have it, such as a word in a number field. */
function literalOf(field: FieldSchema, value: string): string | undefined {
  if (['Number', 'Currency', 'Percent'].includes(field.type)) {
    return value.trim() !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : undefined;
  }
  return soqlText(value);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text between quotes: https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm */
export const soqlText = (text: string): string => `'${text.replace(/[\\'\n\r\t]/g, (mark) => ESCAPES[mark]!)}'`;
