/** What a query selects: the columns to read and the shape of the record they make. */
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { isAggregate } from './aggregate-call.ts';
import { expandFields } from './fields-function.ts';
import { labelledColumn } from './operand.ts';
import { notModelled, queryError } from './query-error.ts';
import { readableColumn } from './query-scope.ts';
import type { QueryScope, ReadableColumn } from './query-scope.ts';
import type { Expression, FieldExpression, SelectItem, SoqlQuery } from './syntax-tree.ts';

export type Cell = ValueCell | ParentCell | ChildrenCell;

export interface ValueCell {
  kind: 'value';
  key: string;
  /** the position among the row's columns */
  column: number;
  field: FieldSchema;
  /** for toLabel: value to label */
  labels?: ReadonlyMap<string, string>;
}

export interface ParentCell {
  kind: 'parent';
  key: string;
  object: ObjectSchema;
  /** the position of the parent's Id */
  column: number;
  cells: Cell[];
}

export interface ChildrenCell {
  kind: 'children';
  key: string;
  /** the position among the level's children */
  child: number;
}

interface Selection {
  scope: QueryScope;
  cells: Cell[];
  columns: string[];
}

/** Compiles a child subquery; gives the relationship's declared name and the position among the children. */
type AddChild = (query: SoqlQuery) => { name: string; position: number };

export function compileSelection(
  scope: QueryScope,
  query: SoqlQuery,
  addChild: AddChild,
): { cells: Cell[]; columns: string[] } {
  const selection: Selection = { scope, cells: [], columns: [`${scope.alias}."Id"`] };
  for (const item of query.select.flatMap((each) => expandFields(scope, query, each))) {
    if (item.kind === 'children') addChildren(selection, item.query, addChild);
    else addExpression(selection, item.expression, item.alias);
  }
  return selection;
}

function addChildren({ cells, scope }: Selection, query: SoqlQuery, addChild: AddChild): void {
  const { name, position } = addChild(query);
  if (cells.some((cell) => cell.key === name)) throw duplicate(scope, query.from);
  cells.push({ kind: 'children', key: name, child: position });
}

function addExpression(selection: Selection, expression: Expression, alias: string | undefined): void {
  const { scope } = selection;
  if (expression.kind === 'field') {
    if (alias) {
      throw queryError(scope.context.soql, 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing', alias);
    }
    addColumn(selection, readableColumn(scope, expression), expression.text);
    return;
  }
  if (isAggregate(expression.name)) throw notModelled(`${expression.text} here`);
  const column = labelledColumn(scope, expression);
  const labels = new Map(column.field.picklist?.values.map(({ value, label }) => [value, label]));
  if (alias) addValue(selection, selection.cells, alias, column, expression.text, labels);
  else addColumn(selection, column, expression.text, labels);
}

function addColumn(
  selection: Selection,
  column: ReadableColumn,
  text: string,
  labels?: ReadonlyMap<string, string>,
): void {
  let { cells } = selection;
  const path: string[] = [];
  for (const { name, object } of column.parents) {
    path.push(name);
    cells = parentCell(selection, cells, path, object).cells;
  }
  addValue(selection, cells, column.field.name, column, text, labels);
}

function parentCell({ columns, scope }: Selection, cells: Cell[], path: string[], object: ObjectSchema): ParentCell {
  const key = path.at(-1) ?? '';
  const known = cells.find((cell) => cell.kind === 'parent' && cell.key === key);
  if (known) return known as ParentCell;
  columns.push(scope.fields.column([...path, 'Id']).sql);
  const cell: ParentCell = { kind: 'parent', key, object, column: columns.length - 1, cells: [] };
  cells.push(cell);
  return cell;
}

function addValue(
  { columns, scope }: Selection,
  cells: Cell[],
  key: string,
  { sql, field }: ReadableColumn,
  text: string,
  labels?: ReadonlyMap<string, string>,
): void {
  if (cells.some((cell) => cell.key.toLowerCase() === key.toLowerCase())) throw duplicate(scope, text);
  columns.push(sql);
  cells.push({ kind: 'value', key, column: columns.length - 1, field, labels });
}

const duplicate = ({ context }: QueryScope, text: string) =>
  queryError(context.soql, 'INVALID_FIELD', `duplicate field selected: ${text}`, text);

export const fieldItem = (name: string): Extract<SelectItem, { kind: 'expression' }> => ({
  kind: 'expression',
  expression: { kind: 'field', path: [name], text: name } satisfies FieldExpression,
});
