import { ApiError } from '../data/contract.ts';

/** What earlier subrequests answered, by their `referenceId`; a failed one has no answer to refer to. */
export type Answered = ReadonlyMap<string, unknown>;

/** `@{refAccount.id}`, `@{refQuery.records[0].Id}`, `@{refCollection[1].id}` */
const REFERENCE = /@\{([^.[\]}]+)((?:\.[^.[\]}]+|\[\d+\])*)\}/g;

/**
 * Replaces the references in all texts of a value, lists and nested objects included. A text that is nothing but one
 * reference takes the value itself, number and boolean included. Names are compared with regard to case.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm
 * @throws ApiError PROCESSING_HALTED where there is nothing to put in
 */
export function resolveReferences(value: unknown, answered: Answered): unknown {
  if (typeof value === 'string') return resolveText(value, answered);
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, answered));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolveReferences(item, answered)]));
}

/** References inside a URL are encoded as a part of it. */
export function resolveUrl(url: string, answered: Answered): string {
  return url.replace(REFERENCE, (_, name: string, path: string) =>
    encodeURIComponent(String(lookUp(name, path, answered))),
  );
}

/** The reference ids that a subrequest refers to. */
export function referencedIds(value: unknown): string[] {
  return [...(JSON.stringify(value) ?? '').matchAll(REFERENCE)].map(([, name]) => name!);
}

function resolveText(text: string, answered: Answered): unknown {
  const [whole] = text.matchAll(REFERENCE);
  if (whole?.[0] === text) return lookUp(whole[1]!, whole[2]!, answered);
  return text.replace(REFERENCE, (_, name: string, path: string) => String(lookUp(name, path, answered)));
}

function lookUp(name: string, path: string, answered: Answered): string | number | boolean {
  const steps = path.split(/[.[\]]/).filter((step) => step !== '');
  const value = steps.reduce<unknown>((at, step) => {
    const holds = typeof at === 'object' && at !== null && Object.hasOwn(at, step);
    return holds ? (at as Record<string, unknown>)[step] : undefined;
  }, answered.get(name));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const message = `Invalid reference specified. No value for ${name}${path} found in ${name}`;
  throw new ApiError('PROCESSING_HALTED', message, 400);
}
