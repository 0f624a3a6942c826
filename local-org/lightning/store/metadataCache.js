/**
 * What wires have read of the org's metadata: it answers further wires for a quarter of an hour, on this page and, from
 * the browser's storage, on the next ones. A deployment, other rights, another user or another language end that: the
 * page then comes with another `metadataVersion`. No record is kept here.
 */
import { readOnce } from './readOnce.js';
import { readOnly } from './readOnly.js';
import { pathWithQuery } from './transport.js';

export const METADATA_LIFETIME = 15 * 60_000;

const PREFIX = 'local-org-metadata:';
const VERSION = `${PREFIX}version`;

/** @typedef {{ at: number, data: any }} Answer `at` in milliseconds */

/** @type {Map<string, Answer>} */
const onThisPage = new Map();

/** From memory; undefined for what has not been read, or too long ago. */
export function keptMetadata(path, query) {
  const url = pathWithQuery(path, query);
  const answer = onThisPage.get(url) ?? storedAnswer(url);
  if (!answer || Date.now() - answer.at >= METADATA_LIFETIME) return undefined;
  onThisPage.set(url, answer);
  return answer.data;
}

/** @throws {import('./transport.js').FetchResponse} */
export async function readMetadata(path, query) {
  const data = readOnly(await readOnce(path, query));
  const url = pathWithQuery(path, query);
  const answer = { at: Date.now(), data };
  onThisPage.set(url, answer);
  store(url, answer);
  return data;
}

/** @returns {Answer | undefined} */
function storedAnswer(url) {
  const text = storage()?.getItem(PREFIX + url);
  if (!text) return undefined;
  const { at, data } = JSON.parse(text);
  return { at, data: readOnly(data) };
}

function store(url, answer) {
  try {
    storage()?.setItem(PREFIX + url, JSON.stringify(answer));
  } catch {
    // A full storage means that the next page reads again.
  }
}

/** Empty of what another version left; undefined where the page names no version or the browser lends no storage. */
function storage() {
  const version = globalThis.localOrg?.metadataVersion;
  if (version === undefined) return undefined;
  try {
    const { localStorage } = globalThis;
    if (localStorage.getItem(VERSION) !== version) {
      for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
      localStorage.setItem(VERSION, version);
    }
    return localStorage;
  } catch {
    return undefined;
  }
}
