import { z } from 'zod';
import { ApiError } from '../data/contract.ts';
import { errorAnswer } from './api-error-answer.ts';
import { resolveReferences, resolveUrl, type Answered } from './composite-references.ts';
import { splitDataPath } from './data-path.ts';
import type { ApiAnswer, ApiRequest } from './request.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/requests_composite.htm */
export const SubrequestShape = z.strictObject({
  method: z.string(),
  url: z.string(),
  referenceId: z.string(),
  body: z.unknown().optional(),
  httpHeaders: z.record(z.string(), z.string()).optional(),
});
export type CompositeSubrequest = z.infer<typeof SubrequestShape>;

export interface SubrequestResult {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

/** @throws ApiError for an id that is malformed or used twice */
export function checkReferenceIds(subrequests: CompositeSubrequest[]): void {
  const seen = new Set<string>();
  for (const { referenceId } of subrequests) {
    if (!/^[A-Za-z0-9][A-Za-z0-9_]*$/.test(referenceId)) {
      const rule = 'must start with a letter or a number, and it can contain only letters, numbers and underscores';
      throw new ApiError('INVALID_INPUT', `Provided referenceId ('${referenceId}') ${rule}.`);
    }
    if (seen.has(referenceId))
      throw new ApiError('INVALID_INPUT', `Duplicate referenceId '${referenceId}' in the request.`);
    seen.add(referenceId);
  }
}

/** The method, version and resource of a subrequest's URL. @throws ApiError for one outside `/services/data` */
export function resourceOf(url: string): { version: string; path: string; query: URLSearchParams } {
  const { pathname, searchParams } = parseUrl(url);
  const split = splitDataPath(pathname);
  if (!split) throw new ApiError('INVALID_INPUT', `A subrequest's URL begins with /services/data/vNN.N/: ${url}`);
  return { ...split, query: searchParams };
}

function parseUrl(url: string): URL {
  if (url.startsWith('/') && URL.canParse(url, 'http://org')) return new URL(url, 'http://org');
  throw new ApiError('INVALID_INPUT', `A subrequest's URL begins with /services/data/vNN.N/: ${url}`);
}

/** Fills in the references and answers; a reference to nothing is an answer too. */
export function answerSubrequest(request: ApiRequest, subrequest: CompositeSubrequest, answered: Answered): ApiAnswer {
  try {
    const body = resolveReferences(subrequest.body, answered);
    const headers = lowerCaseNames(subrequest.httpHeaders ?? {});
    return request.dispatch({
      method: subrequest.method,
      ...resourceOf(resolveUrl(subrequest.url, answered)),
      body,
      headers,
    });
  } catch (error) {
    return errorAnswer(error);
  }
}

export const resultOf = (referenceId: string, answer: ApiAnswer): SubrequestResult => ({
  body: answer.body ?? null,
  httpHeaders: answer.headers ?? {},
  httpStatusCode: answer.status,
  referenceId,
});

const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';

export const haltedResult = (referenceId: string, message = ROLLED_BACK): SubrequestResult =>
  resultOf(referenceId, errorAnswer(new ApiError('PROCESSING_HALTED', message, 400)));

const lowerCaseNames = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
