/** What `gql` makes of a query: its text, and its selections once somebody asks for them. */
import { readSelections } from './graphqlSelections.js';

/** @typedef {import('./graphqlSelections.js').Selections} Selections */

/** @type {WeakMap<object, string>} */
const texts = new WeakMap();
/** @type {WeakMap<object, Map<string | undefined, Selections>>} */
const known = new WeakMap();

/**
 * Tag of a query. Values put into it are text, or documents of `gql` such as fragments.
 * https://developer.salesforce.com/docs/platform/graphql/guide/graphql-wire-lwc-query.html
 */
export function gql(strings, ...values) {
  const text = String.raw({ raw: strings }, ...values.map((value) => textOf(value) ?? value));
  const document = Object.freeze({ kind: 'Document', toString: () => text });
  texts.set(document, text);
  return document;
}

/** @returns {string | undefined} undefined for what `gql` has not made */
export const textOf = (document) =>
  document !== null && typeof document === 'object' ? texts.get(document) : undefined;

/** The selections of an operation of the document, by default of its first. @returns {Selections} */
export function selectionsOf(document, operationName) {
  const operations = known.get(document) ?? new Map();
  known.set(document, operations);
  if (!operations.has(operationName)) operations.set(operationName, readSelections(textOf(document), operationName));
  return operations.get(operationName);
}
