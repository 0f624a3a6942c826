/** Which part of a list: https://developer.salesforce.com/docs/platform/graphql/guide/paginate.html and paginate-use-upperbound.html */
import { GraphQLError } from 'graphql';

export interface Page {
  first: number;
  /** rows before the page */
  offset: number;
  /** at most so many rows in all */
  upperBound?: number;
  /** the locator of an upper-bound query that goes on */
  locator?: string;
}

const DEFAULT_FIRST = 10;
const MOST_ROWS = 2000;
/** Without an upper bound, pages reach this far. */
const LARGEST_OFFSET = 2000;
const LEAST_WITH_UPPER_BOUND = 200;

export function pageOf({ first, after, upperBound }: Record<string, unknown>): Page {
  const page: Page = { first: (first as number | null | undefined) ?? DEFAULT_FIRST, ...fromCursor(after) };
  if (typeof upperBound === 'number') page.upperBound = upperBound;
  const isBounded = page.upperBound !== undefined || page.locator !== undefined;
  const least = isBounded ? LEAST_WITH_UPPER_BOUND : 1;
  if (page.first < least || page.first > MOST_ROWS) {
    const when = isBounded ? ' when upperBound is used' : '';
    throw new GraphQLError(`The argument first must be from ${least} to ${MOST_ROWS}${when}, not ${page.first}`);
  }
  if (page.upperBound !== undefined && page.upperBound < LEAST_WITH_UPPER_BOUND) {
    throw new GraphQLError(`The argument upperBound must be ${LEAST_WITH_UPPER_BOUND} or more, not ${page.upperBound}`);
  }
  if (!isBounded && page.offset > LARGEST_OFFSET) {
    throw new GraphQLError(`Rows beyond ${LARGEST_OFFSET + MOST_ROWS} need the argument upperBound`);
  }
  return page;
}

/** Cursors are opaque to clients: the rows read so far and, for a long list, the query that goes on. */
export const toCursor = (offset: number, locator?: string): string =>
  Buffer.from(JSON.stringify(locator ? { offset, locator } : { offset })).toString('base64');

function fromCursor(after: unknown): Pick<Page, 'locator' | 'offset'> {
  if (after === null || after === undefined) return { offset: 0 };
  try {
    const { offset, locator } = JSON.parse(Buffer.from(String(after), 'base64').toString()) as Record<string, unknown>;
    if (Number.isInteger(offset)) return { offset: offset as number, ...(locator ? { locator: String(locator) } : {}) };
  } catch {
    // what is no cursor of ours is answered below
  }
  throw new GraphQLError(`The cursor '${String(after)}' is invalid`);
}
