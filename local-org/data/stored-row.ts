import { type FieldSchema, type ObjectSchema, isFormula } from '../metadata/schema.ts';
import type { FieldValue, FieldValues, Org, RecordId } from './contract.ts';
import { quoted, statement } from './statement.ts';

interface RowShape {
  fields: FieldSchema[];
  checkboxes: string[];
  select: string;
  insert: string;
  update: string;
}

const shapes = new WeakMap<ObjectSchema, RowShape>();

/** Formula fields have no column: they are computed on reading. */
export function storedFields(object: ObjectSchema): FieldSchema[] {
  return shapeOf(object).fields;
}

/** A record as it is stored, every column of it, or undefined. */
export function readRow(org: Org, object: ObjectSchema, id: RecordId): FieldValues | undefined {
  const row = statement(org.database, `${shapeOf(object).select} WHERE "Id" = ?`).get(id);
  return row && toValues(object, row);
}

/** The records where a column has this value. */
export function readRowsWhere(org: Org, object: ObjectSchema, field: FieldSchema, value: FieldValue): FieldValues[] {
  const sql = `${shapeOf(object).select} WHERE ${quoted(field.name)} = ?`;
  return statement(org.database, sql)
    .all(toColumn(value))
    .map((row) => toValues(object, row));
}

export function readAllRows(org: Org, object: ObjectSchema): FieldValues[] {
  return statement(org.database, shapeOf(object).select)
    .all()
    .map((row) => toValues(object, row));
}

export function insertRow(org: Org, object: ObjectSchema, record: FieldValues): void {
  const { fields, insert } = shapeOf(object);
  statement(org.database, insert).run(...fields.map((field) => toColumn(record[field.name])));
}

export function updateRow(org: Org, object: ObjectSchema, record: FieldValues): void {
  const { fields, update } = shapeOf(object);
  statement(org.database, update).run(...fields.map((field) => toColumn(record[field.name])), record.Id as RecordId);
}

export function deleteRow(org: Org, object: ObjectSchema, id: RecordId): void {
  statement(org.database, `DELETE FROM ${quoted(object.name)} WHERE "Id" = ?`).run(id);
}

/** Booleans are stored as 0 and 1. */
export function toColumn(value: FieldValue | undefined): string | number | null {
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}

function toValues(object: ObjectSchema, row: Record<string, unknown>): FieldValues {
  const values = { ...row } as FieldValues;
  for (const name of shapeOf(object).checkboxes) values[name] = values[name] === 1;
  return values;
}

function shapeOf(object: ObjectSchema): RowShape {
  let shape = shapes.get(object);
  if (!shape) shapes.set(object, (shape = buildShape(object)));
  return shape;
}

function buildShape(object: ObjectSchema): RowShape {
  const fields = [...object.fields.values()].filter((field) => !isFormula(field));
  const table = quoted(object.name);
  const columns = fields.map((field) => quoted(field.name));
  return {
    fields,
    checkboxes: fields.filter((field) => field.type === 'Checkbox').map((field) => field.name),
    select: `SELECT ${columns.join(', ')} FROM ${table}`,
    insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    update: `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE "Id" = ?`,
  };
}
