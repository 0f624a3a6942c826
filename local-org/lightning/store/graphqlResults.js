/**
 * The answers to queries, shared by all components that ask the same. A result follows the records in it, but is asked
 * for again only by `refresh`: https://developer.salesforce.com/docs/platform/graphql/guide/graphql-wire-lwc-refresh.html
 */
import { selectionsOf, textOf } from './graphqlDocument.js';
import { fieldsShown, storeRecords, withStoredValues } from './graphqlRecords.js';
import { readOnly } from './readOnly.js';
import { sameData } from './sameData.js';
import { callOrg } from './transport.js';

/** How long an answer serves further components. */
export const RESULT_LIFETIME = 30_000;

/**
 * @typedef {object} GraphqlRequest
 * @property {object} query made by `gql`
 * @property {Record<string, unknown>} [variables]
 * @property {string} [operationName]
 */

/** @type {Map<string, ReturnType<typeof createResult>>} */
const results = new Map();

/** What tells one request from another. @param {GraphqlRequest} request */
export const requestKey = ({ query, variables, operationName }) =>
  JSON.stringify([textOf(query), variables ?? {}, operationName ?? null]);

/** @param {GraphqlRequest} request */
export function resultOf(request) {
  const key = requestKey(request);
  if (!results.has(key)) results.set(key, createResult(request));
  return results.get(key);
}

/** One request over HTTP. @param {GraphqlRequest} request @returns {Promise<{ data: any, errors: any[] }>} */
export const sendGraphql = ({ query, variables, operationName }) =>
  callOrg('POST', '/graphql', { body: { query: textOf(query), variables: variables ?? {}, operationName } });

function createResult(request) {
  const selections = selectionsOf(request.query, request.operationName);
  const listeners = new Set();
  let shown;
  let readAt = -Infinity;
  let sent = 0;
  let arrived = 0;
  let loading;

  async function load() {
    const number = ++sent;
    const answer = await answerTo(request);
    if (number < arrived) return;
    arrived = number;
    readAt = Date.now();
    show(answer);
    if (answer.data) storeRecords(selections, answer.data);
  }

  function show({ data, errors }) {
    const current = data && shown?.data && sameData(shown.data, data) ? shown.data : readOnly(data);
    if (shown && current === shown.data && sameData(shown.errors, errors)) return;
    shown = { data: current, errors: readOnly(errors) };
    listeners.forEach((listener) => listener(shown));
  }

  function followRecords() {
    if (shown?.data) show({ ...shown, data: withStoredValues(selections, shown.data) });
  }

  const refresh = () => {
    const own = load().finally(() => {
      if (loading === own) loading = undefined;
    });
    return (loading = own);
  };

  return {
    refresh,
    /** Hears the result, at once where it is known and not too old. @returns {() => void} stops listening */
    listen(listener) {
      const isKnown = shown && !shown.errors && Date.now() - readAt < RESULT_LIFETIME;
      if (isKnown) followRecords();
      listeners.add(listener);
      if (isKnown) listener(shown);
      else if (!loading) void refresh();
      return () => void listeners.delete(listener);
    },
    followRecords,
    fieldsShown: (id) => (shown?.data ? fieldsShown(selections, shown.data, id) : []),
  };
}

/** `data` is undefined where there is none, `errors` where there are none. */
async function answerTo(request) {
  try {
    const { data, errors } = await sendGraphql(request);
    const hasData = data && Object.keys(data).length > 0;
    return { data: hasData ? data : undefined, errors: errors?.length > 0 ? errors : undefined };
  } catch (failure) {
    return { data: undefined, errors: [{ message: messageOf(failure), ...failure }] };
  }
}

const messageOf = ({ body, statusText, message }) => [body].flat()[0]?.message ?? statusText ?? message;
