import { z } from 'zod';
import { ApiError, type SaveError, type SaveResult } from '../data/contract.ts';
import { toRecordId } from '../data/record-id.ts';
import type { RecordInput } from '../data/save/draft.ts';
import { findField } from '../metadata/schema.ts';
import { keepIf } from './all-or-none.ts';
import { recordInputOf, parseBody, WrittenRecord } from './parse-body.ts';
import { wantedFields } from './record-door.ts';
import { readRecordsBy } from './record-soql.ts';
import type { ApiAnswer, ApiRequest, Door } from './request.ts';
import { deleteFor, failed, insertFor, updateFor, upsertFor } from './save.ts';
import { visibleObject } from './visible-object.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm */
const MAX_WRITTEN = 200;
const MAX_READ = 2000;

const RecordsBody = z.strictObject({ allOrNone: z.boolean().default(false), records: z.array(WrittenRecord).min(1) });
const RetrieveBody = z.strictObject({ ids: z.array(z.string()).min(1), fields: z.array(z.string()).min(1) });

export const createRecords: Door = (request) => {
  const { allOrNone, records } = parseBody(RecordsBody, request.body);
  const save = () => saveRuns(records, (object, run) => insertFor(request, object, run));
  return saveAll(request, allOrNone, records.length, save);
};

export const updateRecords: Door = (request) => {
  const { allOrNone, records } = parseBody(RecordsBody, request.body);
  const save = () => saveRuns(records, (object, run) => updateFor(request, object, run.map(withId)));
  return saveAll(request, allOrNone, records.length, save);
};

export const upsertRecords: Door = (request) => {
  const { allOrNone, records } = parseBody(RecordsBody, request.body);
  const { name } = visibleObject(request.session, request.params.object!);
  const save = () => upsertFor(request, name, request.params.field!, records.map(recordInputOf));
  return saveAll(request, allOrNone, records.length, save, true);
};

/** `?ids=` names records of any objects. */
export const deleteRecords: Door = (request) => {
  const ids = listIn(request, 'ids');
  if (ids.length === 0) throw new ApiError('REQUIRED_FIELD_MISSING', 'The ids parameter is required');
  const allOrNone = request.query.get('allOrNone') === 'true';
  return saveAll(request, allOrNone, ids.length, () => deleteFor(request, ids));
};

/** The records in the order asked for, null for one that there is not. */
export const retrieveRecords: Door = (request) => {
  const { ids, fields } = request.method === 'POST' ? parseBody(RetrieveBody, request.body) : askedByUrl(request);
  checkCount(ids.length, MAX_READ);
  const object = visibleObject(request.session, request.params.object!);
  const wanted = [...new Set(['Id', ...wantedFields(request, object, fields.join(','))])];
  const known = ids.map((id) => toRecordId(id) ?? id);
  const found = readRecordsBy(request, object, findField(object, 'Id')!, [...new Set(known)], wanted);
  const byId = new Map(found.map((record) => [record.Id, record]));
  return { status: 200, body: known.map((id) => byId.get(id) ?? null) };
};

function askedByUrl(request: ApiRequest): z.infer<typeof RetrieveBody> {
  return parseBody(RetrieveBody, { ids: listIn(request, 'ids'), fields: listIn(request, 'fields') });
}

const listIn = ({ query }: ApiRequest, name: string): string[] =>
  (query.get(name) ?? '').split(',').filter((part) => part !== '');

function withId({ id, ...fields }: RecordInput): RecordInput {
  return id === undefined ? fields : { ...fields, Id: id };
}

function saveAll(
  request: ApiRequest,
  allOrNone: boolean,
  count: number,
  save: () => SaveResult[],
  tellCreated = false,
): ApiAnswer {
  checkCount(count, MAX_WRITTEN);
  const good = (results: SaveResult[]) => results.every(({ success }) => success);
  const results = allOrNone ? keepIf(request.server.org, save, good) : save();
  const told = allOrNone && !good(results) ? results.map(rolledBack) : results;
  return { status: 200, body: told.map((result) => describeResult(result, tellCreated)) };
}

/** Neighbours of one object are saved together; the results stand in the order of the records. */
function saveRuns(records: WrittenRecord[], save: (object: string, run: RecordInput[]) => SaveResult[]): SaveResult[] {
  const runs: { object: string | undefined; records: WrittenRecord[] }[] = [];
  for (const record of records) {
    const object = record.attributes?.type;
    if (runs.at(-1)?.object === object && runs.length > 0) runs.at(-1)!.records.push(record);
    else runs.push({ object, records: [record] });
  }
  return runs.flatMap((run) =>
    run.object ? save(run.object, run.records.map(recordInputOf)) : run.records.map(untyped),
  );
}

const untyped = (): SaveResult =>
  failed({ statusCode: 'INVALID_TYPE', message: 'sObject type is missing: give attributes.type', fields: [] });

const ROLLED_BACK: SaveError = {
  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
  fields: [],
};

const rolledBack = (result: SaveResult): SaveResult => (result.success ? failed(ROLLED_BACK) : result);

function describeResult({ id, success, created, errors }: SaveResult, tellCreated: boolean): Record<string, unknown> {
  return { ...(id === null ? {} : { id }), success, errors, ...(tellCreated ? { created } : {}) };
}

function checkCount(count: number, most: number): void {
  if (count <= most) return;
  const message = `record limit reached. cannot submit more than ${most} records into this call`;
  throw new ApiError('EXCEEDED_ID_LIMIT', message, 400);
}
