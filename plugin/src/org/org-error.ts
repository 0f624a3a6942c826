/** Turns what an org or the network answers into an error that says what happened, where, and what to do next. */
import { Messages, SfError, type Connection } from '@salesforce/core';
import type { OrgFault } from './retry.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'org');

/** Salesforce's code, or the system's, to the message that explains it. */
const EXPLAINED: Record<string, string> = {
  INVALID_TYPE: 'incomplete',
  NOT_FOUND: 'incomplete',
  INVALID_FIELD: 'incomplete',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'incomplete',
  INSUFFICIENT_ACCESS: 'no-rights',
  INSUFFICIENT_ACCESS_OR_READONLY: 'no-rights',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'no-rights',
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'no-rights',
  API_DISABLED_FOR_ORG: 'no-api',
  API_CURRENTLY_DISABLED: 'no-api',
  INVALID_SESSION_ID: 'expired-session',
  INVALID_AUTH_HEADER: 'expired-session',
  REQUEST_LIMIT_EXCEEDED: 'request-limit',
  UNABLE_TO_LOCK_ROW: 'locked',
  SERVER_UNAVAILABLE: 'unavailable',
  ERROR_HTTP_503: 'unavailable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EPIPE: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  UND_ERR_SOCKET: 'unreachable',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'refused',
};

export function explain(error: unknown, connection: Connection): Error {
  if (error instanceof SfError) return error;
  const { code, message } = faultOf(error);
  const key = EXPLAINED[code];
  const user = connection.getUsername() ?? '';
  if (!key) return Object.assign(new SfError(message, code, [], 1), { cause: error });
  const explained = messages.createError(key, [message, user, connection.instanceUrl], [user]);
  // The CLI takes an error caused by a TypeError, such as a failed fetch, for a bug of the command: exit code 10.
  return Object.assign(explained, { name: code, ...(error instanceof TypeError ? {} : { cause: error }) });
}

/** The code and message of whatever jsforce, fetch or Salesforce threw. */
export function faultOf(error: unknown): OrgFault {
  const chain = causes(error);
  const code = chain.map(({ errorCode, code: systemCode }) => errorCode ?? systemCode).find((found) => found);
  const first = chain[0];
  return { code: code ?? first?.name ?? 'UNKNOWN', message: first?.message ?? String(error) };
}

interface Thrown {
  name?: string;
  message?: string;
  errorCode?: string;
  code?: string;
  cause?: unknown;
}

function causes(error: unknown): Thrown[] {
  const chain: Thrown[] = [];
  for (let next = error; typeof next === 'object' && next !== null && chain.length < 5; next = (next as Thrown).cause) {
    chain.push(next as Thrown);
  }
  return chain;
}
