import { errorAnswer, notModelledPath } from './api-error-answer.ts';
import { apiVersions } from './api-versions.ts';
import { browserSession, isFromOwnPage } from './browser-session.ts';
import { splitDataPath } from './data-path.ts';
import { answerFaults } from './faults-door.ts';
import { DOWNLOADS, downloadFile } from './file-download.ts';
import { openFrontdoor } from './frontdoor.ts';
import { jsonAnswer, type HttpAnswer, type HttpRequest } from './http.ts';
import { identity, singleAccess, userInfo } from './oauth-door.ts';
import { answerPage } from './pages/answer-page.ts';
import { answerLightningFile, answerLightningPage, answerPageModel, LIGHTNING_FILES } from '../lightning/pages.ts';
import { parseJsonBody } from './json-body.ts';
import { isMultipart, parseMultipart } from './multipart-body.ts';
import type { ApiAnswer, OrgServer } from './request.ts';
import { answerRest } from './rest.ts';
import { requireSession } from './session.ts';
import { answerSoap } from './soap-door.ts';

type HttpDoor = (server: OrgServer, request: HttpRequest) => HttpAnswer;

const DOORS: readonly (readonly [path: RegExp, door: HttpDoor])[] = [
  [/^\/services\/data\/?$/, () => jsonAnswer(200, apiVersions())],
  [/^\/services\/data\//, answerData],
  [/^\/services\/Soap\/m\/[\d.]+\/?$/, answerSoap],
  [/^\/services\/oauth2\/userinfo\/?$/, userInfo],
  [/^\/services\/oauth2\/singleaccess\/?$/, singleAccess],
  [/^\/id\//, identity],
  [DOWNLOADS, downloadFile],
  [/^\/secur\/frontdoor\.jsp$/, openFrontdoor],
  [/^\/local-org\/faults\/?$/, answerFaults],
  [LIGHTNING_FILES, answerLightningFile],
  [/^\/local-org\/page-model$/, answerPageModel],
  [
    /^\/$|^\/lightning(?:\/|$)/,
    (server, request) => answerLightningPage(server, request) ?? answerPage(server, request),
  ],
];

/** Leads a request to its door; every error becomes an answer. */
export function answerHttp(server: OrgServer, request: HttpRequest): HttpAnswer {
  try {
    const [, door] = DOORS.find(([path]) => path.test(request.path)) ?? [];
    if (!door) throw notModelledPath(request.path);
    return door(server, request);
  } catch (error) {
    return fromApi(errorAnswer(error));
  }
}

function answerData(server: OrgServer, request: HttpRequest): HttpAnswer {
  const { method, path, query, headers, body } = request;
  const resource = splitDataPath(path);
  if (!resource) throw notModelledPath(path);
  const session = isFromOwnPage(request)
    ? browserSession(server.org, request)
    : requireSession(server.org, headers.authorization);
  server.requestCount.add();
  server.faults.beforeRequest(`${method} ${path}?${query}`);
  const type = headers['content-type'];
  const json = isMultipart(type) ? parseMultipart(body, type!) : parseJsonBody(body, type);
  const answer = answerRest(server, session, { method, ...resource, query, headers, body: json });
  return fromApi(answer, { 'Sforce-Limit-Info': server.requestCount.limitInfo() });
}

const fromApi = ({ status, body, bytes, headers }: ApiAnswer, more: Record<string, string> = {}): HttpAnswer => ({
  ...jsonAnswer(status, body, { ...headers, ...more }),
  ...(bytes ? { bytes } : {}),
});
