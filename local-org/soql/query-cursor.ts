/** Where a query with more than one page stands. Cursors live in memory and are forgotten after 15 minutes without use. */
import { ApiError } from '../data/contract.ts';
import type { Org, RecordId, Session } from '../data/contract.ts';
import { recordId } from '../data/record-id.ts';

export interface QueryCursor {
  userId: RecordId;
  soql: string;
  /** the child relationships on the way to the list; empty for the root */
  path: string[];
  /** all the rows, in order */
  ids: RecordId[];
  batchSize: number;
  lastUsed: number;
}

const IDLE_MILLISECONDS = 15 * 60 * 1000;
const KEY_PREFIX = '01g';

const cursors = new WeakMap<Org, Map<string, QueryCursor>>();
let opened = 0;

/** Gives the cursor's name, an Id of prefix 01g. */
export function openCursor({ org, userId }: Session, cursor: Omit<QueryCursor, 'lastUsed' | 'userId'>): string {
  const open = openCursors(org);
  const now = org.now().getTime();
  for (const [name, { lastUsed }] of open) if (now - lastUsed > IDLE_MILLISECONDS) open.delete(name);
  const name = recordId(KEY_PREFIX, ++opened);
  open.set(name, { ...cursor, userId, lastUsed: now });
  return name;
}

/** `01g…-2000` is a cursor and the number of rows already read. Throws INVALID_QUERY_LOCATOR. */
export function findCursor(
  { org, userId }: Session,
  locator: string,
): { name: string; cursor: QueryCursor; offset: number } {
  const [, name = '', offset = ''] = /^(01g\w{15})-(\d+)$/.exec(locator) ?? [];
  const cursor = openCursors(org).get(name);
  const now = org.now().getTime();
  const isOpen = cursor && cursor.userId === userId && now - cursor.lastUsed <= IDLE_MILLISECONDS;
  if (!isOpen || Number(offset) >= cursor.ids.length) {
    throw new ApiError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  }
  cursor.lastUsed = now;
  return { name, cursor, offset: Number(offset) };
}

function openCursors(org: Org): Map<string, QueryCursor> {
  let open = cursors.get(org);
  if (!open) cursors.set(org, (open = new Map()));
  return open;
}
