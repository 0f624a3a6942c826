/**
 * Formula fields inside SQL. Each formula field has a number, its key; `formula_field(key, values…)` gives the field as
 * it is read, `formula_value(key, values…)` as another formula sees it. The values are those of its field paths, in
 * their order.
 */
import type { CompiledFormula, FormulaValue } from '../formula/formula.ts';
import { compileFormula } from '../formula/compile.ts';
import { evaluateOrBlank } from '../formula/evaluate-or-blank.ts';
import { formulaTypeOf, resolveTypeIn } from '../formula/field-types.ts';
import { findField, findObject, findParentField } from '../metadata/schema.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import type { Org } from './contract.ts';
import { fieldPathsOf, formulaContext } from './evaluate-formula.ts';
import { toFormulaValue, toSqlValue, toStoredValue } from './formula-value.ts';
import type { StoredValue } from './formula-value.ts';
import { runningUserOf } from './running-user.ts';

export interface FormulaField {
  key: number;
  field: FieldSchema;
  formula: CompiledFormula;
  /** the paths that lead to columns, and the fields at their ends; `$User` and its like are not among them */
  paths: string[][];
  fields: FieldSchema[];
}

const byField = new WeakMap<FieldSchema, FormulaField>();
const byKey: FormulaField[] = [];

/** Compiles a formula field the first time it is asked for. */
export function formulaField(schema: OrgSchema, object: ObjectSchema, field: FieldSchema): FormulaField {
  const known = byField.get(field);
  if (known) return known;
  const formula = compileFormula(field.formula ?? '', resolveTypeIn(schema, object), {
    expected: formulaTypeOf(field),
  });
  const paths = fieldPathsOf(formula);
  const fields = paths.map((path) => fieldAt(schema, object, path));
  const compiled = { key: byKey.length, field, formula, paths, fields };
  byField.set(field, compiled);
  byKey.push(compiled);
  return compiled;
}

/** Once for each database, when it is opened. */
export function registerFormulaFunction(org: Org): void {
  const evaluate = (key: StoredValue, stored: StoredValue[]): [FieldSchema, FormulaValue] => {
    const { field, fields, formula } = byKey[Number(key)];
    const values = fields.map((each, index) => toFormulaValue(each, stored[index]));
    return [field, evaluateOrBlank(formula, formulaContext(formula, values, runningUserOf(org), field.blanksAsZero))];
  };
  const { database } = org;
  database.function('formula_field', { varargs: true }, (key, ...stored) => {
    const value = toStoredValue(...evaluate(key as StoredValue, stored as StoredValue[]));
    return value as string | number | null;
  });
  database.function('formula_value', { varargs: true }, (key, ...stored) => {
    const [, value] = evaluate(key as StoredValue, stored as StoredValue[]);
    return toSqlValue(value) as string | number | null;
  });
}

function fieldAt(schema: OrgSchema, start: ObjectSchema, path: readonly string[]): FieldSchema {
  let object: ObjectSchema | undefined = start;
  for (const relationship of path.slice(0, -1)) {
    const parent: FieldSchema | undefined = object && findParentField(object, relationship);
    object = parent && findObject(schema, parent.referenceTo[0]);
  }
  const field = object && findField(object, path.at(-1) ?? '');
  if (!field) throw new Error(`${start.name}: no field ${path.join('.')}`);
  return field;
}
