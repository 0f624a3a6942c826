import type { HttpRequest } from './http.ts';

/**
 * What is wrong with a request that comes from elsewhere: a Host that is not this machine (a name that somebody made
 * point here) or the Origin of another site. Undefined for a request of our own.
 */
export function foreignRequest({ headers }: Pick<HttpRequest, 'headers'>, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, ...(port === 80 ? ['127.0.0.1', 'localhost'] : [])];
  const { host, origin } = headers;
  if (!host || !hosts.includes(host.toLowerCase()))
    return `The local org does not answer for the host ${host ?? '(none)'}`;
  if (origin !== undefined && !hosts.some((own) => origin.toLowerCase() === `http://${own}`)) {
    return `The local org does not answer to pages of ${origin}`;
  }
  return undefined;
}
