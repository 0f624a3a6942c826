import { notFound } from './api-error-answer.ts';
import { isServedVersion } from './api-versions.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { answerMetadata } from './metadata.ts';
import { methodNotAllowed } from './router.ts';
import type { OrgServer } from './request.ts';
import { sessionOf } from './session.ts';

/** `POST /services/Soap/m/<version>`: the Metadata API; its session travels inside the envelope. */
export function answerSoap({ org, requestCount }: OrgServer, { method, path, body }: HttpRequest): HttpAnswer {
  const version = path.split('/')[4] ?? '';
  if (!isServedVersion(version)) throw notFound();
  if (method !== 'POST') throw methodNotAllowed(method, ['POST']);
  requestCount.add();
  const answer = answerMetadata(org, body, (sessionId: string) => sessionOf(org, sessionId));
  return { status: answer.status, headers: { 'Content-Type': 'text/xml;charset=UTF-8' }, body: answer.xml };
}
