/** Reads the lists that a query asks for: one SOQL query a list, and one for each child relationship. */
import type { Session } from '../data/contract.ts';
import { queryMore, runQuery, type QueryRecord, type QueryResult } from '../soql/run-query.ts';
import type { ListPlan } from './list-plan.ts';
import { toCursor } from './page.ts';
import type { ConnectionSource, RecordSource } from './record-source.ts';

const PARENTS_A_QUERY = 500;

export function readList(session: Session, plan: ListPlan): ConnectionSource {
  const { page } = plan;
  const isBounded = page.locator !== undefined || page.upperBound !== undefined;
  const { records, next } = isBounded ? readBounded(session, plan) : readPage(session, plan);
  const nodes = records.map((record): RecordSource => ({ object: plan.object, record }));
  for (const child of plan.children) readChildren(session, plan, child, nodes);
  return connection(nodes, page.offset, next, () => countRows(session, plan));
}

interface Rows {
  records: QueryRecord[];
  /** the cursor of the next page */
  next?: string;
}

function readPage(session: Session, plan: ListPlan): Rows {
  const { first, offset } = plan.page;
  const { records, done } = runQuery(session, `${select(plan)} LIMIT ${first + 1} OFFSET ${offset}`);
  const hasMore = records.length > first || !done;
  return { records: records.slice(0, first), ...(hasMore ? { next: toCursor(offset + first) } : {}) };
}

function readBounded(session: Session, plan: ListPlan): Rows {
  const { first, offset, locator, upperBound = 0 } = plan.page;
  const result = locator
    ? queryMore(session, locator)
    : runQuery(session, `${select(plan)} LIMIT ${Math.max(upperBound - offset, 1)} OFFSET ${offset}`, {
        batchSize: first,
      });
  const more = locatorOf(result);
  return {
    records: result.records,
    ...(more ? { next: toCursor(offset + result.records.length, more) } : {}),
  };
}

const locatorOf = ({ nextRecordsUrl }: QueryResult): string | undefined => nextRecordsUrl?.split('/').at(-1);

function select({ object, paths, where, orderBy }: ListPlan, from = object.name): string {
  const filter = where ? ` WHERE ${where}` : '';
  return `SELECT ${paths.join(', ')} FROM ${from}${filter}${orderBy ? ` ORDER BY ${orderBy}` : ''}`;
}

const countRows = (session: Session, { object, where }: ListPlan): number =>
  runQuery(session, `SELECT COUNT() FROM ${object.name}${where ? ` WHERE ${where}` : ''}`).totalSize;

/** All the child lists whole: their pages are cut from them, as a child query has no offset. */
function readChildren(session: Session, parent: ListPlan, child: ListPlan, nodes: RecordSource[]): void {
  const subquery = `SELECT Id, (${select(child, child.relationship)}) FROM ${parent.object.name}`;
  for (let start = 0; start < nodes.length; start += PARENTS_A_QUERY) {
    const some = nodes.slice(start, start + PARENTS_A_QUERY);
    const ids = some.map(({ record }) => `'${String(record.Id)}'`).join(', ');
    const { records } = runQuery(session, `${subquery} WHERE Id IN (${ids})`);
    const lists = new Map(records.map((record) => [record.Id, record[child.relationship!] as QueryResult | null]));
    for (const node of some) {
      node.children ??= new Map();
      node.children.set(child.key, childList(session, child, lists.get(node.record.Id) ?? null));
    }
  }
}

function childList(session: Session, { object, page }: ListPlan, list: QueryResult | null): ConnectionSource {
  const all = list ? wholeList(session, list) : [];
  const end = page.offset + page.first;
  const nodes = all.slice(page.offset, end).map((record): RecordSource => ({ object, record }));
  const limit = page.upperBound ?? all.length;
  const next = Math.min(all.length, limit) > end ? toCursor(end) : undefined;
  return connection(nodes, page.offset, next, () => all.length);
}

function wholeList(session: Session, list: QueryResult): QueryRecord[] {
  const locator = locatorOf(list);
  return locator ? [...list.records, ...wholeList(session, queryMore(session, locator))] : list.records;
}

function connection(
  nodes: RecordSource[],
  offset: number,
  next: string | undefined,
  totalCount: () => number,
): ConnectionSource {
  const edges = nodes.map((node, index) => ({ node, cursor: toCursor(offset + index + 1) }));
  const last = edges.at(-1)?.cursor ?? null;
  return {
    edges,
    pageInfo: {
      hasNextPage: next !== undefined,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: next ?? last,
    },
    pageResultCount: nodes.length,
    totalCount,
  };
}
