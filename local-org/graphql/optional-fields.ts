/**
 * `@optional` fields that this user's schema lacks are taken out of the query before it is validated, so that the rest
 * of it still answers: https://developer.salesforce.com/docs/platform/graphql/guide/query-record-objects.html
 */
import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

/** Stands where nothing else is left to select; taken out of the answer again. */
export const NOTHING_LEFT = 'localOrgNothingLeft';

export function withoutMissingOptionals(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const pruned = visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => (isOptional(node) && types.getParentType() && !types.getFieldDef() ? null : undefined),
    }),
  );
  return visit(pruned, {
    SelectionSet: (node) => (node.selections.length > 0 ? undefined : { ...node, selections: [TYPENAME] }),
  });
}

const isOptional = ({ directives }: FieldNode): boolean =>
  directives?.some(({ name }) => name.value === 'optional') ?? false;

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: NOTHING_LEFT },
  name: { kind: Kind.NAME, value: '__typename' },
};

/** The answer without what `withoutMissingOptionals` put in. */
export function withoutPlaceholders<T>(data: T): T {
  if (Array.isArray(data)) return data.map((each: unknown) => withoutPlaceholders(each)) as T;
  if (data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data).filter(([key]) => key !== NOTHING_LEFT);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutPlaceholders(value)])) as T;
}
