/** The types of records and of lists of records: https://developer.salesforce.com/docs/platform/graphql/guide/query-record-objects.html */
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { inputTypes, type InputTypes } from './filter-types.ts';
import { childConnection, fieldSource, type RecordSource, type RequestContext } from './record-source.ts';
import { LongScalar } from './scalars.ts';
import { isPolymorphic, parentOf, visibleChildren, visibleFieldsOf, type UserSchema } from './user-schema.ts';
import { valueTypeOf } from './value-types.ts';

type Field = GraphQLFieldConfig<RecordSource, RequestContext>;

export interface RecordTypes {
  inputs: InputTypes;
  record(object: ObjectSchema): GraphQLObjectType;
  connection(object: ObjectSchema): GraphQLObjectType;
  rootArguments(object: ObjectSchema): GraphQLFieldConfigArgumentMap;
}

/** What a field of a record type stands for; the readers of selections ask for it. */
export interface FieldMeaning {
  field?: FieldSchema;
  parent?: FieldSchema;
  child?: { name: string; object: ObjectSchema };
}

const RECORD = new GraphQLInterfaceType({
  name: 'Record',
  fields: { Id: { type: new GraphQLNonNull(GraphQLID) }, ApiName: { type: new GraphQLNonNull(GraphQLString) } },
  resolveType: (source: RecordSource) => source.object.name,
});

export const PAGE_INFO = new GraphQLObjectType({
  name: 'PageInfo',
  fields: {
    hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    startCursor: { type: GraphQLString },
    endCursor: { type: GraphQLString },
  },
});

export const SCOPE = new GraphQLEnumType({
  name: 'SupportedScopes',
  values: { EVERYTHING: {}, MINE: {}, TEAM: {}, ASSIGNEDTOME: {} },
});

export function recordTypes(schema: UserSchema): RecordTypes {
  const inputs = inputTypes(schema);
  const records = new Map(schema.objects.map((object) => [object, recordType(object)]));
  const connections = new Map(schema.objects.map((object) => [object, connectionType(object)]));

  function recordType(object: ObjectSchema): GraphQLObjectType {
    return new GraphQLObjectType<RecordSource, RequestContext>({
      name: object.name,
      interfaces: [RECORD],
      extensions: { object },
      fields: () => ({ ...ownFields(), ...valueFields(object), ...parentFields(object), ...childFields(object) }),
    });
  }

  function valueFields(object: ObjectSchema): Record<string, Field> {
    const fields = visibleFieldsOf(schema, object).filter(({ type }) => type !== 'Id');
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        {
          type: valueTypeOf(field),
          extensions: { field },
          resolve: (source, _args, { viewer }) => fieldSource(viewer, source, field),
        } satisfies Field,
      ]),
    );
  }

  function parentFields(object: ObjectSchema): Record<string, Field> {
    return Object.fromEntries(
      visibleFieldsOf(schema, object).flatMap((field) => {
        const parent = parentOf(schema, field);
        return parent ? [[field.relationshipName!, parentField(object, field, parent)] as const] : [];
      }),
    );
  }

  function parentField(object: ObjectSchema, field: FieldSchema, parent: ObjectSchema): Field {
    const type = isPolymorphic(object, field) ? unionType(object, field, parent) : records.get(parent)!;
    return {
      type,
      extensions: { parent: field },
      resolve({ record }): RecordSource | null {
        const values = record[field.relationshipName!] as RecordSource['record'] | null | undefined;
        return values ? { object: parent, record: values } : null;
      },
    };
  }

  function unionType(object: ObjectSchema, field: FieldSchema, parent: ObjectSchema): GraphQLUnionType {
    return new GraphQLUnionType({
      name: `${object.name}_${field.relationshipName}`,
      types: [records.get(parent)!],
      resolveType: (source: RecordSource) => source.object.name,
    });
  }

  function childFields(object: ObjectSchema): Record<string, Field> {
    return Object.fromEntries(
      visibleChildren(schema, object).map((child) => [
        child.name,
        {
          type: connections.get(child.object)!,
          args: listArguments(child.object),
          extensions: { child },
          resolve: (source, _args, _context, { path }) => childConnection(source, String(path.key)),
        } satisfies Field,
      ]),
    );
  }

  function listArguments(object: ObjectSchema): GraphQLFieldConfigArgumentMap {
    return {
      after: { type: GraphQLString },
      first: { type: GraphQLInt },
      orderBy: { type: inputs.orderBy(object) },
      upperBound: { type: GraphQLInt },
      where: { type: inputs.filter(object) },
    };
  }

  function connectionType(object: ObjectSchema): GraphQLObjectType {
    const edge = new GraphQLObjectType({
      name: `${object.name}Edge`,
      fields: () => ({
        node: { type: records.get(object)! },
        cursor: { type: new GraphQLNonNull(GraphQLString) },
      }),
    });
    return new GraphQLObjectType({
      name: `${object.name}Connection`,
      extensions: { object },
      fields: {
        edges: { type: new GraphQLList(edge) },
        pageInfo: { type: new GraphQLNonNull(PAGE_INFO) },
        totalCount: { type: new GraphQLNonNull(GraphQLInt) },
        pageResultCount: { type: new GraphQLNonNull(GraphQLInt) },
      },
    });
  }

  return {
    inputs,
    record: (object) => records.get(object)!,
    connection: (object) => connections.get(object)!,
    rootArguments: (object) => ({
      ...listArguments(object),
      scope: { type: SCOPE },
      updateMRU: { type: GraphQLBoolean },
    }),
  };
}

const ownFields = (): Record<string, Field> => ({
  Id: { type: new GraphQLNonNull(GraphQLID), resolve: ({ record }) => record.Id },
  ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: ({ object }) => object.name },
  DisplayValue: { type: GraphQLString, extensions: { needs: 'Name' }, resolve: ({ record }) => record.Name ?? null },
  WeakEtag: {
    type: new GraphQLNonNull(LongScalar),
    extensions: { needs: 'SystemModstamp' },
    resolve: ({ record }) => Date.parse(String(record.SystemModstamp)),
  },
});
