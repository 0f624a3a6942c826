import type { Session } from '../data/contract.ts';
import { inTransaction } from '../data/transaction.ts';
import { errorAnswer, notFound, notModelled } from './api-error-answer.ts';
import { isServedVersion } from './api-versions.ts';
import type { ApiAnswer, ApiRequest, OrgServer, Subrequest } from './request.ts';
import { REST_ROUTES } from './rest-routes.ts';
import { findDoor } from './router.ts';

const CONDITIONAL_HEADERS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];

/**
 * Answers one request below `/services/data/vNN.N`; every error becomes an answer. What writes runs in a transaction
 * of its own, a savepoint where it is a subrequest of another.
 */
export function answerRest(server: OrgServer, session: Session, call: Subrequest): ApiAnswer {
  try {
    if (!isServedVersion(call.version)) throw notFound();
    const { door, params } = findDoor(REST_ROUTES, call.method, call.path);
    const headers = call.headers ?? {};
    if (!answersConditions(call)) refuseConditions(headers);
    const dispatch = (subrequest: Subrequest) => answerRest(server, session, subrequest);
    const request: ApiRequest = { ...call, server, session, params, headers, dispatch };
    return writes(call.method) ? inTransaction(server.org, () => door(request)) : door(request);
  } catch (error) {
    return errorAnswer(error);
  }
}

const writes = (method: string): boolean => method !== 'GET' && method !== 'HEAD';

/** The one resource that honours `If-Unmodified-Since`. */
const answersConditions = ({ method, path }: Subrequest): boolean =>
  method === 'PATCH' && path.startsWith('ui-api/records/');

function refuseConditions(headers: ApiRequest['headers']): void {
  const condition = CONDITIONAL_HEADERS.find((name) => headers[name] !== undefined);
  if (condition) throw notModelled(`The header ${condition}`);
}
