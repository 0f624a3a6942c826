/** Reads of metadata and records: the same request at the same time goes out once, its answer is kept for a while. */
import { callOrg, pathWithQuery } from './transport.js';
import { readOnly } from './readOnly.js';

const inFlight = new Map();
const kept = new Map();

/** Answers a request that is already under way with its answer. @returns {Promise<any>} */
export function readOnce(path, query) {
  const url = pathWithQuery(path, query);
  if (!inFlight.has(url)) {
    const reading = callOrg('GET', path, { query }).finally(() => inFlight.delete(url));
    inFlight.set(url, reading);
  }
  return inFlight.get(url);
}

/** The same, from memory for `milliseconds` after it was read. */
export async function readKept(path, query, milliseconds) {
  const url = pathWithQuery(path, query);
  const found = keptAnswer(path, query, milliseconds);
  if (found) return found;
  const data = readOnly(await readOnce(path, query));
  kept.set(url, { data, at: Date.now() });
  return data;
}

export function keptAnswer(path, query, milliseconds) {
  const found = kept.get(pathWithQuery(path, query));
  return found && Date.now() - found.at < milliseconds ? found.data : undefined;
}
