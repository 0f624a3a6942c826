import { redirect, textAnswer, type HttpAnswer, type HttpRequest } from './http.ts';
import type { OrgServer } from './request.ts';
import { sessionOf } from './session.ts';

/** The cookie that keeps a browser's session id. */
export const SESSION_COOKIE = 'sid';
const HOME = '/lightning/page/home';

/** `?sid=` or a one-time `?otp=` opens a browser session and goes on to `retURL` (or `startURL`), a path of this org. */
export function openFrontdoor(server: OrgServer, { query }: HttpRequest): HttpAnswer {
  const token = query.get('sid') ?? server.tickets.redeem(query.get('otp') ?? '');
  if (!token || !sessionOf(server.org, token)) {
    return textAnswer(403, 'Ce lien de connexion est inconnu, expiré ou déjà utilisé.');
  }
  const wanted = query.get('retURL') ?? query.get('startURL') ?? HOME;
  return redirect(localPath(wanted, server.url) ?? HOME, { 'Set-Cookie': sessionCookie(token) });
}

export const sessionCookie = (token: string): string =>
  `${SESSION_COOKIE}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Lax`;

/** The path of a target within this org; undefined for any other site. */
export function localPath(target: string, orgUrl: string): string | undefined {
  const url = URL.parse(target, `${orgUrl}/`);
  if (!url || url.origin !== orgUrl) return undefined;
  const path = url.pathname.replace(/^\/+/, '/');
  return `${path}${url.search}${url.hash}`;
}
