import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Access, FieldValue, FieldValues, RecordId, SaveError, Session } from '../contract.ts';

/** A record as a door hands it over: besides values, a parent may be named by its external id, `{Shelf__r: {Key__c: 'a'}}`. */
export type RecordInput = Record<string, FieldValue | FieldValues>;

/** What the steps of one save share. */
export interface Save {
  session: Session;
  access: Access;
  object: ObjectSchema;
}

/** One record on its way through the save procedure. */
export interface Draft {
  input: RecordInput;
  /** null until a new record is written */
  id: RecordId | null;
  isNew: boolean;
  /** what the caller set, by declared field name, in stored form */
  values: FieldValues;
  /** the record as it is stored; absent for a new one */
  prior?: FieldValues;
  /** the record as it will be stored */
  record: FieldValues;
  errors: SaveError[];
}

export function newDraft(input: RecordInput, id: RecordId | null = null): Draft {
  return { input, id, isNew: id === null, values: {}, record: {}, errors: [] };
}

export function refuse(draft: Draft, statusCode: string, message: string, fields: string[] = []): void {
  draft.errors.push({ statusCode, message, fields });
}

export const isAlive = (draft: Draft): boolean => draft.errors.length === 0;
