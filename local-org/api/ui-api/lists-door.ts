/** List views and related lists: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_features_lists.htm */
import { ApiError } from '../../data/contract.ts';
import { childRelationships, findField, type ObjectSchema } from '../../metadata/schema.ts';
import { isSortable } from '../../soql/field-abilities.ts';
import { runQuery } from '../../soql/run-query.ts';
import { notFound } from '../api-error-answer.ts';
import { soqlText } from '../record-soql.ts';
import type { ApiRequest, Door } from '../request.ts';
import { listOf, pathTo, requiredPaths, uniquePaths } from './asked-fields.ts';
import { etagOf } from './etag.ts';
import { pathsOf } from './layout.ts';
import { listViewsOf, type ListView } from './list-view.ts';
import { objectNamed } from './object-info.ts';
import { representation, selectPaths } from './record-representation.ts';
import { namedRecord } from './records-door.ts';
import { viewerOf, type Viewer } from './viewer.ts';

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 2000;

interface Listing {
  object: ObjectSchema;
  paths: string[];
  where?: string;
}

export const getListInfos: Door = (request) => {
  const { viewer, object } = asked(request);
  const lists = listViewsOf(viewer, object).map(summary);
  return { status: 200, body: { count: lists.length, lists, objectApiName: object.name, eTag: etagOf(lists) } };
};

export const getListInfo: Door = (request) => {
  const { viewer, view } = namedView(request);
  return { status: 200, body: listInfo(viewer, view) };
};

export const getListRecords: Door = (request) => {
  const { viewer, view } = namedView(request);
  const paths = view.columns.flatMap((column) => columnPaths(viewer, view.object, column));
  const body = listRecords(request, viewer, { object: view.object, paths, where: view.where });
  return { status: 200, body: { ...body, listInfoETag: listInfo(viewer, view).eTag, listReference: reference(view) } };
};

/** The records below another; which fields, the request says. */
export const getRelatedListRecords: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const { object: parent, id } = namedRecord(viewer, request.params.id!);
  const wanted = request.params.list!.toLowerCase();
  const child = childRelationships(viewer.session.org.schema, parent.name).find(
    ({ name, childObject, field }) =>
      name?.toLowerCase() === wanted &&
      viewer.access.object(childObject).read &&
      viewer.access.canReadField(childObject, field.name),
  );
  if (!child) throw notFound();
  const listing = { object: child.childObject, paths: ['Id'], where: `${child.field.name} = '${id}'` };
  const body = listRecords(request, viewer, listing);
  const listReference = {
    inContextOfRecordId: id,
    parentObjectApiName: parent.name,
    relatedListId: child.name,
    type: 'relatedList',
  };
  return { status: 200, body: { ...body, listReference } };
};

function asked({ session, headers, params }: ApiRequest): { viewer: Viewer; object: ObjectSchema } {
  const viewer = viewerOf(session, headers);
  const object = objectNamed(viewer, params.object!);
  if (!object) throw notFound();
  return { viewer, object };
}

function namedView(request: ApiRequest): { viewer: Viewer; view: ListView } {
  const { viewer, object } = asked(request);
  const wanted = request.params.list!.toLowerCase();
  const view = listViewsOf(viewer, object).find(({ developerName }) => developerName.toLowerCase() === wanted);
  if (!view) throw notFound();
  return { viewer, view };
}

const reference = ({ object, developerName }: ListView) => ({
  id: null,
  listViewApiName: developerName,
  objectApiName: object.name,
  type: 'listView',
});

const summary = (view: ListView) => ({ ...reference(view), apiName: view.developerName, label: view.label });

function listInfo(viewer: Viewer, view: ListView) {
  const { object, columns, label } = view;
  const content = {
    cloneable: false,
    createable: viewer.access.object(object).create,
    deletable: false,
    displayColumns: columns.map((column) => {
      const field = findField(object, column);
      return {
        fieldApiName: column,
        label: field ? viewer.labels.field(object, field) : column,
        lookupId: field && field.referenceTo.length > 0 ? column : null,
        sortable: field ? isSortable(field) : false,
      };
    }),
    filteredByInfo: [],
    label,
    listReference: reference(view),
    orderedByInfo: [],
    updateable: false,
    visibility: 'Public',
  };
  return { ...content, eTag: etagOf(content) };
}

function columnPaths(viewer: Viewer, object: ObjectSchema, column: string): string[] {
  const field = findField(object, column);
  if (field) return pathsOf(viewer, field);
  const path = pathTo(viewer, object, column);
  return path ? [path] : [];
}

function listRecords(request: ApiRequest, viewer: Viewer, listing: Listing) {
  const parameters = parametersOf(request);
  const { object, where } = listing;
  const size = sizeOf(parameters.get('pageSize'));
  const offset = Number(parameters.get('pageToken') ?? 0);
  const optional = listOf(parameters, 'optionalFields').flatMap((name) => pathTo(viewer, object, name) ?? []);
  const fields = requiredPaths(viewer, object, listOf(parameters, 'fields'));
  const paths = uniquePaths([...listing.paths, ...fields, ...optional]);
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
