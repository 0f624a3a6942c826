/**
 * The only room that talks to Salesforce. Reads travel together in one composite/batch, writes in one composite graph;
 * both run with the rights of the user who is logged in.
 */
import type { Connection } from '@salesforce/core';
import { apiError, type ApiErrors } from './api-errors.ts';
import { graphError, graphRequests, type GraphAnswer, type GraphNode } from './composite-graph.ts';
import { missingError, missingPart, objectOf } from './missing-parts.ts';
import { explain, faultOf } from './org-error.ts';
import { retried } from './retry.ts';

export type Row = Record<string, unknown> & { attributes?: { type: string; url: string } };

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph_limits.htm */
const NODES_PER_PAYLOAD = 500;
/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_batch.htm */
const QUERIES_PER_BATCH = 25;

interface BatchAnswer<T> {
  results: { statusCode: number; result: T | ApiErrors }[];
}
export interface ObjectDescribe {
  name: string;
  createable: boolean;
  updateable: boolean;
  fields: { name: string; updateable: boolean }[];
}
interface QueryPage {
  records: Row[];
  done: boolean;
  nextRecordsUrl?: string;
}
export class OrgApi {
  /** HTTP requests sent so far, repeated ones included */
  requests = 0;
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Runs up to 25 queries in one request, plus one request for each further page of 2,000 rows. */
  async query(...queries: string[]): Promise<Row[][]> {
    return (await this.queryWithOptional(queries, [])) as Row[][];
  }

  /**
   * As {@link query}.
   * @returns the rows of the required queries, then those of the optional ones; undefined for an optional query whose
   * object is not deployed or not to be seen by this user
   */
  async queryWithOptional(required: string[], optional: string[]): Promise<(Row[] | undefined)[]> {
    const queries = [...required, ...optional];
    if (queries.length > QUERIES_PER_BATCH) throw new RangeError(`${queries.length} queries in one batch`);
    return this.guarded(() =>
      retried(async () => {
        const answers = await this.batch<QueryPage>(queries.map((soql) => `query?q=${encodeURIComponent(soql)}`));
        const found = answers.map((answer, index) =>
          index >= required.length && isNoSuchObject(answer) ? undefined : answer,
        );
        refuseMissing(found, queries);
        return Promise.all(found.map((answer) => answer && this.allPages(answer)));
      }, faultOf),
    );
  }

  /** The describes of up to 25 objects in one request; undefined for one that is missing or hidden. */
  async describe(...objects: string[]): Promise<(ObjectDescribe | undefined)[]> {
    const paths = objects.map((object) => `sobjects/${object}/describe`);
    const answers = await this.guarded(() => retried(() => this.batch<ObjectDescribe>(paths), faultOf));
    return answers.map((answer) => (Array.isArray(answer) ? undefined : answer));
  }

  /**
   * The full names of up to three kinds of components, in one request of the Metadata API.
   * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listmetadata.htm
   * @throws what jsforce throws, its `errorCode` such as `sf:INSUFFICIENT_ACCESS`
   */
  async listMetadata(...queries: { type: string; folder?: string }[]): Promise<ReadonlySet<string>> {
    const list = await retried(() => {
      this.requests += 1;
      return this.connection.metadata.list(queries, this.connection.getApiVersion());
    }, faultOf);
    return new Set(list.map(({ fullName }) => fullName));
  }

  /**
   * Creates or updates all nodes, up to 500 in one all-or-nothing request.
   * @returns the record id of each node by reference
   */
  async write(nodes: GraphNode[]): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (let start = 0; start < nodes.length; start += NODES_PER_PAYLOAD) {
      const part = nodes.slice(start, start + NODES_PER_PAYLOAD);
      await this.guarded(() => retried(() => this.writeGraph(part, ids), faultOf));
    }
    return ids;
  }

  /** The address of a record's page in the browser. */
  recordUrl(object: string, id: string): string {
    return new URL(`/lightning/r/${object}/${id}/view`, this.connection.instanceUrl).href;
  }

  private async batch<T>(paths: string[]): Promise<(T | ApiErrors)[]> {
    const batchRequests = paths.map((path) => ({ method: 'GET', url: `v${this.connection.getApiVersion()}/${path}` }));
    const answer = await this.send<BatchAnswer<T>>('POST', '/composite/batch', { batchRequests });
    return answer.results.map(({ result }) => result);
  }

  private async allPages(first: QueryPage | ApiErrors): Promise<Row[]> {
    if (Array.isArray(first)) throw apiError(first);
    const rows = [...first.records];
    for (let next = first.nextRecordsUrl; next;) {
      const page: QueryPage = await this.send('GET', next);
      rows.push(...page.records);
      next = page.nextRecordsUrl;
    }
    return rows;
  }

  private async writeGraph(nodes: GraphNode[], ids: Map<string, string>): Promise<void> {
    const compositeRequest = graphRequests(nodes, ids, this.connection.getApiVersion());
    const answer = await this.send<GraphAnswer>('POST', '/composite/graph', {
      graphs: [{ graphId: 'write', compositeRequest }],
    });
    const [graph] = answer.graphs;
    if (!graph?.isSuccessful) throw graphError(graph, nodes);
    for (const { referenceId, body } of graph.graphResponse.compositeResponse) {
      if (!Array.isArray(body)) ids.set(referenceId, body.id);
    }
  }

  private async send<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    this.requests += 1;
    const url = path.startsWith('/services/') ? path : `${this.connection.baseUrl()}${path}`;
    return this.connection.request<T>({
      method,
      url,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explain(error, this.connection);
    }
  }
}

const isNoSuchObject = (answer: QueryPage | ApiErrors): boolean =>
  Array.isArray(answer) && answer[0]?.errorCode === 'INVALID_TYPE';

/** @throws an error that names every object that is missing, and of each query the first field that is */
function refuseMissing(answers: (QueryPage | ApiErrors | undefined)[], queries: string[]): void {
  const refusals = answers.flatMap((answer, index) => {
    const part = Array.isArray(answer) ? missingPart(answer, objectOf(queries[index]!)) : undefined;
    return part ? [{ part, code: (answer as ApiErrors)[0]!.errorCode }] : [];
  });
  if (refusals.length === 0) return;
  throw missingError(
    refusals.map(({ part }) => part),
    refusals[0]!.code,
  );
}
