/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-wire.html */
import { textOf } from './graphqlDocument.js';
import { requestKey, resultOf, sendGraphql } from './graphqlResults.js';
import { readOnly } from './readOnly.js';
import { Wire } from './wire.js';

const NOT_PARSED = 'The query of the graphql adapter must be made with the gql tag';

/** `{query, variables?, operationName?}` gives `{data, errors, refresh}`; without a query it waits. */
export class graphql extends Wire {
  static configSchema = { query: 'required', variables: 'optional', operationName: 'optional' };

  #result = undefined;
  #stop = () => undefined;

  nothingYet() {
    return { data: undefined, errors: undefined, refresh: undefined };
  }

  keyOf(config) {
    if (!config.query) return undefined;
    return textOf(config.query) === undefined ? NOT_PARSED : requestKey(config);
  }

  run({ query, variables, operationName }) {
    this.#stop();
    if (textOf(query) === undefined) return this.emit({ ...this.nothingYet(), errors: [{ message: NOT_PARSED }] });
    const result = resultOf({ query, variables, operationName });
    this.#result = result;
    this.#stop = result.listen(({ data, errors }) => this.emit({ data, errors, refresh: result.refresh }));
  }

  disconnect() {
    super.disconnect();
    this.#stop();
    this.#result = undefined;
  }

  recordsChanged() {
    this.#result?.followRecords();
  }

  pathsOf(id) {
    return this.#result?.fieldsShown(id) ?? [];
  }
}

/**
 * Saves. Nothing on the page follows by itself: call `refresh` of the results that show the records.
 * https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-mutation.html
 * @param {import('./graphqlResults.js').GraphqlRequest} request
 * @returns {Promise<{ data: any, errors: any[] | undefined }>}
 * @throws {import('./transport.js').FetchResponse} where the request itself fails
 */
export async function executeMutation(request) {
  if (textOf(request?.query) === undefined)
    throw new TypeError(NOT_PARSED.replace('the graphql adapter', 'executeMutation'));
  const { data, errors } = await sendGraphql(request);
  return readOnly({ data, errors: errors?.length > 0 ? errors : undefined });
}
