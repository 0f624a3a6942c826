/** List views and related lists: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_features_lists.htm */
import { childRelationships, findField, type ObjectSchema } from '../../metadata/schema.ts';
import { isSortable } from '../../soql/field-abilities.ts';
import { notFound } from '../api-error-answer.ts';
import type { ApiRequest, Door } from '../request.ts';
import { pathTo } from './asked-fields.ts';
import { etagOf } from './etag.ts';
import { pathsOf } from './layout.ts';
import { listViewsOf, type ListView } from './list-view.ts';
import { objectNamed } from './object-info.ts';
import { listRecords } from './list-records.ts';
import { namedRecord } from './records-door.ts';
import { viewerOf, type Viewer } from './viewer.ts';

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
