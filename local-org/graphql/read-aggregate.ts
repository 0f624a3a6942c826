/** Groups and their sums by one aggregate SOQL query a list: https://developer.salesforce.com/docs/platform/graphql/guide/aggregate-examples.html */
import { getNamedType, GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { ObjectSchema } from '../metadata/schema.ts';
import { runQuery } from '../soql/run-query.ts';
import { callOf, FUNCTIONS, type GroupSource } from './aggregate-source.ts';
import { filterSoql, orderSoql, type PlanInfo } from './list-plan.ts';
import { pageOf, toCursor } from './page.ts';
import type { RequestContext } from './record-source.ts';
import { argumentsOf, selectedFields, type SelectedField } from './selected-fields.ts';
import { countSubqueries } from './subquery-limit.ts';

export interface GroupConnection {
  edges: { node: GroupSource; cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** called only where it is selected: the groups, or the records where nothing is grouped */
  totalCount(): number;
}

/** The lists of `aggregate {…}` by response key, each read when it is asked for. */
export function readAggregates(
  _source: unknown,
  _args: unknown,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Record<string, () => GroupConnection> {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const selected = selectedFields(info, info.fieldNodes, type);
  countSubqueries(context, selected.length);
  return Object.fromEntries(selected.map((each) => [each.key, () => readGroups(info, context, each)]));
}

function readGroups(info: PlanInfo, context: RequestContext, selected: SelectedField): GroupConnection {
  const connection = getNamedType(selected.field.type) as GraphQLObjectType;
  const object = connection.extensions.object as ObjectSchema;
  const given = argumentsOf(info, selected);
  const grouped = groupedFields((given.groupBy ?? {}) as GroupBy);
  const cells = cellsOf(grouped, askedOfGroups(info, selected));
  const where = filterSoql(context, object, selected, given);
  const order = orderSoql(context, selected, given);
  const from = `FROM ${object.name}${where ? ` WHERE ${where}` : ''}`;
  const by = grouped.length > 0 ? ` GROUP BY ${grouped.join(', ')}` : '';
  const { session } = context.viewer;
  const select = cells.map(({ text, alias }) => (alias ? `${text} ${alias}` : text)).join(', ');
  const { records } = runQuery(session, `SELECT ${select} ${from}${by}${order ? ` ORDER BY ${order}` : ''}`);
  const groups = records.map((record): GroupSource => {
    const values = cells.map(({ text, alias = text }) => [text, record[alias]] as const);
    return { object, values: new Map(values) };
  });
  const count = () => (by ? groups.length : runQuery(session, `SELECT COUNT() ${from}`).totalSize);
  return pageOfGroups(groups, given, count);
}

interface Cell {
  text: string;
  /** of a function; a grouped field goes by its own name */
  alias?: string;
}

/** What is grouped and what is asked, once each; where nothing is, a count, so that there is a row. */
function cellsOf(grouped: string[], asked: string[]): Cell[] {
  const isCall = (text: string): boolean => text.includes('(');
  const loose = asked.find((text) => !isCall(text) && !grouped.includes(text));
  if (loose) throw new GraphQLError(`Field must be grouped or aggregated: ${loose}`);
  const texts = [...new Set([...grouped, ...asked])];
  return (texts.length > 0 ? texts : ['COUNT(Id)']).map((text, index) =>
    isCall(text) ? { text, alias: `cell${index}` } : { text },
  );
}

type GroupBy = Record<string, { group?: boolean | null } | string | null | undefined>;

function groupedFields({ type, ...clauses }: GroupBy): string[] {
  if (type && type !== 'GROUP_BY')
    throw new GraphQLError(`groupBy with ${String(type)} is not modelled by the local org`);
  return Object.entries(clauses).flatMap(([name, clause]) =>
    typeof clause === 'object' && clause?.group ? [name] : [],
  );
}

/** `Genre__c`, `SUM(Price__c)`… of all that is selected below `edges { node { aggregate {…} } }`. */
function askedOfGroups(info: PlanInfo, selected: SelectedField): string[] {
  const below = ({ field, nodes }: SelectedField): SelectedField[] =>
    selectedFields(info, nodes, getNamedType(field.type) as GraphQLObjectType);
  const belowNamed = (fields: SelectedField[], name: string): SelectedField[] =>
    fields.filter(({ field }) => field.name === name).flatMap(below);
  const nodes = belowNamed(below(selected), 'edges');
  return belowNamed(belowNamed(nodes, 'node'), 'aggregate').flatMap((each) => {
    const field = each.meaning.field!;
    return below(each).map(({ field: { name } }) => (name in FUNCTIONS ? callOf(field, FUNCTIONS[name]!) : field.name));
  });
}

function pageOfGroups(
  groups: GroupSource[],
  given: Record<string, unknown>,
  totalCount: () => number,
): GroupConnection {
  const { first, offset } = pageOf(given);
  const shown = groups.slice(offset, offset + first);
  const edges = shown.map((node, index) => ({ node, cursor: toCursor(offset + index + 1) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: groups.length > offset + first,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
