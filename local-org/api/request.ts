/** What a door is asked and what it answers. Doors know no sockets: the same door serves a request and a subrequest. */
import type { Org, Session } from '../data/contract.ts';
import type { Faults } from './faults.ts';
import type { RequestCount } from './request-count.ts';
import type { Tickets } from './tickets.ts';

/** What lives as long as the server does. */
export interface OrgServer {
  org: Org;
  /** `http://127.0.0.1:N` */
  url: string;
  faults: Faults;
  requestCount: RequestCount;
  tickets: Tickets;
}

export interface ApiRequest {
  server: OrgServer;
  session: Session;
  method: string;
  /** `66.0` */
  version: string;
  /** below `/services/data/vNN.N`, still encoded, without the leading `/` */
  path: string;
  query: URLSearchParams;
  /** what the route's pattern names, decoded */
  params: Record<string, string>;
  /** parsed JSON; undefined without a body */
  body: unknown;
  headers: Readonly<Record<string, string | undefined>>;
  /** answers a subrequest of this request, errors included */
  dispatch(subrequest: Subrequest): ApiAnswer;
}

export interface Subrequest {
  method: string;
  version: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
  headers?: Readonly<Record<string, string | undefined>>;
}

export interface ApiAnswer {
  status: number;
  /** sent as JSON; undefined sends nothing */
  body?: unknown;
  /** a file's content, sent instead of the body */
  bytes?: Uint8Array;
  headers?: Record<string, string>;
}

export type Door = (request: ApiRequest) => ApiAnswer;

export const isSuccess = (answer: ApiAnswer): boolean => answer.status < 300;
