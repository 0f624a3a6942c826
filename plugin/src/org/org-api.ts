/**
 * The only room that talks to Salesforce. Reads travel together in one composite/batch, writes in one composite graph;
 * both run with the rights of the user who is logged in.
 */
import type { Connection } from '@salesforce/core';
import { explain, faultOf } from './org-error.ts';
import { retried } from './retry.ts';

export type Row = Record<string, unknown> & { attributes?: { type: string; url: string } };

export interface GraphNode {
  /** letters, digits and underscores; unique in the write */
  reference: string;
  object: string;
  /** the external id, so that a repeated write finds what the first one created */
  key: string;
  fields: Record<string, unknown>;
  /** the field that points to the parent, and the parent: a record of the org, or an earlier node */
  parent?: Link;
  /** other fields that point to records */
  links?: Link[];
}

/** A field that points to a record of the org, or to an earlier node. */
export type Link = { field: string; id: string } | { field: string; reference: string };

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_graph_limits.htm */
const NODES_PER_PAYLOAD = 500;
/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_batch.htm */
const QUERIES_PER_BATCH = 25;

export const KEY_FIELD = 'Key__c';

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
type ApiErrors = { errorCode: string; message: string }[];
interface GraphAnswer {
  graphs: {
    isSuccessful: boolean;
    graphResponse: {
      compositeResponse: { referenceId: string; httpStatusCode: number; body: { id: string } | ApiErrors }[];
    };
  }[];
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
        return Promise.all(
          answers.map((answer, index) =>
            index >= required.length && isNoSuchObject(answer) ? undefined : this.allPages(answer),
          ),
        );
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
    const base = `/services/data/v${this.connection.getApiVersion()}/sobjects`;
    const compositeRequest = nodes.map((node) => ({
      method: 'PATCH',
      url: `${base}/${node.object}/${KEY_FIELD}/${encodeURIComponent(node.key)}`,
      referenceId: node.reference,
      body: { ...node.fields, ...linkFields(node, ids) },
    }));
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

function linkFields({ parent, links = [] }: GraphNode, ids: Map<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...(parent ? [parent] : []), ...links].map((link) => [
      link.field,
      'id' in link ? link.id : (ids.get(link.reference) ?? `@{${link.reference}.id}`),
    ]),
  );
}

const isNoSuchObject = (answer: QueryPage | ApiErrors): boolean =>
  Array.isArray(answer) && answer[0]?.errorCode === 'INVALID_TYPE';

function apiError(errors: ApiErrors, about = ''): Error {
  const [first] = errors;
  const message = `${about}${first?.message ?? 'The org gave no reason.'}`;
  return Object.assign(new Error(message), { errorCode: first?.errorCode ?? 'UNKNOWN' });
}

/** Of a graph that was rolled back, the node that was really refused; the others only say that they were rolled back. */
function graphError(graph: GraphAnswer['graphs'][number] | undefined, nodes: GraphNode[]): Error {
  const answers = graph?.graphResponse.compositeResponse ?? [];
  const refused = answers.find(({ body }) => Array.isArray(body) && body[0]?.errorCode !== 'PROCESSING_HALTED');
  const node = nodes.find(({ reference }) => reference === refused?.referenceId);
  return apiError(Array.isArray(refused?.body) ? refused.body : [], node ? `${node.key}: ` : '');
}
