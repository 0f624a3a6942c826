/** Runs a compiled query for records, page by page. */
import type { RecordId } from '../data/contract.ts';
import { quoted } from '../data/statement.ts';
import { openCursor } from './query-cursor.ts';
import { readRows } from './read-rows.ts';
import type { Row } from './read-rows.ts';
import { levelSql } from './record-level.ts';
import type { ChildLevel, RecordLevel } from './record-level.ts';
import { toRecord } from './record-json.ts';
import type { QueryRecord, QueryResult } from './record-json.ts';
import { sql } from './sql.ts';
import type { Sql } from './sql.ts';

/** Child lists are cut at a size that the org chooses: ours. */
const CHILD_BATCH = 200;

/** The first page. A query of one page is one statement a level; a longer one reads all its Ids in another. */
export function firstPage(level: RecordLevel, batchSize: number): QueryResult {
  const { context } = level.scope;
  const limit = Math.min(level.limit ?? Infinity, batchSize + 1);
  const rows = readRows(context, levelSql(level, level.columns, sql('1'), ` LIMIT ${limit} OFFSET ${level.offset}`));
  if (rows.length <= batchSize) return { totalSize: rows.length, done: true, records: toRecords(level, rows, []) };
  const tail = ` LIMIT ${level.limit ?? -1} OFFSET ${level.offset}`;
  const ids = readRows(context, levelSql(level, [`${level.scope.alias}."Id"`], sql('1'), tail)).map(idOf);
  const records = toRecords(level, rows.slice(0, batchSize), []);
  return page(
    level,
    records,
    ids,
    batchSize,
    openCursor(context.session, { soql: context.soql, path: [], ids, batchSize }),
    0,
  );
}

/** The page of a cursor that begins at `offset`. Rows that are gone or hidden by now are left out. */
export function nextPage(
  level: RecordLevel,
  path: string[],
  cursor: { name: string; ids: RecordId[]; batchSize: number },
  offset: number,
): QueryResult {
  const { scope } = level;
  const ids = cursor.ids.slice(offset, offset + cursor.batchSize);
  const only = sql(`${scope.alias}."Id" IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
  const rows = new Map(readRows(scope.context, levelSql(level, level.columns, only)).map((row) => [idOf(row), row]));
  const records = toRecords(
    level,
    ids.flatMap((id) => [rows.get(id) ?? []]).filter((row) => row.length > 0),
    path,
  );
  return page(level, records, cursor.ids, cursor.batchSize, cursor.name, offset);
}

function page(
  { scope: { context } }: RecordLevel,
  records: QueryRecord[],
  ids: RecordId[],
  batchSize: number,
  name: string,
  offset: number,
): QueryResult {
  const end = offset + batchSize;
  if (end >= ids.length) return { totalSize: ids.length, done: true, records };
  const nextRecordsUrl = `/services/data/v${context.apiVersion}/query/${name}-${end}`;
  return { totalSize: ids.length, done: false, records, nextRecordsUrl };
}

/** `path` names the child relationships that lead to this level. */
function toRecords(level: RecordLevel, rows: Row[], path: string[]): QueryRecord[] {
  const { context, object } = level.scope;
  const children = level.children.map((child) => childResults(child, rows.map(idOf), [...path, child.name]));
  return rows.map((row) =>
    toRecord(object, level.cells, row, context.apiVersion, (child) => children[child].get(idOf(row)) ?? null),
  );
}

/** The child lists of many records at once, by the record's Id. */
function childResults(level: ChildLevel, parentIds: RecordId[], path: string[]): Map<RecordId, QueryResult> {
  const { context } = level.scope;
  const lists = Map.groupBy(readRows(context, childSql(level, parentIds)), (row) => String(row.at(-1)));
  const shown = [...lists.values()].flatMap((list) => list.slice(0, CHILD_BATCH));
  const records = toRecords(level, shown, path);
  let position = 0;
  const results = new Map<RecordId, QueryResult>();
  for (const [parentId, list] of lists) {
    const count = Math.min(list.length, CHILD_BATCH);
    const ids = list.map(idOf);
    const name =
      list.length > CHILD_BATCH
        ? openCursor(context.session, { soql: context.soql, path, ids, batchSize: CHILD_BATCH })
        : '';
    results.set(parentId, page(level, records.slice(position, position + count), ids, CHILD_BATCH, name, 0));
    position += count;
  }
  return results;
}

/** The last column is the parent's Id. A LIMIT counts for each parent. */
function childSql(level: ChildLevel, parentIds: RecordId[]): Sql {
  const parentId = `${level.scope.alias}.${quoted(level.parentField.name)}`;
  const only = sql(`${parentId} IN (SELECT value FROM json_each(?))`, JSON.stringify(parentIds));
  const columns = level.columns.map((column, index) => `${column} AS c${index}`);
  if (level.limit === undefined) return levelSql(level, [...columns, `${parentId} AS parent`], only);
  const place = `row_number() OVER (PARTITION BY ${parentId} ORDER BY ${level.orderBy}) AS place`;
  const inner = levelSql(level, [...columns, place, `${parentId} AS parent`], only);
  return sql(`SELECT * FROM (${inner.sql}) WHERE place <= ${level.limit} ORDER BY parent, place`, ...inner.parameters);
}

const idOf = (row: Row): RecordId => String(row[0]);
