import { getNamedType, GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { findObject } from '../metadata/schema.ts';
import { runQuery } from '../soql/run-query.ts';
import { addRecord, listPlan, type ListPlan, type PlanInfo } from './list-plan.ts';
import { readList } from './read-list.ts';
import type { ConnectionSource, RecordSource, RequestContext } from './record-source.ts';
import { selectedFields, type SelectedField } from './selected-fields.ts';
import { countSubqueries } from './subquery-limit.ts';

/** The lists of `query {…}` by response key, each read when it is asked for. */
export function readQuery(
  _source: unknown,
  _args: unknown,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Record<string, () => ConnectionSource> {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const selected = selectedFields(info, info.fieldNodes, type);
  const plans = selected.map((each) => ({ key: each.key, plan: planOrError(info, context, each) }));
  const count = plans.reduce((sum, { plan }) => sum + ('paths' in plan ? 1 + plan.children.length : 1), 0);
  countSubqueries(context, count);
  const read = (plan: ListPlan | { error: GraphQLError }): ConnectionSource => {
    if ('error' in plan) throw plan.error;
    return readList(context.viewer.session, plan);
  };
  return Object.fromEntries(plans.map(({ key, plan }) => [key, () => read(plan)]));
}

function planOrError(info: PlanInfo, context: RequestContext, selected: SelectedField) {
  try {
    return listPlan(info, context, selected);
  } catch (error) {
    if (error instanceof GraphQLError) return { error };
    throw error;
  }
}

export function readCurrentUser(
  _source: unknown,
  _args: unknown,
  context: RequestContext,
  info: GraphQLResolveInfo,
): RecordSource | null {
  const { org, userId } = context.viewer.session;
  const object = findObject(org.schema, 'User');
  return object ? readRecord(context, info, object.name, userId) : null;
}

/** One record with what is selected below the field at hand. */
export function readRecord(
  context: RequestContext,
  info: GraphQLResolveInfo,
  objectName: string,
  id: string,
): RecordSource | null {
  const { session } = context.viewer;
  const object = findObject(session.org.schema, objectName)!;
  const plan = { paths: ['Id'], children: [] };
  const selected = { field: info.parentType.getFields()[info.fieldName]!, nodes: [...info.fieldNodes] };
  addRecord(info, context, plan, { ...selected, key: '', meaning: {} }, '', false);
  const [record] = runQuery(session, `SELECT ${plan.paths.join(', ')} FROM ${object.name} WHERE Id = '${id}'`).records;
  return record ? { object, record } : null;
}
