import type { RecordId, Session } from '../data/contract.ts';
import { findField, findObject } from '../metadata/schema.ts';
import { notFound } from './api-error-answer.ts';
import { jsonAnswer, textAnswer, type HttpAnswer, type HttpRequest } from './http.ts';
import { readRecordsBy, type ReadRecord } from './record-soql.ts';
import type { OrgServer } from './request.ts';
import { bearerToken, requireSession, sessionOf } from './session.ts';

/** https://help.salesforce.com/s/articleView?id=sf.remoteaccess_using_userinfo_endpoint.htm */
export function userInfo(server: OrgServer, request: HttpRequest): HttpAnswer {
  const session = sessionOf(server.org, bearerToken(request.headers.authorization));
  if (!session) return textAnswer(403, request.headers.authorization ? 'Bad_OAuth_Token' : 'Missing_OAuth_Token');
  const user = readUser(session, session.userId);
  return jsonAnswer(200, {
    sub: identityUrl(server, session.userId),
    user_id: session.userId,
    organization_id: server.org.organizationId,
    preferred_username: user?.Username,
    nickname: user?.Alias,
    name: user?.Name,
    email: user?.Email,
    email_verified: true,
    given_name: user?.FirstName,
    family_name: user?.LastName,
    zoneinfo: user?.TimeZoneSidKey,
    locale: user?.LocaleSidKey,
    language: user?.LanguageLocaleKey,
    active: user?.IsActive,
    user_type: 'STANDARD',
    urls: urlsOf(server),
  });
}

/** `/id/<organization>/<user>`: https://help.salesforce.com/s/articleView?id=sf.remoteaccess_using_openid.htm */
export function identity(server: OrgServer, request: HttpRequest): HttpAnswer {
  const session = sessionOf(server.org, bearerToken(request.headers.authorization));
  if (!session) return textAnswer(403, request.headers.authorization ? 'Bad_OAuth_Token' : 'Missing_OAuth_Token');
  const [, , organizationId, userId = ''] = request.path.split('/');
  const user = organizationId === server.org.organizationId ? readUser(session, userId) : undefined;
  if (!user) throw notFound();
  return jsonAnswer(200, {
    id: identityUrl(server, userId),
    asserted_user: true,
    user_id: user.Id,
    organization_id: organizationId,
    username: user.Username,
    nick_name: user.Alias,
    display_name: user.Name,
    email: user.Email,
    email_verified: true,
    first_name: user.FirstName,
    last_name: user.LastName,
    timezone: user.TimeZoneSidKey,
    active: user.IsActive,
    user_type: 'STANDARD',
    language: user.LanguageLocaleKey,
    locale: user.LocaleSidKey,
    urls: urlsOf(server),
  });
}

/** A URL that opens the browser as this user, once: https://help.salesforce.com/s/articleView?id=sf.frontdoor_singleaccess.htm */
export function singleAccess(server: OrgServer, request: HttpRequest): HttpAnswer {
  requireSession(server.org, request.headers.authorization);
  const form = new URLSearchParams(request.method === 'POST' ? request.body.toString('utf8') : '');
  const target = request.query.get('redirect_uri') ?? form.get('redirect_uri');
  const otp = server.tickets.issue(bearerToken(request.headers.authorization)!);
  const parameters = new URLSearchParams({ otp, ...(target ? { retURL: target } : {}) });
  return jsonAnswer(200, { frontdoor_uri: `${server.url}/secur/frontdoor.jsp?${parameters}` });
}

const USER_FIELDS = [
  ...['Id', 'Username', 'Alias', 'Name', 'FirstName', 'LastName', 'Email'],
  ...['IsActive', 'TimeZoneSidKey', 'LocaleSidKey', 'LanguageLocaleKey'],
];

export function readUser(session: Session, userId: RecordId): ReadRecord | undefined {
  const object = findObject(session.org.schema, 'User')!;
  return readRecordsBy({ session }, object, findField(object, 'Id')!, [userId], USER_FIELDS)[0];
}

const identityUrl = (server: OrgServer, userId: RecordId): string =>
  `${server.url}/id/${server.org.organizationId}/${userId}`;

function urlsOf({ url }: OrgServer): Record<string, string> {
  const data = `${url}/services/data/v{version}/`;
  return {
    metadata: `${url}/services/Soap/m/{version}`,
    rest: data,
    sobjects: `${data}sobjects/`,
    query: `${data}query/`,
    custom_domain: url,
  };
}
