/** Lower-case object name to its three characters. */
export type KeyPrefixes = ReadonlyMap<string, string>;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Gives each custom object that has no key prefix the next free one: `a00`, `a01`… A prefix once given stays.
 *
 * @param existing those of other kinds of object may be among them
 */
export function assignKeyPrefixes(objectNames: string[], existing: KeyPrefixes): KeyPrefixes {
  const prefixes = new Map(existing);
  let next = Math.max(-1, ...[...existing.values()].filter((prefix) => prefix.startsWith('a')).map(numberOf)) + 1;
  for (const name of objectNames.map((name) => name.toLowerCase())) {
    if (!prefixes.has(name)) prefixes.set(name, prefixOf(next++));
  }
  return prefixes;
}

const prefixOf = (number: number): string =>
  'a' + DIGITS[Math.floor(number / DIGITS.length)]! + DIGITS[number % DIGITS.length]!;

const numberOf = (prefix: string): number => DIGITS.indexOf(prefix[1]!) * DIGITS.length + DIGITS.indexOf(prefix[2]!);
