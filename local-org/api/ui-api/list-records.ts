/** A page of a list of records: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_list_record_collection.htm */
import { ApiError } from '../../data/contract.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { runQuery } from '../../soql/run-query.ts';
import { soqlText } from '../record-soql.ts';
import type { ApiRequest } from '../request.ts';
import { listOf, pathTo, requiredPaths, uniquePaths } from './asked-fields.ts';
import { representation, selectPaths } from './record-representation.ts';
import type { Viewer } from './viewer.ts';

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 2000;

export interface Listing {
  object: ObjectSchema;
  paths: string[];
  where?: string;
}

/** The request adds its own fields, order, search and page. */
export function listRecords(request: ApiRequest, viewer: Viewer, listing: Listing) {
  const parameters = parametersOf(request);
  const { object, where } = listing;
  const size = sizeOf(parameters.get('pageSize'));
  const offset = Number(parameters.get('pageToken') ?? 0);
  const optional = listOf(parameters, 'optionalFields').flatMap((name) => pathTo(viewer, object, name) ?? []);
  const fields = requiredPaths(viewer, object, listOf(parameters, 'fields'));
  const paths = uniquePaths([...requiredPaths(viewer, object, ['Id']), ...listing.paths, ...fields, ...optional]);
  const filter = [where && `(${where})`, searched(object, parameters.get('searchTerm'))].filter(Boolean).join(' AND ');
  const sortBy = listOf(parameters, 'sortBy');
  const soql = [
    `SELECT ${selectPaths(viewer, object, paths).join(', ')} FROM ${object.name}`,
    ...(filter ? [`WHERE ${filter}`] : []),
    ...(sortBy.length > 0 ? [`ORDER BY ${sortBy.map((name) => sortTerm(viewer, object, name)).join(', ')}`] : []),
    `LIMIT ${size + 1} OFFSET ${offset}`,
  ].join(' ');
  const rows = runQuery(viewer.session, soql).records;
  const hasMore = rows.length > size;
  return {
    count: Math.min(rows.length, size),
    currentPageToken: String(offset),
    fields,
    nextPageToken: hasMore ? String(offset + size) : null,
    optionalFields: optional,
    pageSize: size,
    previousPageToken: offset > 0 ? String(Math.max(0, offset - size)) : null,
    records: rows.slice(0, size).map((row) => representation(viewer, object, row, paths)),
    sortBy,
  };
}

/** POST carries in its body what GET carries in its address. */
function parametersOf({ body, query }: ApiRequest): URLSearchParams {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (value === null || value === undefined) continue;
    if (name === 'where')
      throw new ApiError('FUNCTIONALITY_NOT_ENABLED', 'The local org does not model where of a list');
    parameters.set(name, Array.isArray(value) ? value.join(',') : String(value as string | number));
  }
  return parameters;
}

function sizeOf(given: string | null): number {
  const size = given === null ? DEFAULT_PAGE : Number(given);
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE) return size;
  throw new ApiError('ILLEGAL_QUERY_PARAMETER_VALUE', `pageSize must be from 1 to ${LARGEST_PAGE}`, 400);
}

const searched = (object: ObjectSchema, term: string | null): string | undefined =>
  term && object.fields.has('name') ? `Name LIKE ${soqlText(`%${term}%`)}` : undefined;

/** `-Name` sorts downwards. */
function sortTerm(viewer: Viewer, object: ObjectSchema, name: string): string {
  const [path] = requiredPaths(viewer, object, [name.replace(/^-/, '')]);
  return name.startsWith('-') ? `${path} DESC NULLS LAST` : `${path} ASC`;
}
