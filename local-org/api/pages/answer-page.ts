import { ApiError, type Session } from '../../data/contract.ts';
import { browserSession } from '../browser-session.ts';
import { sessionCookie } from '../frontdoor.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';
import { readUser } from '../oauth-door.ts';
import type { OrgServer } from '../request.ts';
import { sessionOf, tokenOf } from '../session.ts';
import { homePage } from './home-page.ts';
import { html, type Html } from './html.ts';
import { objectPage } from './object-page.ts';
import { pageAnswer } from './page.ts';
import { recordPage } from './record-page.ts';

export interface PageContent {
  title: string;
  main: Html;
}

type PageOf = (session: Session, ...parts: string[]) => PageContent;

const PAGES: readonly (readonly [path: RegExp, page: PageOf])[] = [
  [/^\/$|^\/lightning\/?$|^\/lightning\/page\/home\/?$/, homePage],
  [/^\/lightning\/o\/(\w+)\/list\/?$/, objectPage],
  [/^\/lightning\/r\/(\w+)\/(\w+)\/view\/?$/, recordPage],
];

/** The plain pages, at Salesforce's own addresses. `?user=` switches the browser's user; without any it is admin. */
export function answerPage(server: OrgServer, request: HttpRequest): HttpAnswer {
  const asked = request.query.get('user');
  const session = asked ? sessionOf(server.org, tokenOf(server.org, asked)) : browserSession(server.org, request);
  if (!session) return refusal(404, 'Utilisateur inconnu', `Il n’y a pas d’utilisateur « ${asked} ».`, '–');
  const answer = answerFor(session, request);
  if (!asked) return answer;
  return { ...answer, headers: { ...answer.headers, 'Set-Cookie': sessionCookie(tokenOf(server.org, asked)) } };
}

function answerFor(session: Session, { method, path }: HttpRequest): HttpAnswer {
  const userName = String(readUser(session, session.userId)?.Name ?? session.userId);
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'Méthode refusée', 'Cette page ne fait que se lire.', userName);
  for (const [pattern, page] of PAGES) {
    const match = pattern.exec(path);
    if (match) return draw(() => page(session, ...match.slice(1)), userName);
  }
  return refusal(404, 'Page introuvable', `L’org locale n’a pas encore de page ${path}.`, userName);
}

function draw(page: () => PageContent, userName: string): HttpAnswer {
  try {
    return pageAnswer({ status: 200, userName, ...page() });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 403) return refusal(403, 'Accès refusé', error.message, userName);
    if (error.status === 404) return refusal(404, 'Page introuvable', error.message, userName);
    throw error;
  }
}

const refusal = (status: number, title: string, message: string, userName: string): HttpAnswer =>
  pageAnswer({ status, title, userName, main: html`<p>${message}</p>` });
