import { type FieldSchema, type ObjectSchema, findField, isFormula } from '../../metadata/schema.ts';
import type { FieldValues, Org } from '../contract.ts';
import { FieldSql } from '../field-sql.ts';
import { quoted, statement } from '../statement.ts';
import { rulesOf } from './validation-rule.ts';

/**
 * A stored record before it is written over, with the formula fields that its rules compare (ISCHANGED, PRIORVALUE):
 * once it is written they can no longer be computed.
 */
export function priorRecord(org: Org, object: ObjectSchema, row: FieldValues): FieldValues {
  const fields = comparedFormulas(org, object);
  if (fields.length === 0) return row;
  const paths = new FieldSql(org.schema, object, 't');
  const columns = fields.map(({ name }) => `${paths.formulaInput([name]).sql} AS ${quoted(name)}`);
  const sql = `SELECT ${columns.join(', ')} FROM ${quoted(object.name)} AS t${paths.joins()} WHERE t."Id" = ?`;
  return { ...row, ...(statement(org.database, sql).get(String(row.Id)) as FieldValues) };
}

const compared = new WeakMap<ObjectSchema, FieldSchema[]>();

function comparedFormulas(org: Org, object: ObjectSchema): FieldSchema[] {
  let fields = compared.get(object);
  if (!fields) compared.set(object, (fields = findCompared(org, object)));
  return fields;
}

function findCompared(org: Org, object: ObjectSchema): FieldSchema[] {
  const comparing = rulesOf(org.schema, object)
    .map(({ formula }) => formula)
    .filter(({ functions }) => functions.has('ISCHANGED') || functions.has('PRIORVALUE'));
  const names = comparing.flatMap(({ paths }) => paths.filter((path) => path.length === 1).map(([name]) => name));
  const fields = names.flatMap((name) => findField(object, name) ?? []).filter(isFormula);
  return [...new Set(fields)];
}
