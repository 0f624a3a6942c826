/** What objects, picklists and layouts are, and the record pages made of them: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_features_records.htm */
import { ApiError } from '../../data/contract.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import { errorAnswer, notFound } from '../api-error-answer.ts';
import type { ApiRequest, Door } from '../request.ts';
import { layoutType, listOf, uniquePaths } from './asked-fields.ts';
import { defaultFields } from './default-fields.ts';
import { etagOf } from './etag.ts';
import { layoutPaths, layoutRepresentation, type LayoutMode } from './layout.ts';
import { MASTER_RECORD_TYPE, objectInfo, objectNamed } from './object-info.ts';
import { picklistValues } from './picklist-values.ts';
import { namedRecord, readOne } from './records-door.ts';
import { viewerOf, type Viewer } from './viewer.ts';

export const getObjectInfo: Door = (request) => {
  const { viewer, object } = asked(request);
  return { status: 200, body: objectInfo(viewer, object) };
};

export const getObjectInfos: Door = (request) => {
  const results = request.params.objects!.split(',').map((name) => {
    try {
      const { viewer, object } = asked({ ...request, params: { object: name } });
      return { result: objectInfo(viewer, object), statusCode: 200 };
    } catch (error) {
      const { body, status } = errorAnswer(error);
      return { result: body, statusCode: status };
    }
  });
  return { status: 200, body: { results } };
};

export const getPicklistValues: Door = (request) => {
  const { viewer, object } = asked(request);
  checkRecordType(request.params.recordType!);
  const field = findField(object, request.params.field!);
  if (!field?.picklist || !viewer.access.canReadField(object, field.name)) throw notFound();
  return { status: 200, body: picklistValues(viewer, object, field, urlOf(request)) };
};

/** All picklists of an object. */
export const getAllPicklistValues: Door = (request) => {
  const { viewer, object } = asked(request);
  checkRecordType(request.params.recordType!);
  const fields = [...object.fields.values()].filter(
    ({ name, picklist }) => picklist && viewer.access.canReadField(object, name),
  );
  const values = fields.map((field) => [
    field.name,
    picklistValues(viewer, object, field, `${urlOf(request)}/${field.name}`),
  ]);
  const picklistFieldValues = Object.fromEntries(values) as Record<string, unknown>;
  return { status: 200, body: { eTag: etagOf(picklistFieldValues), picklistFieldValues } };
};

export const getLayout: Door = (request) => {
  const { viewer, object } = asked(request);
  const type = layoutType(request.query.get('layoutType') ?? 'Full');
  return { status: 200, body: layoutRepresentation(viewer, object, modeOf(request.query.get('mode') ?? 'View'), type) };
};

/** What a form for a new record begins with. */
export const getRecordDefaults: Door = (request) => {
  const { viewer, object } = asked(request);
  const type = layoutType(request.query.get('layoutType') ?? 'Full');
  const body = {
    layout: layoutRepresentation(viewer, object, 'Create', type),
    objectInfos: { [object.name]: objectInfo(viewer, object) },
    record: {
      apiName: object.name,
      childRelationships: {},
      fields: defaultFields(viewer, object),
      id: null,
      recordTypeId: null,
      recordTypeInfo: null,
    },
  };
  return { status: 200, body: { ...body, eTag: etagOf(body) } };
};

/** Records with all that a page needs to draw them. */
export const getRecordUi: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const types = withDefault(listOf(request.query, 'layoutTypes'), 'Full').map(layoutType);
  const modes = withDefault(listOf(request.query, 'modes'), 'View').map(modeOf);
  const named = request.params.ids!.split(',').map((id) => namedRecord(viewer, id));
  const objects = [...new Set(named.map(({ object }) => object))];
  const paths = (object: ObjectSchema) => uniquePaths(types.flatMap((type) => layoutPaths(viewer, object, type)));
  const layoutsOf = (object: ObjectSchema) =>
    byName(types, (type) => byName(modes, (mode) => layoutRepresentation(viewer, object, mode, type)));
  const body = {
    layoutUserStates: {},
    layouts: Object.fromEntries(objects.map((object) => [object.name, { [MASTER_RECORD_TYPE]: layoutsOf(object) }])),
    objectInfos: Object.fromEntries(objects.map((object) => [object.name, objectInfo(viewer, object)])),
    records: Object.fromEntries(named.map(({ object, id }) => [id, readOne(viewer, object, id, paths(object))])),
  };
  return { status: 200, body: { ...body, eTag: etagOf(body) } };
};

function asked({ session, headers, params }: Pick<ApiRequest, 'headers' | 'params' | 'session'>) {
  const viewer: Viewer = viewerOf(session, headers);
  const object = objectNamed(viewer, params.object!);
  if (!object) throw notFound();
  return { viewer, object };
}

function checkRecordType(id: string): void {
  if (!MASTER_RECORD_TYPE.startsWith(id)) throw notFound();
}

function modeOf(name: string): LayoutMode {
  if (name === 'View' || name === 'Edit' || name === 'Create') return name;
  throw new ApiError('ILLEGAL_QUERY_PARAMETER_VALUE', `'${name}' is no mode: use View, Edit or Create`, 400);
}

const urlOf = ({ version, path }: ApiRequest): string => `/services/data/v${version}/${path}`;

const withDefault = (given: string[], value: string): string[] => (given.length > 0 ? given : [value]);

const byName = <K extends string, T>(names: K[], of: (name: K) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
