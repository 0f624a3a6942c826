/** The whole schema of one user: https://developer.salesforce.com/docs/platform/graphql/guide/query-record-objects.html */
import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  specifiedDirectives,
  type GraphQLFieldConfigMap,
  type GraphQLFieldResolver,
} from 'graphql';
import type { Access, Session } from '../data/contract.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import { findObject } from '../metadata/schema.ts';
import { aggregateType } from './aggregate-types.ts';
import { mutationType } from './mutation-types.ts';
import { OBJECT_INFO, OBJECT_INFO_TYPES, objectInfos } from './object-info-types.ts';
import { readAggregates } from './read-aggregate.ts';
import { readCurrentUser, readQuery } from './query.ts';
import type { ConnectionSource, RequestContext } from './record-source.ts';
import { recordTypes, type RecordTypes } from './record-types.ts';
import { userSchema, type UserSchema } from './user-schema.ts';
import { ALL_VALUE_TYPES } from './value-types.ts';

/** The field may be missing for this user: it is then left out of the answer (API version 65.0 and later). */
export const OPTIONAL = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

const built = new WeakMap<Access, { org: OrgSchema; schema: GraphQLSchema }>();

/** Built once for each user, until a deployment or an assignment changes what there is to see. */
export function schemaFor({ org }: Session, access: Access): GraphQLSchema {
  const known = built.get(access);
  if (known?.org === org.schema) return known.schema;
  const schema = buildSchema(userSchema(org.schema, access));
  built.set(access, { org: org.schema, schema });
  return schema;
}

function buildSchema(user: UserSchema): GraphQLSchema {
  const types = recordTypes(user);
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { uiapi: { type: new GraphQLNonNull(uiapi(user, types)), resolve: () => ({}) } },
    }),
    mutation: mutationType(user, types),
    types: [...ALL_VALUE_TYPES, ...OBJECT_INFO_TYPES],
    directives: [...specifiedDirectives, OPTIONAL],
  });
}

function uiapi(user: UserSchema, types: RecordTypes): GraphQLObjectType {
  const names = new GraphQLList(GraphQLString);
  const userObject = findObject(user.org, 'User');
  const fields: GraphQLFieldConfigMap<unknown, RequestContext> = {
    query: { type: new GraphQLNonNull(recordQuery(user, types)), resolve: readQuery },
    aggregate: { type: new GraphQLNonNull(aggregateType(user, types)), resolve: readAggregates },
    objectInfos: {
      type: new GraphQLList(OBJECT_INFO),
      args: { apiNames: { type: names } },
      resolve: (_source, args, { viewer }) => objectInfos(viewer, user, args.apiNames as string[] | undefined),
    },
  };
  if (userObject) fields.currentUser = { type: types.record(userObject), resolve: readCurrentUser };
  return new GraphQLObjectType({ name: 'UIAPI', fields });
}

function recordQuery(user: UserSchema, types: RecordTypes): GraphQLObjectType {
  const fields = user.objects.map((object) => [
    object.name,
    { type: types.connection(object), args: types.rootArguments(object), resolve: listAtKey },
  ]);
  return new GraphQLObjectType({ name: 'RecordQuery', fields: Object.fromEntries(fields) });
}

/** `readQuery` gives the lists by response key, so that one object may be listed twice under two aliases. */
const listAtKey: GraphQLFieldResolver<Record<string, () => ConnectionSource>, RequestContext> = (
  lists,
  _args,
  _context,
  { path },
) => lists[path.key]?.();
