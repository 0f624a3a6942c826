import type { HttpRequest } from '../../api/http.ts';

/** What a browser has asked for beside its user: plain words, read by nobody else. */
export const cookie = (name: string, value: string): string => `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;

export function cookieValue({ headers }: Pick<HttpRequest, 'headers'>, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([each]) => each === name)?.[1];
}
