import { z } from 'zod';
import { ApiError } from '../data/contract.ts';
import { errorAnswer, limitExceeded, notModelled } from './api-error-answer.ts';
import { resourceOf } from './composite-subrequest.ts';
import { parseBody } from './parse-body.ts';
import { isSuccess, type ApiAnswer, type ApiRequest, type Door } from './request.ts';

const BatchSubrequest = z.strictObject({
  method: z.string(),
  /** `v66.0/query?q=…`, or the whole path */
  url: z.string(),
  richInput: z.unknown().optional(),
  binaryPartName: z.string().optional(),
  binaryPartNameAlias: z.string().optional(),
});
type BatchSubrequest = z.infer<typeof BatchSubrequest>;

const BatchBody = z.strictObject({
  batchRequests: z.array(BatchSubrequest).min(1),
  haltOnError: z.boolean().default(false),
});

const MAX_SUBREQUESTS = 25;
const HALTED: ApiAnswer = errorAnswer(
  new ApiError('BATCH_PROCESSING_HALTED', 'Batch processing halted per request', 412),
);

/**
 * Subrequests that know nothing of each other, answered in their order:
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_batch.htm
 */
export const compositeBatch: Door = (request) => {
  const { batchRequests, haltOnError } = parseBody(BatchBody, request.body);
  if (batchRequests.length > MAX_SUBREQUESTS) {
    throw limitExceeded(`A batch holds at most ${MAX_SUBREQUESTS} subrequests, not ${batchRequests.length}`);
  }
  let halted = false;
  const answers = batchRequests.map((subrequest) => {
    const answer = halted ? HALTED : answerInBatch(request, subrequest);
    halted ||= haltOnError && !isSuccess(answer);
    return answer;
  });
  const results = answers.map(({ status, body }) => ({ statusCode: status, result: body ?? null }));
  return { status: 200, body: { hasErrors: !answers.every(isSuccess), results } };
};

function answerInBatch(request: ApiRequest, { method, url, richInput, binaryPartName }: BatchSubrequest): ApiAnswer {
  try {
    if (binaryPartName !== undefined) throw notModelled('A binary part of a batch');
    const resource = resourceOf(
      /^\/?services\//.test(url) ? `/${url.replace(/^\//, '')}` : `/services/data/${url.replace(/^\//, '')}`,
    );
    if (resource.path.startsWith('composite'))
      throw notModelled(`/${resource.path} as a subrequest of /composite/batch`);
    return request.dispatch({ method, ...resource, body: richInput });
  } catch (error) {
    return errorAnswer(error);
  }
}
