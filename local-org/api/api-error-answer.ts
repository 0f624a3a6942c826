import { ApiError, type SaveError } from '../data/contract.ts';
import type { ApiAnswer } from './request.ts';

/** `[{message, errorCode, fields?}]`, as the REST API words every error: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm */
export function errorAnswer(error: unknown): ApiAnswer {
  if (error instanceof ApiError) {
    const { message, errorCode, fields } = error;
    return { status: error.status, body: [fields ? { message, errorCode, fields } : { message, errorCode }] };
  }
  console.error(error);
  const message = `The local org failed: ${error instanceof Error ? error.message : String(error)}`;
  return { status: 500, body: [{ message, errorCode: 'UNKNOWN_EXCEPTION' }] };
}

/** The errors of one record that was not saved. */
export function saveErrorAnswer(errors: SaveError[]): ApiAnswer {
  const body = errors.map(({ message, statusCode, fields }) => ({ message, errorCode: statusCode, fields }));
  return { status: saveErrorStatus(errors[0]), body };
}

function saveErrorStatus(error: SaveError | undefined): number {
  if (!error) return 500;
  const namesTheRecord = error.fields.length === 0;
  if (namesTheRecord && ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY'].includes(error.statusCode)) return 404;
  if (error.statusCode === 'INSUFFICIENT_ACCESS_OR_READONLY') return 403;
  return 400;
}

export const notFound = (message = 'The requested resource does not exist'): ApiError =>
  new ApiError('NOT_FOUND', message, 404);

export const noExternalIdField = (name: string): ApiError =>
  notFound(`Provided external ID field does not exist or is not accessible: ${name}`);

/** For what Salesforce does and the local org does not. */
export const notModelled = (what: string): ApiError =>
  new ApiError('FUNCTIONALITY_NOT_ENABLED', `${what} is not modelled by the local org`, 400);

export const notModelledPath = (path: string): ApiError =>
  notFound(`The requested resource does not exist: ${path} is not modelled by the local org`);

export const limitExceeded = (message: string): ApiError => new ApiError('LIMIT_EXCEEDED', message, 400);
