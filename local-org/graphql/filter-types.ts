/** `X__c_Filter` and `X__c_OrderBy`: https://developer.salesforce.com/docs/platform/graphql/guide/filter.html */
import {
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
} from 'graphql';
import type { ObjectSchema } from '../metadata/schema.ts';
import { isFilterable, isSortable } from '../soql/field-abilities.ts';
import { isPolymorphic, parentOf, visibleFieldsOf, type UserSchema } from './user-schema.ts';
import { isId, operatorsOf } from './value-types.ts';

export interface InputTypes {
  filter(object: ObjectSchema): GraphQLInputObjectType;
  orderBy(object: ObjectSchema): GraphQLInputObjectType;
}

const ORDER_BY_CLAUSE = new GraphQLInputObjectType({
  name: 'OrderByClause',
  fields: {
    order: { type: new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } }) },
    nulls: { type: new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } }) },
  },
});

export function inputTypes(schema: UserSchema): InputTypes {
  const ids = idOperators();
  const filters = new Map(schema.objects.map((object) => [object, filterType(object)]));
  const orders = new Map(schema.objects.map((object) => [object, orderByType(object)]));

  function filterType(object: ObjectSchema): GraphQLInputObjectType {
    const type: GraphQLInputObjectType = new GraphQLInputObjectType({
      name: `${object.name}_Filter`,
      fields: () => ({
        and: { type: new GraphQLList(type) },
        or: { type: new GraphQLList(type) },
        not: { type },
        ...operatorFields(object),
        ...parentFilters(object),
      }),
    });
    return type;
  }

  function operatorFields(object: ObjectSchema): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      visibleFieldsOf(schema, object)
        .filter(isFilterable)
        .flatMap((field) => {
          const type = isId(field) ? ids : operatorsOf(field);
          return type ? [[field.name, { type, extensions: { field } }] as const] : [];
        }),
    );
  }

  function parentFilters(object: ObjectSchema): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      visibleFieldsOf(schema, object).flatMap((field) => {
        const parent = parentOf(schema, field);
        if (!parent) return [];
        const type = isPolymorphic(object, field)
          ? new GraphQLInputObjectType({
              name: `${object.name}_${field.relationshipName}_Filters`,
              fields: () => ({ [parent.name]: { type: filters.get(parent)!, extensions: { polymorphic: true } } }),
            })
          : filters.get(parent)!;
        return [[field.relationshipName!, { type, extensions: { parent: field } }] as const];
      }),
    );
  }

  function orderByType(object: ObjectSchema): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
      name: `${object.name}_OrderBy`,
      fields: () => ({ ...sortFields(object), ...parentOrders(object) }),
    });
  }

  function sortFields(object: ObjectSchema): GraphQLInputFieldConfigMap {
    const sortable = visibleFieldsOf(schema, object).filter(isSortable);
    return Object.fromEntries(sortable.map((field) => [field.name, { type: ORDER_BY_CLAUSE }]));
  }

  function parentOrders(object: ObjectSchema): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      visibleFieldsOf(schema, object).flatMap((field) => {
        const parent = parentOf(schema, field);
        return parent && !isPolymorphic(object, field)
          ? [[field.relationshipName!, { type: orders.get(parent)! }] as const]
          : [];
      }),
    );
  }

  /** `inq` and `ninq` are semi-joins: `{inq: {Book__c: {…}, ApiName: "Shelf__c"}}`. */
  function idOperators(): GraphQLInputObjectType {
    const join = new GraphQLInputObjectType({
      name: 'JoinInput',
      fields: () => ({
        ...Object.fromEntries(schema.objects.map((object) => [object.name, { type: filters.get(object)! }])),
        ApiName: { type: GraphQLString },
      }),
    });
    const list = new GraphQLList(GraphQLID);
    return new GraphQLInputObjectType({
      name: 'IdOperators',
      fields: {
        eq: { type: GraphQLID },
        ne: { type: GraphQLID },
        in: { type: list },
        nin: { type: list },
        inq: { type: join },
        ninq: { type: join },
      },
    });
  }

  return { filter: (object) => filters.get(object)!, orderBy: (object) => orders.get(object)! };
}
