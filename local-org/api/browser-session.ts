/**
 * The session of a browser: a cookie that `?user=` or the front door set, and the administrator without one.
 * A page's own requests use it too; those of another site never do.
 */
import type { Org, Session } from '../data/contract.ts';
import { cookieValue } from './cookie.ts';
import { SESSION_COOKIE } from './frontdoor.ts';
import type { HttpRequest } from './http.ts';
import { sessionOf, tokenOf } from './session.ts';

export function browserSession(org: Org, request: Pick<HttpRequest, 'headers'>): Session {
  const session = sessionOf(org, cookieValue(request, SESSION_COOKIE)) ?? sessionOf(org, tokenOf(org, 'admin'));
  if (!session) throw new Error('The org has no administrator');
  return session;
}

/**
 * Whether a script of one of our own pages sent this: browsers alone set `Sec-Fetch-Site`, and no script can
 * (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site).
 */
export const isFromOwnPage = ({ headers }: Pick<HttpRequest, 'headers'>): boolean =>
  headers.authorization === undefined && headers['sec-fetch-site'] === 'same-origin';
