/** https://developer.salesforce.com/docs/platform/graphql/guide/mutations-schema.html */
import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfig,
  type GraphQLInputFieldConfigMap,
} from 'graphql';
import { isFileObject } from '../data/files/file-access.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import { operationResult, runOperations, type OperationResults, type OperationVerb } from './mutation.ts';
import { readRecord } from './query.ts';
import type { RequestContext } from './record-source.ts';
import type { RecordTypes } from './record-types.ts';
import { IdOrRefScalar } from './scalars.ts';
import type { UserSchema } from './user-schema.ts';
import { inputScalarOf } from './value-types.ts';

type Operation = GraphQLFieldConfig<OperationResults, RequestContext>;

const ID_OR_REF = { type: new GraphQLNonNull(IdOrRefScalar) };

const MUTATIONS_INPUT = new GraphQLInputObjectType({
  name: 'UIAPIMutationsInput',
  fields: { allOrNone: { type: GraphQLBoolean } },
});
const DELETE_INPUT = new GraphQLInputObjectType({ name: 'RecordDeleteInput', fields: { Id: ID_OR_REF } });
const DELETE_PAYLOAD = new GraphQLObjectType({ name: 'RecordDeletePayload', fields: { Id: { type: GraphQLID } } });

/** Undefined for a user who may write nothing. */
export function mutationType(user: UserSchema, types: RecordTypes): GraphQLObjectType | undefined {
  const fields = Object.fromEntries(user.objects.flatMap((object) => operationsOf(user, types, object)));
  if (Object.keys(fields).length === 0) return undefined;
  const uiapi = new GraphQLObjectType<OperationResults, RequestContext>({ name: 'UIAPIMutations', fields });
  return new GraphQLObjectType({
    name: 'Mutation',
    fields: {
      uiapi: {
        type: new GraphQLNonNull(uiapi),
        args: { input: { type: MUTATIONS_INPUT } },
        resolve: runOperations,
      },
    },
  });
}

/** Files are written through REST, which takes their bytes. */
function operationsOf(user: UserSchema, types: RecordTypes, object: ObjectSchema): [string, Operation][] {
  const rights = user.access.object(object);
  if (object.setup || isFileObject(object)) return [];
  return [
    ...(rights.create ? [write(user, types, object, 'Create')] : []),
    ...(rights.edit ? [write(user, types, object, 'Update')] : []),
    ...(rights.delete ? [deletion(object)] : []),
  ];
}

function write(
  user: UserSchema,
  types: RecordTypes,
  object: ObjectSchema,
  verb: 'Create' | 'Update',
): [string, Operation] {
  const representation = new GraphQLInputObjectType({
    name: `${object.name}${verb}Representation`,
    fields: writeableFields(user, object, verb),
  });
  const input = new GraphQLInputObjectType({
    name: `${object.name}${verb}Input`,
    fields: {
      ...(verb === 'Update' ? { Id: ID_OR_REF } : {}),
      [object.name]: { type: new GraphQLNonNull(representation) },
    },
  });
  const payload = new GraphQLObjectType<{ id: string }, RequestContext>({
    name: `${object.name}${verb}Payload`,
    fields: {
      Record: {
        type: types.record(object),
        resolve: ({ id }, _args, context, info) => readRecord(context, info, object.name, id),
      },
      ...(verb === 'Update' ? { success: { type: GraphQLBoolean, resolve: () => true } } : {}),
    },
  });
  return operation(object, verb, input, payload);
}

const deletion = (object: ObjectSchema): [string, Operation] =>
  operation(object, 'Delete', DELETE_INPUT, DELETE_PAYLOAD);

function operation(
  object: ObjectSchema,
  verb: OperationVerb,
  input: GraphQLInputObjectType,
  type: GraphQLObjectType,
): [string, Operation] {
  const config: Operation = {
    type,
    args: { input: { type: new GraphQLNonNull(input) } },
    extensions: { operation: { object, verb } },
    resolve: (results, _args, _context, { path }) => operationResult(results, String(path.key)),
  };
  return [`${object.name}${verb}`, config];
}

function writeableFields({ access }: UserSchema, object: ObjectSchema, verb: 'Create' | 'Update') {
  const isWriteable = (field: FieldSchema): boolean =>
    (verb === 'Create' ? field.createable : field.updateable) && access.canEditField(object, field.name);
  const fields = [...object.fields.values()].filter(isWriteable);
  return Object.fromEntries(
    fields.map((field) => [field.name, { type: inputScalarOf(field) }]),
  ) satisfies GraphQLInputFieldConfigMap;
}
