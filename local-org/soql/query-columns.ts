/** What `?columns=true` answers: the columns of a query without its rows, for clients that print tables. */
import { valueType } from '../data/column.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import type { AggregateCell } from './aggregate-query.ts';
import { soqlType } from './field-abilities.ts';
import type { ChildLevel, RecordLevel } from './record-level.ts';
import type { Cell } from './selection.ts';

export interface ColumnMetadata {
  aggregate: boolean;
  apexType: string | null;
  booleanType: boolean;
  columnName: string;
  custom: boolean;
  displayName: string;
  foreignKeyName: string | null;
  insertable: boolean;
  /** a parent's fields, or a child subquery's, which is an aggregate */
  joinColumns: ColumnMetadata[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

export interface QueryColumns {
  columnMetadata: ColumnMetadata[];
  entityName: string;
  groupBy: boolean;
  idSelected: boolean;
  keyPrefix: string;
}

export function columnsOfLevel(level: RecordLevel): ColumnMetadata[] {
  return level.cells.map((cell) => columnOfCell(cell, level.children));
}

export const hasId = (cells: Cell[]): boolean =>
  cells.some((cell) => cell.kind === 'value' && cell.field.name === 'Id');

export function columnOfAggregate({ key, text, isAggregate, field }: AggregateCell): ColumnMetadata {
  const column = columnOf(key, field);
  return {
    ...column,
    aggregate: isAggregate,
    displayName: isAggregate ? text : key,
    insertable: false,
    updatable: false,
  };
}

function columnOfCell(cell: Cell, children: ChildLevel[]): ColumnMetadata {
  switch (cell.kind) {
    case 'value':
      return columnOf(cell.key, cell.field);
    case 'parent':
      return { ...columnOf(cell.key), joinColumns: cell.cells.map((each) => columnOfCell(each, children)) };
    case 'children':
      return { ...columnOf(cell.key), aggregate: true, joinColumns: columnsOfLevel(children[cell.child]) };
  }
}

function columnOf(name: string, field?: FieldSchema): ColumnMetadata {
  const type = field && soqlType(field);
  return {
    aggregate: false,
    apexType: field ? apexType(field) : null,
    booleanType: type === 'boolean',
    columnName: name,
    custom: field?.custom ?? /__[cr]$/.test(name),
    displayName: name,
    foreignKeyName: field?.relationshipName ?? null,
    insertable: field?.createable ?? false,
    joinColumns: [],
    numberType: type === 'double',
    textType: type !== undefined && !['boolean', 'date', 'dateTime', 'double', 'time'].includes(type),
    updatable: field?.updateable ?? false,
  };
}

function apexType(field: FieldSchema): string {
  switch (soqlType(field)) {
    case 'boolean':
      return 'Boolean';
    case 'date':
      return 'Date';
    case 'dateTime':
      return 'Datetime';
    case 'double':
      return valueType(field) === 'Number' && field.scale === 0 ? 'Integer' : 'Double';
    case 'ID':
      return 'Id';
    case 'time':
      return 'Time';
    default:
      return 'String';
  }
}
