import { notModelled } from './api-error-answer.ts';
import type { Door } from './request.ts';

/** Apex, its tests and logs are not part of the local org, so nothing is there to be queried. */
export const toolingQuery: Door = ({ query }) => {
  const [, object] = /\bfrom\s+(\w+)/i.exec(query.get('q') ?? '') ?? [];
  throw notModelled(`The Tooling API object ${object ?? '(no query given)'}`);
};
