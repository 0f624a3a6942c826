import { type FieldSchema, type ObjectSchema, findField } from '../../metadata/schema.ts';
import { accessOf } from '../access.ts';
import { ApiError, type SaveResult, type Session } from '../contract.ts';
import { rowsByKey } from '../rows-by-key.ts';
import { coerceValue } from './coerce-value.ts';
import { type Draft, type RecordInput, newDraft, refuse } from './draft.ts';
import { savedObject } from './insert-records.ts';
import { saveDrafts } from './save-records.ts';
import { refuseRepeats } from './update-records.ts';

/**
 * Creates or changes records of one object, matched by an external id field that each of them names (or by `Id`).
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm
 */
export function upsertRecords(
  session: Session,
  objectName: string,
  externalIdField: string,
  records: RecordInput[],
): SaveResult[] {
  const object = savedObject(session, objectName);
  const key = keyField(session, object, externalIdField);
  const drafts = records.map((input) => matchedDraft(session, object, key, input));
  refuseRepeatedKeys(drafts, key);
  refuseRepeats(drafts);
  return saveDrafts(session, object, drafts);
}

function keyField(session: Session, object: ObjectSchema, name: string): FieldSchema {
  const field = findField(object, name);
  if (field && (field.externalId || field.type === 'Id') && accessOf(session).canReadField(object, name)) return field;
  const message = `Provided external ID field does not exist or is not accessible: ${name}`;
  throw new ApiError('NOT_FOUND', message, 404);
}

function matchedDraft({ org }: Session, object: ObjectSchema, key: FieldSchema, input: RecordInput): Draft {
  const named = Object.entries(input).find(([name]) => name.toLowerCase() === key.name.toLowerCase());
  const { [named?.[0] ?? '']: given = null, ...rest } = input;
  if (key.type === 'Id') return given ? newDraft(rest, String(given)) : newDraft(rest);
  const value = coerceValue(key, given === null || typeof given === 'object' ? null : given);
  const draft = newDraft(input);
  if ('error' in value) draft.errors.push(value.error);
  else if (value.value === null) refuse(draft, 'MISSING_ARGUMENT', `${key.name} not specified`);
  else {
    const found = rowsByKey(org, object, key, value.value);
    if (found.length === 1) return newDraft(rest, String(found[0].Id));
    if (found.length > 1) {
      const message = `More than one record found for external id field: [${found.map(({ Id }) => Id).join(', ')}]`;
      refuse(draft, 'DUPLICATE_EXTERNAL_ID', message);
    }
  }
  return draft;
}

/** Records of one list that name the same key are all refused. */
function refuseRepeatedKeys(drafts: Draft[], key: FieldSchema): void {
  const fold = ({ input }: Draft) => {
    const named = Object.entries(input).find(([name]) => name.toLowerCase() === key.name.toLowerCase());
    const text = String(named?.[1] ?? '').trim();
    return key.caseSensitive ? text : text.toLowerCase();
  };
  for (const [value, repeated = []] of Map.groupBy(
    drafts.filter((draft) => draft.isNew),
    fold,
  )) {
    if (repeated.length < 2 || value === '') continue;
    for (const draft of repeated) {
      refuse(draft, 'DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [key.name]);
    }
  }
}
