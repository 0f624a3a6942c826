import { type ObjectSchema, type OrgSchema, findField } from '../metadata/schema.ts';
import type { Org, RecordId } from './contract.ts';
import { statement } from './statement.ts';

const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** In the order of their codes, so that Ids sort in the order in which they were given. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The 18-character form of a 15- or 18-character record Id, or undefined where it is neither.
 * The three last characters say which of the others are capitals, so an 18-character Id may come in any case:
 * https://help.salesforce.com/s/articleView?id=000385585
 */
export function toRecordId(text: string): RecordId | undefined {
  if (!/^([0-9A-Za-z]{15}|[0-9A-Za-z]{18})$/.test(text)) return undefined;
  if (text.length === 15) return text + checksum(text);
  const caseSafe = restoreCase(text);
  return caseSafe.slice(15) === checksum(caseSafe) ? caseSafe : undefined;
}

export function keyPrefix(id: RecordId): string {
  return id.slice(0, 3);
}

/** The object whose records have Ids that begin like this one. */
export function objectOfId(schema: OrgSchema, id: RecordId): ObjectSchema | undefined {
  const prefix = keyPrefix(id);
  return [...schema.objects.values()].find((object) => object.keyPrefix === prefix && findField(object, 'Id'));
}

/** `count` new Ids, in rising order; the counter is part of the transaction. */
export function nextRecordIds(org: Org, object: ObjectSchema, count: number): RecordId[] {
  const last = advanceCounter(org, `Id:${object.keyPrefix}`, count);
  return Array.from({ length: count }, (_, index) => recordId(object.keyPrefix, last - count + 1 + index));
}

/** Whether this Id was given to a record once: where no such record is left, it was deleted. */
export function wasGiven(org: Org, id: RecordId): boolean {
  const row = statement(org.database, 'SELECT value FROM "#Counter" WHERE name = ?').get(`Id:${keyPrefix(id)}`);
  return row !== undefined && fromBase62(id.slice(3, 15)) <= Number(row.value);
}

/** Moves a durable counter on by `by` and gives its new value. */
export function advanceCounter(org: Org, name: string, by: number): number {
  const sql = `INSERT INTO "#Counter" (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = value + excluded.value RETURNING value`;
  return Number(statement(org.database, sql).get(name, by)?.value);
}

export function recordId(prefix: string, number: number): RecordId {
  const short = prefix + toBase62(number).padStart(12, '0');
  return short + checksum(short);
}

function checksum(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      const capitals = [...id.slice(start, start + 5)].map((character) => (/[A-Z]/.test(character) ? 1 : 0));
      return CHECKSUM[capitals.reduce((sum: number, bit, index) => sum + bit * 2 ** index, 0)];
    })
    .join('');
}

function restoreCase(id: string): string {
  const suffix = id.slice(15).toUpperCase();
  const capitals = [...suffix].map((character) => CHECKSUM.indexOf(character));
  const characters = [...id.slice(0, 15)].map((character, index) =>
    (capitals[Math.floor(index / 5)] >> (index % 5)) & 1 ? character.toUpperCase() : character.toLowerCase(),
  );
  return characters.join('') + suffix;
}

function toBase62(number: number): string {
  return number < 62 ? DIGITS[number] : toBase62(Math.floor(number / 62)) + DIGITS[number % 62];
}

function fromBase62(text: string): number {
  return [...text].reduce((sum, digit) => sum * 62 + DIGITS.indexOf(digit), 0);
}
