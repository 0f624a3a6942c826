/**
 * What an org lacks for a request, by the names in its refusals: SOQL answers `INVALID_TYPE` for an object and
 * `INVALID_FIELD` for the first field of a query that is not deployed, or hidden from the user.
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm
 */
import type { ApiErrors } from './api-errors.ts';

const OBJECT = /sObject type '(\w+)'/;
const FIELD = /No such column '([\w.]+)' on (?:entity|sobject of type) '?(\w+)/;
const RELATIONSHIP = /Didn't understand relationship '(\w+)__r'/;

/**
 * @param asked the object of the request, for a refusal that does not name it
 * @returns `Readiness_Risk__c` or `Readiness_Risk__c.Mastery__c`; undefined for a refusal of another kind
 */
export function missingPart([error]: ApiErrors, asked: string): string | undefined {
  const { errorCode = '', message = '' } = error ?? {};
  if (errorCode === 'NOT_FOUND') return asked;
  if (errorCode === 'INVALID_TYPE') return OBJECT.exec(message)?.[1] ?? asked;
  if (errorCode !== 'INVALID_FIELD') return undefined;
  const [, field, object] = FIELD.exec(message) ?? [];
  if (field) return `${object}.${field}`;
  const [, relationship] = RELATIONSHIP.exec(message) ?? [];
  return relationship ? `${asked}.${relationship}__c` : undefined;
}

/** An error that names all of them. */
export function missingError(parts: string[], errorCode: string): Error {
  const missing = [...new Set(parts)];
  return Object.assign(new Error(missing.join(', ')), { errorCode, missing });
}

/** Every object that a query of ours asks stands after its only FROM. */
export const objectOf = (soql: string): string => /\bFROM (\w+)/.exec(soql)?.[1] ?? '';
