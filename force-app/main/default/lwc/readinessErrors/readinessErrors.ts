/**
 * What the org says went wrong, in its own words: from GraphQL, from Lightning Data Service or from JavaScript.
 * https://developer.salesforce.com/docs/platform/lwc/guide/data-error.html
 */
import offline from '@salesforce/label/c.Readiness_Error_Offline';
import unknown from '@salesforce/label/c.Readiness_Error_Unknown';

interface OrgError {
  message?: string;
  statusText?: string;
  body?: OrgError | OrgError[];
  output?: { errors?: OrgError[]; fieldErrors?: Record<string, OrgError[]> };
}

/** @returns at least one message, none twice; while the device has no network, that it has none */
export function reduceErrors(errors: unknown): string[] {
  if (navigator.onLine === false) return [offline];
  const messages = [errors].flat().flatMap(messagesOf);
  return messages.length > 0 ? [...new Set(messages)] : [unknown];
}

function messagesOf(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  if (error === null || typeof error !== 'object') return [];
  const { body, output, message, statusText } = error as OrgError;
  const inside = [
    ...[body ?? []].flat(),
    ...(output?.errors ?? []),
    ...Object.values(output?.fieldErrors ?? {}).flat(),
  ];
  const messages = inside.flatMap(messagesOf);
  if (messages.length > 0) return messages;
  return [message ?? statusText].filter((text): text is string => Boolean(text));
}

/** An object that this user may not see does not exist for GraphQL. */
export const isNoAccess = (errors: unknown): boolean =>
  reduceErrors(errors).some((message) => /RecordQuery|INSUFFICIENT_ACCESS|INVALID_TYPE/.test(message));
