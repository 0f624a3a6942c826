import { accessOf } from '../data/access.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { noExternalIdField, notFound, saveErrorAnswer } from './api-error-answer.ts';
import { createdAnswer, refuseRelationship, savedAnswer, wantedFields, writtenFields } from './record-door.ts';
import { readRecordsBy } from './record-soql.ts';
import type { ApiRequest, Door } from './request.ts';
import { deleteFor, upsertFor } from './save.ts';
import { visibleField, visibleObject } from './visible-object.ts';

/** `/sobjects/X/<external id field>/<value>`: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_upsert.htm */
export const readByExternalId: Door = (request) => {
  const { object, field } = namedField(request);
  const [record] = readRecordsBy(request, object, field, [value(request)], wantedFields(request, object));
  if (!record) throw notFound();
  return { status: 200, body: record };
};

/** 201 for a new record, 200 for a changed one, both with its id. `?updateOnly=true` never creates. */
export const upsertByExternalId: Door = (request) => {
  const { object, field } = namedField(request);
  const fields = writtenFields(request, field.name);
  if (request.query.get('updateOnly') === 'true' && !findId(request, object, field)) throw notFound();
  const [result] = upsertFor(request, object.name, field.name, [{ ...fields, [field.name]: value(request) }]);
  if (!result?.success) return saveErrorAnswer(result?.errors ?? []);
  const answer = createdAnswer(request, object, result);
  const body = { id: result.id, success: true, errors: [], created: result.created };
  return result.created ? { ...answer, body } : { status: 200, body };
};

export const deleteByExternalId: Door = (request) => {
  const { object, field } = namedField(request);
  const id = findId(request, object, field);
  if (!id) throw notFound();
  return savedAnswer(deleteFor(request, [id])[0]);
};

const value = (request: ApiRequest): string => request.params.value!;

function findId(request: ApiRequest, object: ObjectSchema, field: FieldSchema): string | undefined {
  const [record] = readRecordsBy(request, object, field, [value(request)], ['Id']);
  return record?.Id as string | undefined;
}

function namedField(request: ApiRequest): { object: ObjectSchema; field: FieldSchema } {
  const object = visibleObject(request.session, request.params.object!);
  const name = request.params.field!;
  refuseRelationship(object, name);
  const field = visibleField(accessOf(request.session), object, name);
  if (!field?.externalId) throw noExternalIdField(name);
  return { object, field };
}
