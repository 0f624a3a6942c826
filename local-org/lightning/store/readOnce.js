/** Reads of metadata and records: the same request at the same time goes out once. */
import { callOrg, pathWithQuery } from './transport.js';

const inFlight = new Map();

/** Answers a request that is already under way with its answer. @returns {Promise<any>} */
export function readOnce(path, query) {
  const url = pathWithQuery(path, query);
  if (!inFlight.has(url)) {
    const reading = callOrg('GET', path, { query }).finally(() => inFlight.delete(url));
    inFlight.set(url, reading);
  }
  return inFlight.get(url);
}
