import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { isCaseBlind } from './alter-tables.ts';
import type { FieldValue, FieldValues, Org } from './contract.ts';
import { quoted, statement } from './statement.ts';
import { toColumn } from './stored-row.ts';

/** The Ids of the records with this value in an external id or unique field; regardless of case unless it is case-sensitive. */
export function rowsByKey(org: Org, object: ObjectSchema, field: FieldSchema, value: FieldValue): FieldValues[] {
  const collation = isCaseBlind(field) ? ' COLLATE NOCASE' : '';
  const sql = `SELECT "Id" FROM ${quoted(object.name)} WHERE ${quoted(field.name)} = ?${collation}`;
  return statement(org.database, sql).all(toColumn(value)) as FieldValues[];
}
