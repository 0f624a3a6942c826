import { z } from 'zod';
import { keepIf } from './all-or-none.ts';
import { checkGraphs } from './composite-graph-limits.ts';
import {
  answerSubrequest,
  haltedResult,
  resultOf,
  SubrequestShape,
  type SubrequestResult,
} from './composite-subrequest.ts';
import { parseBody } from './parse-body.ts';
import { isSuccess, type ApiRequest, type Door } from './request.ts';

const Graph = z.strictObject({ graphId: z.string(), compositeRequest: z.array(SubrequestShape).min(1) });
export type Graph = z.infer<typeof Graph>;

const GraphsBody = z.strictObject({ graphs: z.array(Graph).min(1) });

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph_limits.htm */
const MAX_FAILED_GRAPHS = 14;

/**
 * Each graph is a transaction of its own, all of it or nothing:
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph.htm
 */
export const compositeGraph: Door = (request) => {
  const { graphs } = parseBody(GraphsBody, request.body);
  checkGraphs(graphs);
  let failures = 0;
  const answers = graphs.map((graph) => {
    const results = failures > MAX_FAILED_GRAPHS ? haltGraph(graph, TOO_MANY_FAILURES) : runGraph(request, graph);
    const isSuccessful = results.every(succeeded);
    if (!isSuccessful) failures += 1;
    return { graphId: graph.graphId, graphResponse: { compositeResponse: results }, isSuccessful };
  });
  return { status: 200, body: { graphs: answers } };
};

const TOO_MANY_FAILURES = `Processing was halted: more than ${MAX_FAILED_GRAPHS} graphs of the request failed.`;

const succeeded = (result: SubrequestResult): boolean => result.httpStatusCode < 300;

const haltGraph = (graph: Graph, message: string): SubrequestResult[] =>
  graph.compositeRequest.map(({ referenceId }) => haltedResult(referenceId, message));

/** One failed node undoes its graph: that node tells its error, all others that they were rolled back. */
function runGraph(request: ApiRequest, graph: Graph): SubrequestResult[] {
  const results = keepIf(
    request.server.org,
    () => runNodes(request, graph),
    (all) => all.length === graph.compositeRequest.length && all.every(succeeded),
  );
  if (results.every(succeeded)) return results;
  const failed = results.at(-1)!;
  return graph.compositeRequest.map(({ referenceId }) =>
    referenceId === failed.referenceId ? failed : haltedResult(referenceId),
  );
}

/** The results up to the first failure. */
function runNodes(request: ApiRequest, graph: Graph): SubrequestResult[] {
  const answered = new Map<string, unknown>();
  const results: SubrequestResult[] = [];
  for (const node of graph.compositeRequest) {
    const answer = answerSubrequest(request, node, answered);
    results.push(resultOf(node.referenceId, answer));
    if (!isSuccess(answer)) break;
    answered.set(node.referenceId, answer.body);
  }
  return results;
}
