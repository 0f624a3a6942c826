/** A list of records as a query asks for it: what to read, and which part of it. */
import {
  getNamedType,
  GraphQLError,
  isUnionType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { ObjectSchema } from '../metadata/schema.ts';
import { orderBySoql } from './order-by-soql.ts';
import { pageOf, type Page } from './page.ts';
import type { RequestContext } from './record-source.ts';
import { argumentsOf, selectedFields, type SelectedField } from './selected-fields.ts';
import { whereSoql, type Filter } from './where-soql.ts';

export interface ListPlan {
  key: string;
  /** the name of the child relationship; absent at the root */
  relationship?: string;
  object: ObjectSchema;
  /** field paths; `Id` among them */
  paths: string[];
  children: ListPlan[];
  where?: string;
  orderBy?: string;
  page: Page;
}

export type PlanInfo = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>;

/** @throws GraphQLError for arguments beyond the documented limits, and for a child list below anything but the root */
export function listPlan(info: PlanInfo, context: RequestContext, selected: SelectedField, isRoot = true): ListPlan {
  const connection = getNamedType(selected.field.type) as GraphQLObjectType;
  const object = connection.extensions.object as ObjectSchema;
  const given = argumentsOf(info, selected);
  const plan: ListPlan = {
    key: selected.key,
    relationship: selected.meaning.child?.name,
    object,
    paths: ['Id'],
    children: [],
    where: filterSoql(context, object, selected, given),
    orderBy: orderSoql(context, selected, given),
    page: pageOf(given),
  };
  if (given.updateMRU) throw new GraphQLError('The argument updateMRU is not modelled by the local org');
  for (const node of nodesOf(info, selected, connection)) addRecord(info, context, plan, node, '', isRoot);
  return plan;
}

type Given = Readonly<Record<string, unknown>>;

/** The arguments `where` and `scope` as one SOQL condition. */
export function filterSoql(
  context: RequestContext,
  object: ObjectSchema,
  selected: SelectedField,
  { where, scope }: Given,
): string | undefined {
  return allOf(whereSoql(argumentType(selected, 'where'), where as Filter), scopeSoql(context, object, scope));
}

export function orderSoql(
  { variables }: RequestContext,
  { nodes }: SelectedField,
  { orderBy }: Given,
): string | undefined {
  const written = nodes[0]!.arguments?.find(({ name }) => name.value === 'orderBy')?.value;
  return orderBySoql(orderBy as Parameters<typeof orderBySoql>[0], written, variables);
}

const argumentType = ({ field }: SelectedField, name: string): GraphQLInputObjectType =>
  field.args.find((argument) => argument.name === name)!.type as GraphQLInputObjectType;

/** The `node` selections of a connection. */
function nodesOf(info: PlanInfo, selected: SelectedField, connection: GraphQLObjectType): SelectedField[] {
  return selectedFields(info, selected.nodes, connection)
    .filter(({ field }) => field.name === 'edges')
    .flatMap((edges) => selectedFields(info, edges.nodes, getNamedType(edges.field.type) as GraphQLObjectType))
    .filter(({ field }) => field.name === 'node');
}

/** Adds the paths of one record's fields. `path` ends in a dot. */
export function addRecord(
  info: PlanInfo,
  context: RequestContext,
  plan: Pick<ListPlan, 'children' | 'paths'>,
  selected: SelectedField,
  path: string,
  mayHaveChildren: boolean,
): void {
  const named = getNamedType(selected.field.type);
  const types = isUnionType(named) ? named.getTypes() : [named as GraphQLObjectType];
  for (const each of types.flatMap((type) => selectedFields(info, selected.nodes, type))) {
    const { child, field, parent, needs } = each.meaning;
    if (child) {
      if (!mayHaveChildren) throw new GraphQLError(childTooDeep(child.name));
      plan.children.push(listPlan(info, context, each, false));
    } else if (parent) {
      addPath(plan, `${path}${parent.relationshipName}.Id`);
      addRecord(info, context, plan, each, `${path}${parent.relationshipName}.`, false);
    } else {
      const name = field?.name ?? needs;
      if (name) addPath(plan, path + name);
    }
  }
}

function addPath({ paths }: Pick<ListPlan, 'paths'>, path: string): void {
  if (!paths.includes(path)) paths.push(path);
}

/** https://developer.salesforce.com/docs/platform/graphql/guide/query-limits.html */
const childTooDeep = (name: string): string =>
  `The child relationship ${name} can't be queried here: a query goes one level from parent to child, from its root record`;

function scopeSoql({ viewer }: RequestContext, object: ObjectSchema, scope: unknown): string | undefined {
  if (!scope || scope === 'EVERYTHING') return undefined;
  if (scope === 'MINE' && object.fields.has('ownerid')) return `OwnerId = '${viewer.session.userId}'`;
  throw new GraphQLError(`The scope ${String(scope)} is not supported for ${object.name}`);
}

/** A scope is one comparison; a filter that is an alternative needs its parentheses. */
function allOf(where: string | undefined, scope: string | undefined): string | undefined {
  if (!where || !scope) return where ?? scope;
  return / OR /.test(where) ? `${scope} AND (${where})` : `${scope} AND ${where}`;
}
