/** Rows to records as the query resource writes them: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_query.htm */
import type { SQLOutputValue } from 'node:sqlite';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { valueType } from '../data/column.ts';
import type { Row } from './read-rows.ts';
import type { Cell, ValueCell } from './selection.ts';

export type QueryRecord = { attributes: { type: string; url?: string } } & Record<string, unknown>;

export interface QueryResult {
  /** all the rows of the query, not of this page */
  totalSize: number;
  done: boolean;
  records: QueryRecord[];
  /** absent on the last page */
  nextRecordsUrl?: string;
}

/** `children` gives the result of the child subquery at a position; null where there is no child. */
export function toRecord(
  object: ObjectSchema,
  cells: Cell[],
  row: Row,
  apiVersion: string,
  children: (child: number) => QueryResult | null,
  idColumn = 0,
): QueryRecord {
  const url = `/services/data/v${apiVersion}/sobjects/${object.name}/${String(row[idColumn])}`;
  const record: QueryRecord = { attributes: { type: object.name, url } };
  for (const cell of cells) {
    if (cell.kind === 'value') record[cell.key] = toCellValue(cell, row[cell.column]);
    else if (cell.kind === 'children') record[cell.key] = children(cell.child);
    else if (row[cell.column] === null) record[cell.key] = null;
    else record[cell.key] = toRecord(cell.object, cell.cells, row, apiVersion, children, cell.column);
  }
  return record;
}

function toCellValue({ field, labels }: ValueCell, value: SQLOutputValue): unknown {
  if (labels && typeof value === 'string') {
    return value
      .split(';')
      .map((one) => labels.get(one) ?? one)
      .join(';');
  }
  return toJsonValue(field, value);
}

export function toJsonValue(field: FieldSchema, value: SQLOutputValue): unknown {
  return valueType(field) === 'Checkbox' && value !== null ? value === 1 : value;
}
