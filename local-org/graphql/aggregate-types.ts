/** The types below `uiapi { aggregate }`: https://developer.salesforce.com/docs/platform/graphql/guide/aggregate-schema.html */
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
} from 'graphql';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { allowsAggregate, isGroupable } from '../soql/field-abilities.ts';
import { FUNCTIONS, functionSource, valueSource, type GroupSource } from './aggregate-source.ts';
import type { ConnectionSource, RequestContext } from './record-source.ts';
import { PAGE_INFO, SCOPE, type RecordTypes } from './record-types.ts';
import { LongScalar } from './scalars.ts';
import { visibleFieldsOf, type UserSchema } from './user-schema.ts';
import { DOUBLE_VALUE, FIELD_VALUE, scalarOf, valueTypeOf, type FieldValueSource } from './value-types.ts';

type GroupField = GraphQLFieldConfig<GroupSource, RequestContext>;

const LONG_VALUE = new GraphQLObjectType<FieldValueSource>({
  name: 'LongValue',
  interfaces: [FIELD_VALUE],
  fields: {
    value: { type: LongScalar },
    displayValue: { type: GraphQLString, resolve: (source) => source.displayValue() },
  },
});

const GROUP_BY_TYPE = new GraphQLEnumType({
  name: 'GroupByType',
  values: { GROUP_BY: {}, ROLLUP: {}, CUBE: {} },
});
const GROUP_BY_CLAUSE = new GraphQLInputObjectType({
  name: 'GroupByClause',
  fields: { group: { type: GraphQLBoolean } },
});

/** One list of groups for each object. Parents' fields and functions of dates are not modelled. */
export function aggregateType(user: UserSchema, types: RecordTypes): GraphQLObjectType {
  const valueTypes = new Map<string, GraphQLObjectType>();
  const fields = user.objects.map((object) => [
    object.name,
    {
      type: connectionType(user, valueTypes, object),
      args: {
        after: { type: GraphQLString },
        first: { type: GraphQLInt },
        groupBy: { type: groupByType(user, object) },
        orderBy: { type: types.inputs.orderBy(object) },
        scope: { type: SCOPE },
        where: { type: types.inputs.filter(object) },
      },
      resolve: (lists: Record<string, () => ConnectionSource>, _args: unknown, _context: unknown, { path }: At) =>
        lists[path.key]?.(),
    },
  ]);
  return new GraphQLObjectType({ name: 'RecordQueryAggregate', fields: Object.fromEntries(fields) });
}

interface At {
  path: { key: string | number };
}

/** https://developer.salesforce.com/docs/platform/graphql/guide/aggregate-groupby-schema.html */
function groupByType(user: UserSchema, object: ObjectSchema): GraphQLInputObjectType {
  const groupable = visibleFieldsOf(user, object).filter(isGroupable);
  return new GraphQLInputObjectType({
    name: `${object.name}_GroupBy`,
    fields: {
      type: { type: GROUP_BY_TYPE },
      ...Object.fromEntries(groupable.map((field) => [field.name, { type: GROUP_BY_CLAUSE }])),
    },
  });
}

type ValueTypes = Map<string, GraphQLObjectType>;

function connectionType(user: UserSchema, valueTypes: ValueTypes, object: ObjectSchema): GraphQLObjectType {
  const group = new GraphQLObjectType<GroupSource, RequestContext>({
    name: `${object.name}Aggregate`,
    fields: () => groupFields(user, valueTypes, object),
  });
  const result = new GraphQLObjectType({
    name: `${object.name}Result`,
    fields: { aggregate: { type: group, resolve: (source: GroupSource) => source } },
  });
  const edge = new GraphQLObjectType({
    name: `${object.name}AggregateEdge`,
    fields: { node: { type: result }, cursor: { type: new GraphQLNonNull(GraphQLString) } },
  });
  return new GraphQLObjectType({
    name: `${object.name}AggregateConnection`,
    extensions: { object },
    fields: {
      edges: { type: new GraphQLList(edge) },
      pageInfo: { type: new GraphQLNonNull(PAGE_INFO) },
      totalCount: { type: new GraphQLNonNull(GraphQLInt) },
    },
  });
}

function groupFields(
  user: UserSchema,
  valueTypes: ValueTypes,
  object: ObjectSchema,
): GraphQLFieldConfigMap<GroupSource, RequestContext> {
  const countable = visibleFieldsOf(user, object).filter((field) => allowsAggregate(field, 'COUNT'));
  return Object.fromEntries(
    countable.map((field) => [
      field.name,
      {
        type: valueType(valueTypes, field),
        extensions: { field },
        resolve: (source): FieldOfGroup => ({ source, field }),
      } satisfies GroupField,
    ]),
  );
}

interface FieldOfGroup {
  source: GroupSource;
  field: FieldSchema;
}

/** `CurrencyAggregate`, `PicklistAggregate`…: the grouped value, and the functions that its type allows. */
function valueType(known: ValueTypes, field: FieldSchema): GraphQLObjectType {
  const name = valueTypeOf(field).name.replace(/Value$/, 'Aggregate');
  const made = known.get(name);
  if (made) return made;
  const functions = Object.entries(FUNCTIONS).filter(([, soql]) => allowsAggregate(field, soql));
  const displayValue: GraphQLFieldConfig<FieldOfGroup, RequestContext> = {
    type: GraphQLString,
    resolve: ({ source, field: own }, _args, { viewer }) => valueSource(viewer, source, own).displayValue(),
  };
  const type = new GraphQLObjectType<FieldOfGroup, RequestContext>({
    name,
    fields: {
      value: {
        type: scalarOf(field),
        resolve: ({ source, field: own }, _args, { viewer }) => valueSource(viewer, source, own).value,
      },
      displayValue,
      ...(name === 'PicklistAggregate' ? { label: displayValue } : {}),
      ...Object.fromEntries(functions.map(([each, soql]) => [each, functionField(field, soql)])),
    },
  });
  known.set(name, type);
  return type;
}

function functionField(field: FieldSchema, soql: string): GraphQLFieldConfig<FieldOfGroup, RequestContext> {
  const type = soql.startsWith('COUNT') ? LONG_VALUE : soql === 'AVG' ? DOUBLE_VALUE : valueTypeOf(field);
  return {
    type,
    resolve: ({ source, field: own }, _args, { viewer }) => functionSource(viewer, source, own, soql),
  };
}
