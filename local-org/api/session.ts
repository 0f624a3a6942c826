import { ApiError, type Org, type RecordId, type Session } from '../data/contract.ts';
import { ADMIN_ID, CONTRIBUTOR_ID, SPONSOR_ID } from '../data/first-records.ts';

/** The three users of a fresh org and the names under which they log in. */
const USERS: Readonly<Record<string, RecordId>> = {
  admin: ADMIN_ID,
  contributor: CONTRIBUTOR_ID,
  sponsor: SPONSOR_ID,
};

/** Access tokens are `00D000000000001AAA!admin`: the organization's 15 characters, three that are fixed, and the user. */
export const tokenOf = (org: Org, userName: string): string => `${org.organizationId.slice(0, 15)}AAA!${userName}`;

/** The session of an access token (a session id is the same thing); undefined for one that nobody holds. */
export function sessionOf(org: Org, token: string | undefined): Session | undefined {
  const userName = Object.keys(USERS).find((name) => token === tokenOf(org, name));
  return userName ? { org, userId: USERS[userName]! } : undefined;
}

/** The token in an `Authorization` header: `Bearer` and, as older clients write it, `OAuth`. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
}

export const invalidSession = (): ApiError => new ApiError('INVALID_SESSION_ID', 'Session expired or invalid', 401);

/** @throws ApiError 401 INVALID_SESSION_ID */
export function requireSession(org: Org, authorization: string | undefined): Session {
  const session = sessionOf(org, bearerToken(authorization));
  if (!session) throw invalidSession();
  return session;
}
