import { GraphQLError } from 'graphql';
import type { RequestContext } from './record-source.ts';

/** https://developer.salesforce.com/docs/platform/graphql/guide/query-limits.html; a child list and a list of groups count as well */
const MOST_SUBQUERIES = 10;

const counted = new WeakMap<RequestContext, number>();

/** @throws GraphQLError once a request has asked for more than a query may contain */
export function countSubqueries(context: RequestContext, count: number): void {
  const total = (counted.get(context) ?? 0) + count;
  counted.set(context, total);
  if (total <= MOST_SUBQUERIES) return;
  throw new GraphQLError(`A query can contain up to ${MOST_SUBQUERIES} subqueries, not ${total}`);
}
