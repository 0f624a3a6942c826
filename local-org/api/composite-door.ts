import { z } from 'zod';
import { keepIf } from './all-or-none.ts';
import { limitExceeded, notModelled } from './api-error-answer.ts';
import {
  answerSubrequest,
  checkReferenceIds,
  haltedResult,
  resourceOf,
  resultOf,
  SubrequestShape,
  type CompositeSubrequest,
  type SubrequestResult,
} from './composite-subrequest.ts';
import { parseBody } from './parse-body.ts';
import { isSuccess, type ApiRequest, type Door } from './request.ts';

const CompositeBody = z.strictObject({
  allOrNone: z.boolean().default(false),
  collateSubrequests: z.boolean().optional(),
  compositeRequest: z.array(SubrequestShape).min(1),
});

/** Limits and effects: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm */
const MAX_SUBREQUESTS = 25;
const MAX_QUERIES_AND_COLLECTIONS = 5;
const QUERY_OR_COLLECTION = /^(?:query|queryAll|composite\/sobjects)(?:\/|$)/;

/** Subrequests run in their order; `collateSubrequests` is a matter of speed that changes nothing here. */
export const composite: Door = (request) => {
  const { allOrNone, compositeRequest } = parseBody(CompositeBody, request.body);
  checkReferenceIds(compositeRequest);
  checkLimits(compositeRequest);
  const run = () => runSubrequests(request, compositeRequest, allOrNone);
  const results = allOrNone ? keepIf(request.server.org, run, (all) => all.every(succeeded)) : run();
  return { status: 200, body: { compositeResponse: allOrNone ? haltAll(results) : results } };
};

function runSubrequests(
  request: ApiRequest,
  subrequests: CompositeSubrequest[],
  allOrNone: boolean,
): SubrequestResult[] {
  const answered = new Map<string, unknown>();
  let halted = false;
  return subrequests.map((subrequest) => {
    if (halted) return haltedResult(subrequest.referenceId);
    const answer = answerSubrequest(request, subrequest, answered);
    if (isSuccess(answer)) answered.set(subrequest.referenceId, answer.body);
    else halted = allOrNone;
    return resultOf(subrequest.referenceId, answer);
  });
}

const succeeded = (result: SubrequestResult): boolean => result.httpStatusCode < 300;

/** After a failure the subrequests before it are undone and say so. */
function haltAll(results: SubrequestResult[]): SubrequestResult[] {
  if (results.every(succeeded)) return results;
  return results.map((result) => (succeeded(result) ? haltedResult(result.referenceId) : result));
}

function checkLimits(subrequests: CompositeSubrequest[]): void {
  if (subrequests.length > MAX_SUBREQUESTS) {
    throw limitExceeded(`A composite request holds at most ${MAX_SUBREQUESTS} subrequests, not ${subrequests.length}`);
  }
  const paths = subrequests.map(({ url }) => resourceOf(url.replaceAll('@{', '').replaceAll('}', '')).path);
  const unsupported = paths.find((path) => !/^sobjects(\/|$)/.test(path) && !QUERY_OR_COLLECTION.test(path));
  if (unsupported !== undefined) throw notModelled(`/${unsupported} as a subrequest of /composite`);
  const heavy = paths.filter((path) => QUERY_OR_COLLECTION.test(path)).length;
  if (heavy <= MAX_QUERIES_AND_COLLECTIONS) return;
  throw limitExceeded(
    `At most ${MAX_QUERIES_AND_COLLECTIONS} subrequests of a composite request may be queries or sObject collections, not ${heavy}`,
  );
}
