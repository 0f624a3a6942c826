/**
 * Freezes data and all in it: components must copy what they want to change.
 * https://developer.salesforce.com/docs/platform/lwc/guide/data-wire-service-about.html
 * @template T
 * @param {T} data
 * @returns {T}
 */
export function readOnly(data) {
  if (data === null || typeof data !== 'object' || Object.isFrozen(data)) return data;
  Object.values(data).forEach(readOnly);
  return Object.freeze(data);
}
