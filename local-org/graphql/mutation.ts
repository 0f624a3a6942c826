/** Runs the operations of a mutation, in their order and in one transaction: https://developer.salesforce.com/docs/platform/graphql/guide/mutations-use.html */
import { getNamedType, GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { keepIf } from '../api/all-or-none.ts';
import type { ApiRequest } from '../api/request.ts';
import { deleteFor, insertFor, updateFor } from '../api/save.ts';
import type { RecordInput } from '../data/save/draft.ts';
import type { ObjectSchema } from '../metadata/schema.ts';
import { connectedTo, referencesOf, resolveReferences } from './mutation-references.ts';
import type { RequestContext } from './record-source.ts';
import { argumentsOf, selectedFields } from './selected-fields.ts';

export type OperationVerb = 'Create' | 'Delete' | 'Update';

export interface Operation {
  key: string;
  verb: OperationVerb;
  object: ObjectSchema;
  /** undefined for a creation */
  id?: string;
  values: RecordInput;
  /** the response keys of earlier operations whose Ids it uses */
  references: string[];
}

interface OperationResult {
  id?: string;
  error?: string;
}

export type OperationResults = ReadonlyMap<string, OperationResult>;

/** What the others say where all or nothing was asked. */
const ROLLED_BACK = 'The transaction was rolled back since another operation in the same transaction failed.';

export function runOperations(
  _source: unknown,
  args: { input?: { allOrNone?: boolean | null } | null },
  { request }: RequestContext,
  info: GraphQLResolveInfo,
): OperationResults {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const operations = selectedFields(info, info.fieldNodes, type).map((selected): Operation => {
    const { object, verb } = selected.field.extensions.operation as Pick<Operation, 'object' | 'verb'>;
    const input = argumentsOf(info, selected).input as Record<string, unknown>;
    const values = { ...((input[object.name] as RecordInput | undefined) ?? {}) };
    const id = input.Id as string | undefined;
    return { key: selected.key, verb, object, values, id, references: referencesOf({ ...values, Id: id ?? null }) };
  });
  return args.input?.allOrNone === false ? runWhatCan(request, operations) : runAllOrNone(request, operations);
}

/** @throws GraphQLError what the operation answered */
export function operationResult(results: OperationResults, key: string): { Id: string; id: string } {
  const { error, id } = results.get(key) ?? {};
  if (error !== undefined || id === undefined) throw new GraphQLError(error ?? ROLLED_BACK);
  return { id, Id: id };
}

function runAllOrNone(request: ApiRequest, operations: Operation[]): OperationResults {
  const results = attempt(request, operations);
  if (![...results.values()].some(({ error }) => error !== undefined)) return results;
  return new Map(operations.map(({ key }) => [key, { error: results.get(key)?.error ?? ROLLED_BACK }]));
}

/**
 * What fails is undone with all that hangs together with it by references; the rest is done.
 * https://developer.salesforce.com/docs/platform/graphql/guide/mutations-limitations.html
 */
function runWhatCan(request: ApiRequest, operations: Operation[]): OperationResults {
  const failed = new Map<string, OperationResult>();
  for (;;) {
    const alive = operations.filter(({ key }) => !failed.has(key));
    const results = attempt(request, alive);
    const [key, result] = [...results].find(([, { error }]) => error !== undefined) ?? [];
    if (key === undefined) return new Map([...results, ...failed]);
    for (const other of connectedTo(operations, key)) failed.set(other, { error: ROLLED_BACK });
    failed.set(key, result!);
  }
}

/** Up to the first failure, which undoes all. */
function attempt(request: ApiRequest, operations: Operation[]): Map<string, OperationResult> {
  return keepIf(
    request.server.org,
    () => {
      const results = new Map<string, OperationResult>();
      for (const operation of operations) {
        const result = runOperation(request, operations, operation, results);
        results.set(operation.key, result);
        if (result.error !== undefined) break;
      }
      return results;
    },
    (results) => [...results.values()].every(({ error }) => error === undefined),
  );
}

function runOperation(
  request: ApiRequest,
  operations: Operation[],
  operation: Operation,
  done: OperationResults,
): OperationResult {
  const idOf = (key: string): string | undefined =>
    operations.find((each) => each.key === key)?.verb === 'Update' ? undefined : done.get(key)?.id;
  const wrong = operation.references.find((key) => idOf(key) === undefined);
  if (wrong !== undefined) {
    return { error: `Invalid reference @{${wrong}}: it names no earlier create or delete operation of this mutation` };
  }
  const { Id: id, ...values } = resolveReferences({ ...operation.values, Id: operation.id ?? null }, idOf);
  const [result] = save(request, operation, values, String(id));
  const id18 = result?.id ?? undefined;
  return result?.success ? { id: id18 } : { error: (result?.errors ?? []).map(({ message }) => message).join(', ') };
}

function save(request: ApiRequest, { verb, object }: Operation, values: RecordInput, id: string) {
  if (verb === 'Create') return insertFor(request, object.name, [values]);
  return verb === 'Update' ? updateFor(request, object.name, [{ ...values, Id: id }]) : deleteFor(request, [id]);
}
