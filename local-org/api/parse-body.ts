import { z } from 'zod';
import { ApiError } from '../data/contract.ts';
import type { RecordInput } from '../data/save/draft.ts';

/**
 * A request's body in its declared shape.
 * @throws ApiError 400 JSON_PARSER_ERROR, naming the first member that does not fit
 */
export function parseBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  throw new ApiError(
    'JSON_PARSER_ERROR',
    `The request body does not have the expected form${where}: ${issue?.message}`,
  );
}

/** A record as it is written: `attributes` beside fields. */
export const WrittenRecord = z.looseObject({ attributes: z.looseObject({ type: z.string() }).optional() });
export type WrittenRecord = z.infer<typeof WrittenRecord>;

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** A value, or a parent named by its external id: `{Shelf__r: {Key__c: 'a'}}`. */
const RecordFields = z.record(z.string(), z.union([Scalar, z.record(z.string(), Scalar)]));

/** The fields of a written record, `attributes` left out. @throws ApiError 400 for a value that is no value */
export function recordInputOf(record: Record<string, unknown>): RecordInput {
  const { attributes: _, ...fields } = record;
  return parseBody(RecordFields, withoutAttributes(fields));
}

/** A parent may carry `attributes` too: `{Shelf__r: {attributes: {type: 'Shelf__c'}, Key__c: 'a'}}`. */
function withoutAttributes(fields: Record<string, unknown>): Record<string, unknown> {
  const clean = (value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const { attributes: _, ...rest } = value as Record<string, unknown>;
    return rest;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, clean(value)]));
}
