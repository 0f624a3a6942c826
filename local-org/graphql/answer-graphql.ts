/** A GraphQL request from text to answer: https://developer.salesforce.com/docs/platform/graphql/guide/query-status.html */
import { execute, GraphQLError, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { ApiRequest } from '../api/request.ts';
import { viewerOf } from '../api/ui-api/viewer.ts';
import { ApiError } from '../data/contract.ts';
import { Recent } from '../data/recent.ts';
import { withoutMissingOptionals, withoutPlaceholders } from './optional-fields.ts';
import { refuseUnmodelled } from './not-modelled.ts';
import type { RequestContext } from './record-source.ts';
import { schemaFor } from './schema.ts';
import { validateDocument } from './validate-document.ts';

export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

type ErrorType = 'DataFetchingException' | 'InvalidSyntax' | 'OperationNotSupported' | 'ValidationError';

export interface GraphqlError {
  message: string;
  locations: { line: number; column: number }[];
  /** response keys from the top to the field; empty where the query as a whole is wrong */
  paths: (string | number)[];
  extensions: { ErrorType: ErrorType };
}

export interface GraphqlAnswer {
  /** empty where the query as a whole is wrong */
  data: Record<string, unknown>;
  errors: GraphqlError[];
}

export function answerGraphql(request: ApiRequest, asked: GraphqlRequest): GraphqlAnswer {
  const viewer = viewerOf(request.session, request.headers);
  const schema = schemaFor(viewer.session, viewer.access);
  try {
    const read = keptReading(schema, asked.query);
    if ('errors' in read) return { data: {}, errors: read.errors.map((error) => toError(error, 'ValidationError')) };
    return run(schema, read, { viewer, request, variables: asked.variables ?? {} }, asked.operationName);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { data: {}, errors: [toError(error, (error.extensions.ErrorType as ErrorType) ?? 'OperationNotSupported')] };
  }
}

interface ReadDocument {
  document: DocumentNode;
  /** whether optional fields have been taken out */
  isPruned: boolean;
}

type Reading = ReadDocument | { errors: readonly GraphQLError[] };

/** A page asks the same again and again: by schema, what was read of a query's text. */
const readings = new WeakMap<GraphQLSchema, Recent<Reading>>();
const MOST_KEPT = 200;

function keptReading(schema: GraphQLSchema, query: string): Reading {
  const recent = readings.get(schema) ?? new Recent<Reading>(MOST_KEPT);
  readings.set(schema, recent);
  return recent.get(query, () => readDocument(schema, query));
}

/**
 * The document without the optional fields that the user may not see, or what is wrong with it.
 * @throws GraphQLError where it cannot be read, or asks for what is not modelled
 */
function readDocument(schema: GraphQLSchema, query: string): Reading {
  const whole = parseText(query);
  refuseUnmodelled(whole);
  const document = withoutMissingOptionals(schema, whole);
  const errors = validateDocument(schema, whole, document);
  return errors.length > 0 ? { errors } : { document, isPruned: document !== whole };
}

function parseText(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    const { message, nodes, source, positions } = error as GraphQLError;
    const extensions = { ErrorType: 'InvalidSyntax' };
    throw new GraphQLError(`Invalid syntax: ${message}`, { nodes, source, positions, extensions });
  }
}

function run(
  schema: GraphQLSchema,
  { document, isPruned }: ReadDocument,
  context: RequestContext,
  operationName?: string | null,
): GraphqlAnswer {
  const result = execute({
    schema,
    document,
    contextValue: context,
    variableValues: context.variables,
    operationName,
  }) as ExecutionResult;
  const { data, errors = [] } = result;
  const hasRun = data !== undefined && !(data === null && errors[0]?.path === undefined);
  const type = hasRun ? 'DataFetchingException' : beforeRunning(errors[0]);
  return {
    data: isPruned ? withoutPlaceholders({ ...data }) : { ...data },
    errors: errors.map((error) => toError(error, type)),
  };
}

/** An operation that cannot be told, or variables that do not fit. */
const beforeRunning = (error: GraphQLError | undefined): ErrorType =>
  error && /operation/i.test(error.message) && !/variable/i.test(error.message)
    ? 'OperationNotSupported'
    : 'ValidationError';

function toError(error: GraphQLError, errorType: ErrorType): GraphqlError {
  const { originalError, locations, path, message } = error;
  const isOurFault = originalError && !(originalError instanceof ApiError || originalError instanceof GraphQLError);
  if (isOurFault) throw originalError;
  return {
    message,
    locations: (locations ?? []).map(({ line, column }) => ({ line, column })),
    paths: [...(path ?? [])],
    extensions: { ErrorType: errorType },
  };
}
