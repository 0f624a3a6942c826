import { ApiError } from '../data/contract.ts';
import { limitExceeded } from './api-error-answer.ts';
import type { Graph } from './composite-graph-door.ts';
import { referencedIds } from './composite-references.ts';
import { checkReferenceIds, resourceOf, type CompositeSubrequest } from './composite-subrequest.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph_limits.htm */
const MAX_GRAPHS = 75;
const MAX_NODES = 500;
const MAX_DEPTH = 15;
const MAX_NODE_KINDS = 15;

/** The resources that a graph may hold: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph_introduction.htm */
const METHODS_BY_LENGTH: Readonly<Record<number, readonly string[]>> = {
  2: ['POST'],
  3: ['DELETE', 'GET', 'PATCH'],
  4: ['DELETE', 'GET', 'PATCH'],
};

/** Refuses a payload before anything of it runs. @throws ApiError 400, naming the limit */
export function checkGraphs(graphs: Graph[]): void {
  if (graphs.length > MAX_GRAPHS)
    throw limitExceeded(`A request holds at most ${MAX_GRAPHS} graphs, not ${graphs.length}`);
  checkGraphIds(graphs);
  const nodes = graphs.flatMap(({ compositeRequest }) => compositeRequest);
  if (nodes.length > MAX_NODES) throw limitExceeded(`A request holds at most ${MAX_NODES} nodes, not ${nodes.length}`);
  const kinds = new Set(nodes.map(nodeKind));
  if (kinds.size > MAX_NODE_KINDS) {
    const rule = 'an object, a method and a version each make a kind';
    throw limitExceeded(
      `A request holds at most ${MAX_NODE_KINDS} different kinds of nodes (${rule}), not ${kinds.size}`,
    );
  }
  for (const { graphId, compositeRequest } of graphs) {
    checkReferenceIds(compositeRequest);
    const depth = depthOf(compositeRequest);
    if (depth > MAX_DEPTH) throw limitExceeded(`A graph is at most ${MAX_DEPTH} nodes deep; '${graphId}' is ${depth}`);
  }
}

function checkGraphIds(graphs: Graph[]): void {
  const ids = graphs.map(({ graphId }) => graphId);
  const malformed = ids.find((id) => !/^[A-Za-z0-9][^.]{0,39}$/.test(id));
  if (malformed !== undefined) {
    const rule = 'must start with a letter or a number, be shorter than 40 characters and contain no period';
    throw new ApiError('INVALID_INPUT', `Provided graphId ('${malformed}') ${rule}.`);
  }
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new ApiError('INVALID_INPUT', `Duplicate graphId '${repeated}' in the request.`);
}

function nodeKind({ method, url }: CompositeSubrequest): string {
  const { version, path } = resourceOf(url.replaceAll('@{', '').replaceAll('}', ''));
  const segments = path.split('/').filter((segment) => segment !== '');
  const [root, object] = segments;
  if (root !== 'sobjects' || !METHODS_BY_LENGTH[segments.length]?.includes(method)) {
    throw new ApiError('INVALID_INPUT', `A graph holds single records of /sobjects only, not ${method} ${url}`);
  }
  return `${method} ${version} ${object!.toLowerCase()}`;
}

/** The nodes on the longest chain of references, each to an earlier node. */
function depthOf(nodes: CompositeSubrequest[]): number {
  const depths = new Map<string, number>();
  for (const { referenceId, url, body } of nodes) {
    const above = referencedIds([url, body]).map((id) => depths.get(id) ?? 0);
    depths.set(referenceId, 1 + Math.max(0, ...above));
  }
  return Math.max(...depths.values());
}
