/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-utils.html */

/** `{Name: 'Emma'}` gives the text for `defaultFieldValues` of a page reference's state. */
export const encodeDefaultFieldValues = (values) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join(',');

/** All values come back as texts. */
export function decodeDefaultFieldValues(text) {
  const pairs = text.split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const end = pair.indexOf('=');
      return [pair.slice(0, end), decodeURIComponent(pair.slice(end + 1))];
    }),
  );
}
