import type { HttpRequest } from './http.ts';

/** A cookie of the request, decoded; undefined where there is none, or none that can be decoded. */
export function cookieValue({ headers }: Pick<HttpRequest, 'headers'>, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([each]) => each === name)?.[1];
  try {
    return value && decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
