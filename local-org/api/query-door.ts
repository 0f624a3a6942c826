import { ApiError } from '../data/contract.ts';
import { queryColumns, queryMore, runQuery } from '../soql/run-query.ts';
import { notModelled } from './api-error-answer.ts';
import type { ApiRequest, Door } from './request.ts';

/**
 * `?q=` runs a query, with `columns=true` it tells the query's columns instead of running it.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm
 * Deleted records are not kept, so `queryAll` sees no more than `query`.
 */
export const query: Door = ({ session, query: parameters, version, headers }) => {
  const soql = parameters.get('q');
  if (parameters.has('explain')) throw notModelled('?explain= of a query');
  if (!soql) throw new ApiError('MALFORMED_QUERY', 'A query string has to be specified');
  const body =
    parameters.get('columns') === 'true'
      ? queryColumns(session, soql)
      : runQuery(session, soql, { version, batchSize: batchSizeOf(headers) });
  return { status: 200, body };
};

/** The rows after those already given: `nextRecordsUrl`. */
export const nextRecords: Door = ({ session, params, version, headers }) => ({
  status: 200,
  body: queryMore(session, params.locator!, { version, batchSize: batchSizeOf(headers) }),
});

/** `Sforce-Query-Options: batchSize=200`: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_queryoptions.htm */
function batchSizeOf(headers: ApiRequest['headers']): number | undefined {
  const [, size] = /batchSize\s*=\s*(\d+)/i.exec(headers['sforce-query-options'] ?? '') ?? [];
  return size === undefined ? undefined : Number(size);
}
