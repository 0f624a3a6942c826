import { accessOf } from '../data/access.ts';
import { ApiError } from '../data/contract.ts';
import { notModelledPath } from './api-error-answer.ts';
import { FaultRequest } from './faults.ts';
import { jsonAnswer, type HttpAnswer, type HttpRequest } from './http.ts';
import { parseJsonBody } from './json-body.ts';
import { parseBody } from './parse-body.ts';
import type { OrgServer } from './request.ts';
import { requireSession } from './session.ts';

/** `POST` asks for a fault, `GET` lists those that wait, `DELETE` forgets them. */
export function answerFaults({ org, faults }: OrgServer, request: HttpRequest): HttpAnswer {
  if (!faults.enabled) throw notModelledPath(request.path);
  const session = requireSession(org, request.headers.authorization);
  if (!accessOf(session).hasUserPermission('ModifyAllData')) {
    throw new ApiError('INSUFFICIENT_ACCESS', 'Only an administrator may ask for faults', 403);
  }
  if (request.method === 'POST') {
    faults.add(parseBody(FaultRequest, parseJsonBody(request.body, request.headers['content-type'])));
  } else if (request.method === 'DELETE') faults.clear();
  return jsonAnswer(200, faults.pending());
}
