import { ApiError } from '../data/contract.ts';
import { notFound, notModelledPath } from './api-error-answer.ts';
import type { Door } from './request.ts';

/** Patterns are `/`-separated; `:name` stands for one segment. */
export type Routes = readonly (readonly [pattern: string, doors: Readonly<Record<string, Door>>])[];

export interface Match {
  door: Door;
  params: Record<string, string>;
}

/**
 * The door of the first pattern that fits.
 * @throws ApiError 404 for a path that no pattern fits, 405 for a method that its resource does not have
 */
export function findDoor(routes: Routes, method: string, path: string): Match {
  const segments = path.split('/').filter((segment) => segment !== '');
  for (const [pattern, doors] of routes) {
    const params = matchSegments(pattern, segments);
    if (!params) continue;
    const door = doors[method === 'HEAD' ? 'GET' : method];
    if (!door) throw methodNotAllowed(method, Object.keys(doors));
    return { door, params };
  }
  throw notModelledPath(`/${path}`);
}

function matchSegments(pattern: string, segments: string[]): Record<string, string> | undefined {
  const wanted = pattern.split('/').filter((segment) => segment !== '');
  if (wanted.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of wanted.entries()) {
    const segment = segments[index]!;
    if (name.startsWith(':')) params[name.slice(1)] = decode(segment);
    else if (name !== segment) return undefined;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw notFound();
  }
}

export function methodNotAllowed(method: string, allowed: string[]): ApiError {
  const methods = allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed;
  const message = `HTTP Method '${method}' not allowed. Allowed are ${methods.sort().join(',')}`;
  return new ApiError('METHOD_NOT_ALLOWED', message, 405);
}
