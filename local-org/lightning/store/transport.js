/** Requests to the org's doors with the session of the page. */
const API = '/services/data/v66.0';

/**
 * @typedef {object} FetchResponse what Lightning Data Service gives components instead of data
 * https://developer.salesforce.com/docs/platform/lwc/guide/data-error.html
 * @property {false} ok
 * @property {number} status HTTP status; 0 where the network was lost
 * @property {string} statusText
 * @property {unknown} body a list of errors after a read; one error, with `output`, after a write or without a network
 * @property {'fetchResponse'} errorType
 */

/**
 * @param {'DELETE' | 'GET' | 'PATCH' | 'POST'} method
 * @param {string} path below the API's version: `/ui-api/records/…`
 * @param {{ query?: Record<string, unknown>, body?: unknown, headers?: Record<string, string> }} [options] of `query`,
 *   lists are joined by commas; what is undefined, null or an empty list is left out; `body` is sent as JSON unless it
 *   is a form
 * @returns {Promise<any>} the answer's JSON, undefined for an empty one
 * @throws {FetchResponse}
 */
export async function callOrg(method, path, { query = {}, body, headers = {} } = {}) {
  const response = await send(pathWithQuery(path, query), {
    method,
    headers: { Accept: 'application/json', ...languageHeader(), ...contentHeader(body), ...headers },
    body: body === undefined || isForm(body) ? body : JSON.stringify(body),
  });
  const text = await response.text();
  if (response.ok) return text ? JSON.parse(text) : undefined;
  throw failure(response.status, response.statusText, errorBody(method, response.status, text));
}

export function pathWithQuery(path, query = {}) {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value.length !== 0,
  );
  const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${path}?${parameters}` : path;
}

async function send(path, options) {
  try {
    return await fetch(`${API}${path}`, options);
  } catch (error) {
    throw failure(0, 'Network Error', { message: `The org cannot be reached: ${error.message}` });
  }
}

/** The browser itself says of a form how its parts are told apart. */
const contentHeader = (body) => (body === undefined || isForm(body) ? {} : { 'Content-Type': 'application/json' });

const isForm = (body) => body instanceof FormData;

function languageHeader() {
  const language = globalThis.localOrg?.language;
  return language ? { 'x-local-org-language': language } : {};
}

function errorBody(method, status, text) {
  const content = parsed(text) ?? { message: text };
  if (method === 'GET' || !Array.isArray(content)) return content;
  return { statusCode: status, output: { errors: [], fieldErrors: {} }, ...content[0] };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns {FetchResponse} */
export function failure(status, statusText, body) {
  return Object.freeze({ ok: false, status, statusText, body, headers: {}, errorType: 'fetchResponse' });
}
