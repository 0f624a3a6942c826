import { accessOf } from '../data/access.ts';
import { ApiError, type RecordId, type SaveResult } from '../data/contract.ts';
import { objectOfId, toRecordId } from '../data/record-id.ts';
import type { RecordInput } from '../data/save/draft.ts';
import { findField, type ObjectSchema } from '../metadata/schema.ts';
import { noExternalIdField, notFound, notModelled, saveErrorAnswer } from './api-error-answer.ts';
import { recordInputOf, parseBody, WrittenRecord } from './parse-body.ts';
import { readRecordsBy } from './record-soql.ts';
import type { ApiAnswer, ApiRequest, Door } from './request.ts';
import { deleteFor, insertFor, updateFor } from './save.ts';
import { visibleField, visibleFields, visibleObject } from './visible-object.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_basic_info.htm */
export const createRecord: Door = (request) => {
  const object = visibleObject(request.session, request.params.object!);
  const [result] = insertFor(request, object.name, [writtenFields(request, 'Id')]);
  return result?.success ? createdAnswer(request, object, result) : saveErrorAnswer(result?.errors ?? []);
};

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_retrieve.htm */
export const readRecord: Door = (request) => {
  const { object, id } = namedRecord(request);
  const [record] = readRecordsBy(request, object, findField(object, 'Id')!, [id], wantedFields(request, object));
  if (!record) throw notFound();
  return { status: 200, body: record };
};

export const updateRecord: Door = (request) => {
  const { object, id } = namedRecord(request);
  const [result] = updateFor(request, object.name, [{ ...writtenFields(request, 'Id'), Id: id }]);
  return savedAnswer(result);
};

export const deleteRecord: Door = (request) => {
  const { id } = namedRecord(request);
  return savedAnswer(deleteFor(request, [id])[0]);
};

/** `/sobjects/X/<id>/<relationship>`: not to be mistaken for `/sobjects/X/<external id field>/<value>`. */
export function refuseRelationship(object: ObjectSchema, segment: string): void {
  if (!toRecordId(segment) || findField(object, segment)) return;
  throw notModelled(`Following a relationship of ${object.name} by its URL`);
}

/** All fields that the user may see, or those of `?fields=`. @throws ApiError INVALID_FIELD */
export function wantedFields(request: ApiRequest, object: ObjectSchema, asked = request.query.get('fields')): string[] {
  const access = accessOf(request.session);
  if (!asked) return visibleFields(access, object).map(({ name }) => name);
  return asked.split(',').map((name) => {
    const field = visibleField(access, object, name.trim());
    if (field) return field.name;
    if (name.includes('.')) throw notModelled(`The field path '${name}' in ?fields=`);
    throw new ApiError('INVALID_FIELD', `No such column '${name.trim()}' on sobject of type ${object.name}`);
  });
}

/** @throws ApiError INVALID_FIELD where the body repeats what the URL says */
export function writtenFields(request: ApiRequest, saidByUrl: string): RecordInput {
  const fields = recordInputOf(parseBody(WrittenRecord, request.body ?? {}));
  const repeated = Object.keys(fields).find((name) => name.toLowerCase() === saidByUrl.toLowerCase());
  if (!repeated) return fields;
  throw new ApiError('INVALID_FIELD', `The ${repeated} field should not be specified in the sobject data.`);
}

export function createdAnswer(request: ApiRequest, object: ObjectSchema, result: SaveResult): ApiAnswer {
  const location = `/services/data/v${request.version}/sobjects/${object.name}/${result.id}`;
  return { status: 201, headers: { Location: location }, body: { id: result.id, success: true, errors: [] } };
}

export const savedAnswer = (result: SaveResult | undefined): ApiAnswer =>
  result?.success ? { status: 204 } : saveErrorAnswer(result?.errors ?? []);

function namedRecord(request: ApiRequest): { object: ObjectSchema; id: RecordId } {
  const object = visibleObject(request.session, request.params.object!);
  const id = toRecordId(request.params.id!);
  if (!id) throw noExternalIdField(request.params.id!);
  if (objectOfId(request.session.org.schema, id) !== object) throw notFound();
  return { object, id };
}
