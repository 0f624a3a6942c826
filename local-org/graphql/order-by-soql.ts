import { GraphQLError, Kind, type ValueNode } from 'graphql';

type OrderBy = { [name: string]: OrderBy | string | null | undefined };

/**
 * `{Shelf__r: {Name: {order: DESC}}, Name: {order: ASC, nulls: LAST}}` gives `Shelf__r.Name DESC, Name ASC NULLS LAST`.
 * Nulls come first unless asked otherwise. What is written first sorts first.
 * https://developer.salesforce.com/docs/platform/graphql/guide/order-results.html
 *
 * @param written the argument as it stands in the query, which alone keeps the order of its members
 */
export function orderBySoql(
  orderBy: OrderBy | null | undefined,
  written: ValueNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!orderBy) return undefined;
  const terms = termsOf(orderBy, written && untyped(written, variables), '');
  return terms.length > 0 ? terms.join(', ') : undefined;
}

function termsOf(orderBy: OrderBy, written: unknown, path: string): string[] {
  const order = Object.keys((written ?? {}) as object);
  const names = Object.keys(orderBy).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return names.flatMap((name) => {
    const clause = orderBy[name];
    if (!clause || typeof clause === 'string') return [];
    if (isClause(clause))
      return [`${path}${name} ${clause.order ?? 'ASC'}${clause.nulls ? ` NULLS ${String(clause.nulls)}` : ''}`];
    return termsOf(clause, (written as Record<string, unknown> | undefined)?.[name], `${path}${name}.`);
  });
}

const isClause = (clause: OrderBy): boolean => 'order' in clause || 'nulls' in clause;

/** Only the order of members matters here, so what is no object or variable counts for nothing. */
function untyped(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind !== Kind.OBJECT) return undefined;
  const entries = node.fields.map(({ name, value }) => [name.value, untyped(value, variables)] as const);
  if (new Set(entries.map(([name]) => name)).size < entries.length) throw new GraphQLError('A field is named twice.');
  return Object.fromEntries(entries);
}
