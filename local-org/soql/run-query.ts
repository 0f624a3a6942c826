/** The query resource: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm */
import { ApiError } from '../data/contract.ts';
import type { Session } from '../data/contract.ts';
import { withRunningUser } from '../data/running-user.ts';
import {
  compileAggregateQuery,
  compileRowCount,
  isAggregateQuery,
  isRowCount,
  toAggregateValue,
} from './aggregate-query.ts';
import { parseSoql } from './parse-soql.ts';
import { columnOfAggregate, columnsOfLevel, hasId } from './query-columns.ts';
import type { QueryColumns } from './query-columns.ts';
import { findCursor } from './query-cursor.ts';
import { openRootScope, queryContext } from './query-scope.ts';
import type { QueryContext } from './query-scope.ts';
import { readRows } from './read-rows.ts';
import type { QueryRecord, QueryResult } from './record-json.ts';
import { compileLevel } from './record-level.ts';
import type { RecordLevel } from './record-level.ts';
import { firstPage, nextPage } from './record-query.ts';
import { registerSqlFunctions } from './sql-functions.ts';
import type { SoqlQuery } from './syntax-tree.ts';

export type { QueryColumns } from './query-columns.ts';
export type { QueryRecord, QueryResult } from './record-json.ts';

export interface QueryOptions {
  /** rows a page, 200 to 2,000 (the default): https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_queryoptions.htm */
  batchSize?: number;
  /** of the addresses in the answer; 66.0 by default */
  version?: string;
}

const LARGEST_BATCH = 2000;
const SMALLEST_BATCH = 200;

/**
 * Runs a query with the rights of the session's user. Deleted records are not kept, so a queryAll is the same.
 * Throws an ApiError: MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD and their like, worded as Salesforce's.
 */
export function runQuery(session: Session, soql: string, options: QueryOptions = {}): QueryResult {
  return inQuery(session, soql, options, (context, query) => {
    if (isRowCount(query)) return countRows(context, query);
    if (isAggregateQuery(query)) return aggregate(context, query);
    return firstPage(compileLevel(openRootScope(context, query), query), batchSizeOf(options));
  });
}

/** The page that a `nextRecordsUrl` names: `01g…-2000`. Throws INVALID_QUERY_LOCATOR for one that is unknown, another user's or too old. */
export function queryMore(session: Session, locator: string, options: QueryOptions = {}): QueryResult {
  const { cursor, name, offset } = findCursor(session, locator);
  return inQuery(session, cursor.soql, options, (context, query) => {
    let level: RecordLevel = compileLevel(openRootScope(context, query), query);
    for (const relationship of cursor.path) {
      const child = level.children.find((each) => each.name === relationship);
      if (!child) throw new ApiError('INVALID_QUERY_LOCATOR', 'invalid query locator');
      level = child;
    }
    return nextPage(level, cursor.path, { ...cursor, name }, offset);
  });
}

/** The columns of a query, for `?columns=true`. */
export function queryColumns(session: Session, soql: string): QueryColumns {
  return inQuery(session, soql, {}, (context, query) => {
    const scope = openRootScope(context, query);
    const about = {
      entityName: scope.object.name,
      groupBy: query.groupBy.length > 0,
      keyPrefix: scope.object.keyPrefix,
    };
    if (isRowCount(query)) return { columnMetadata: [], ...about, idSelected: false };
    if (isAggregateQuery(query)) {
      const { cells } = compileAggregateQuery(scope, query);
      return { columnMetadata: cells.map(columnOfAggregate), ...about, idSelected: false };
    }
    const level = compileLevel(scope, query);
    return { columnMetadata: columnsOfLevel(level), ...about, idSelected: hasId(level.cells) };
  });
}

function inQuery<T>(
  session: Session,
  soql: string,
  { version = '66.0' }: QueryOptions,
  work: (context: QueryContext, query: SoqlQuery) => T,
): T {
  registerSqlFunctions(session.org.database);
  return withRunningUser(session, () => work(queryContext(session, soql, version), parseSoql(soql)));
}

const batchSizeOf = ({ batchSize = LARGEST_BATCH }: QueryOptions): number =>
  Math.min(Math.max(batchSize, SMALLEST_BATCH), LARGEST_BATCH);

function countRows(context: QueryContext, query: SoqlQuery): QueryResult {
  const [[count]] = readRows(context, compileRowCount(openRootScope(context, query), query));
  return { totalSize: Number(count), done: true, records: [] };
}

function aggregate(context: QueryContext, query: SoqlQuery): QueryResult {
  const { cells, statement } = compileAggregateQuery(openRootScope(context, query), query);
  const rows = readRows(context, statement);
  if (rows.length > LARGEST_BATCH) {
    const message = 'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';
    throw new ApiError('EXCEEDED_ID_LIMIT', message);
  }
  const records = rows.map((row): QueryRecord => {
    const values = cells.map((cell, index) => [cell.key, toAggregateValue(cell, row[index])]);
    return { attributes: { type: 'AggregateResult' }, ...Object.fromEntries(values) };
  });
  return { totalSize: records.length, done: true, records };
}
