import type { CompiledFormula, FormulaContext, FormulaValue } from '../formula/formula.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { FieldValues, RecordId, Session } from './contract.ts';
import { FieldSql } from './field-sql.ts';
import { toFormulaValue } from './formula-value.ts';
import type { StoredValue } from './formula-value.ts';
import { isGlobalPath, runningUserOf } from './running-user.ts';
import type { RunningUser } from './running-user.ts';
import { quoted, statement } from './statement.ts';

interface Reading {
  object: ObjectSchema;
  sql: string;
  fields: FieldSchema[];
}

const readings = new WeakMap<CompiledFormula, Reading>();

/**
 * A formula's value for a stored record, its own formula fields and its parents' included; for validation rules and
 * field defaults. Call it within `withRunningUser`.
 *
 * `prior` is the record as it was before this save, by field name and in stored form; null for a new record (ISNEW).
 */
export function evaluateFormula(
  session: Session,
  object: ObjectSchema,
  id: RecordId,
  formula: CompiledFormula,
  prior?: FieldValues | null,
  blanksAsZero = false,
): FormulaValue {
  const { sql, fields } = readingOf(session, object, formula);
  const row = statement(session.org.database, sql).get(id);
  if (!row) throw new Error(`${object.name} ${id} is not stored`);
  const values = fields.map((field, index) => toFormulaValue(field, row[`v${index}`] as StoredValue));
  const context = formulaContext(formula, values, runningUserOf(session.org), blanksAsZero);
  return formula.evaluate({ ...context, isNew: prior === null, priorValue: priorValues(formula, fields, prior) });
}

/** What a formula may ask of its surroundings, where `values` are those of its field paths in order. */
export function formulaContext(
  formula: CompiledFormula,
  values: FormulaValue[],
  user: RunningUser,
  blanksAsZero: boolean,
): FormulaContext {
  const positions = positionsOf(formula);
  return {
    value: (path) => (isGlobalPath(path) ? user.global(path) : (values[positions.get(keyOf(path)) ?? -1] ?? null)),
    today: user.today,
    now: user.now,
    timeZone: user.timeZone,
    blanksAsZero,
  };
}

export const fieldPathsOf = (formula: CompiledFormula): string[][] =>
  formula.paths.filter((path) => !isGlobalPath(path));

const known = new WeakMap<CompiledFormula, Map<string, number>>();

function positionsOf(formula: CompiledFormula): Map<string, number> {
  let positions = known.get(formula);
  if (!positions) {
    positions = new Map(fieldPathsOf(formula).map((path, index) => [keyOf(path), index]));
    known.set(formula, positions);
  }
  return positions;
}

const keyOf = (path: readonly string[]): string => path.join('.').toLowerCase();

function priorValues(formula: CompiledFormula, fields: FieldSchema[], prior: FieldValues | null | undefined) {
  return (path: string[]): FormulaValue => {
    const field = fields[positionsOf(formula).get(keyOf(path)) ?? -1];
    return field && prior && path.length === 1 ? toFormulaValue(field, prior[field.name] ?? null) : null;
  };
}

function readingOf(session: Session, object: ObjectSchema, formula: CompiledFormula): Reading {
  const known = readings.get(formula);
  if (known?.object === object) return known;
  const paths = new FieldSql(session.org.schema, object, 't');
  const columns = fieldPathsOf(formula).map((path) => paths.formulaInput(path));
  const list = columns.map((column, index) => `${column.sql} AS v${index}`).join(', ');
  const sql = `SELECT ${list || '1'} FROM ${quoted(object.name)} AS t${paths.joins()} WHERE t."Id" = ?`;
  const reading = { object, sql, fields: columns.map((column) => column.field) };
  readings.set(formula, reading);
  return reading;
}
