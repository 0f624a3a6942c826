/** Records: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record.htm */
import { z } from 'zod';
import { ApiError } from '../../data/contract.ts';
import { objectOfId, toRecordId } from '../../data/record-id.ts';
import { findField, type ObjectSchema } from '../../metadata/schema.ts';
import { errorAnswer, notFound } from '../api-error-answer.ts';
import { parseBody, recordInputOf } from '../parse-body.ts';
import type { ApiAnswer, Door } from '../request.ts';
import { deleteFor, insertFor, updateFor } from '../save.ts';
import { askedPaths, uniquePaths } from './asked-fields.ts';
import { layoutPaths } from './layout.ts';
import { objectNamed } from './object-info.ts';
import { readRepresentations, type RecordRepresentation } from './record-representation.ts';
import { noAccess, recordErrorAnswer, unknownObject } from './ui-error.ts';
import { viewerOf, type Viewer } from './viewer.ts';

const MOST_RECORDS = 200;

const CreateBody = z.object({ apiName: z.string(), fields: z.record(z.string(), z.unknown()) });
const UpdateBody = z.object({ fields: z.record(z.string(), z.unknown()) });

export const getRecord: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const { object, id } = namedRecord(viewer, request.params.id!);
  return { status: 200, body: readOne(viewer, object, id, askedPaths(viewer, object, request.query)) };
};

/** Each record answers for itself: `{hasErrors, results: [{result, statusCode}]}`. */
export const getRecords: Door = (request) => {
  const ids = request.params.ids!.split(',');
  if (ids.length > MOST_RECORDS) {
    throw new ApiError('ILLEGAL_QUERY_PARAMETER_VALUE', `A batch has at most ${MOST_RECORDS} records`, 400);
  }
  const results = ids.map((id) => {
    const { status, body } = answerOf(() => getRecord({ ...request, params: { id } }));
    return { result: body, statusCode: status };
  });
  return { status: 200, body: { hasErrors: results.some(({ statusCode }) => statusCode >= 300), results } };
};

export const createRecord: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const { apiName, fields } = parseBody(CreateBody, request.body);
  const object = objectNamed(viewer, apiName);
  if (!object) throw unknownObject(apiName);
  const [result] = insertFor(request, object.name, [recordInputOf(fields)]);
  if (!result?.success) return recordErrorAnswer(viewer, object, 'create', result?.errors ?? []);
  return { status: 201, body: readSaved(viewer, object, result.id!, fields) };
};

/** With `If-Unmodified-Since`, only where nobody has changed the record since. */
export const updateRecord: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const { object, id } = namedRecord(viewer, request.params.id!);
  const { fields } = parseBody(UpdateBody, request.body);
  const { Id: _, ...values } = fields;
  refuseIfModified(viewer, object, id, request.headers['if-unmodified-since']);
  const [result] = updateFor(request, object.name, [{ ...recordInputOf(values), Id: id }]);
  if (!result?.success) return recordErrorAnswer(viewer, object, 'update', result?.errors ?? []);
  return { status: 200, body: readSaved(viewer, object, id, values) };
};

export const deleteRecord: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const { object, id } = namedRecord(viewer, request.params.id!);
  readOne(viewer, object, id, []);
  const [result] = deleteFor(request, [id]);
  return result?.success ? { status: 204 } : recordErrorAnswer(viewer, object, 'delete', result?.errors ?? []);
};

/** @throws ApiError 404 for what is no record, 403 for an object that the user may not read */
export function namedRecord(viewer: Viewer, given: string): { object: ObjectSchema; id: string } {
  const id = toRecordId(given);
  const object = id && objectOfId(viewer.session.org.schema, id);
  if (!id || !object) throw notFound();
  if (!viewer.access.object(object).read) throw noAccess();
  return { object, id };
}

export function readOne(viewer: Viewer, object: ObjectSchema, id: string, paths: string[]): RecordRepresentation {
  const record = readRepresentations(viewer, object, [id], paths).get(id);
  if (!record) throw notFound();
  return record;
}

/** What was saved, with the fields of the layout. */
function readSaved(viewer: Viewer, object: ObjectSchema, id: string, fields: object): RecordRepresentation {
  const sent = Object.keys(fields).flatMap((name) => findField(object, name)?.name ?? []);
  return readOne(viewer, object, id, uniquePaths([...layoutPaths(viewer, object, 'Full'), ...sent]));
}

/** An HTTP date or an ISO one, to the second. */
function refuseIfModified(viewer: Viewer, object: ObjectSchema, id: string, since: string | undefined): void {
  if (since === undefined) return;
  const { lastModifiedDate } = readOne(viewer, object, id, []);
  const limit = Date.parse(since);
  if (Number.isNaN(limit)) throw new ApiError('INVALID_INPUT', `If-Unmodified-Since: '${since}' is no date`, 400);
  if (Date.parse(String(lastModifiedDate)) <= limit) return;
  const message = 'A precondition failed: the record has been modified since it was read';
  throw new ApiError('PRECONDITION_FAILED', message, 412);
}

function answerOf(work: () => ApiAnswer): ApiAnswer {
  try {
    return work();
  } catch (error) {
    return errorAnswer(error);
  }
}
