import { z } from 'zod';
import { ApiError, type SaveError } from '../data/contract.ts';
import { invalidSession } from './session.ts';

/**
 * Failures that a busy Salesforce org answers now and then and that this one never would: a test asks for them with
 * `POST /local-org/faults` (an administrator's token; only where the org was started with `--faults`).
 */
export const FaultRequest = z.strictObject({
  kind: z.enum(['INVALID_SESSION_ID', 'REQUEST_LIMIT_EXCEEDED', 'SERVER_UNAVAILABLE', 'UNABLE_TO_LOCK_ROW']),
  /** how many requests fail; for UNABLE_TO_LOCK_ROW, how many saves */
  times: z.int().min(1).default(1),
  /** only where `METHOD /path?query` contains this text */
  match: z.string().optional(),
});
export type Fault = z.infer<typeof FaultRequest>;

export interface Faults {
  readonly enabled: boolean;
  add(fault: Fault): void;
  pending(): Fault[];
  clear(): void;
  /** @throws ApiError the fault that waits for this request */
  beforeRequest(methodAndPath: string): void;
  /** the lock error that waits for a save by this request */
  beforeSave(methodAndPath: string): SaveError | undefined;
}

const REQUEST_FAULTS: Partial<Record<Fault['kind'], () => ApiError>> = {
  INVALID_SESSION_ID: invalidSession,
  REQUEST_LIMIT_EXCEEDED: () => new ApiError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 403),
  SERVER_UNAVAILABLE: () => new ApiError('SERVER_UNAVAILABLE', 'The server is unavailable. Try again later.', 503),
};

const LOCKED: SaveError = {
  statusCode: 'UNABLE_TO_LOCK_ROW',
  message: 'unable to obtain exclusive access to this record or 1 records',
  fields: [],
};

export function createFaults(enabled: boolean): Faults {
  let waiting: Fault[] = [];
  const take = (methodAndPath: string, fits: (kind: Fault['kind']) => boolean): Fault | undefined => {
    const fault = waiting.find(({ kind, match }) => fits(kind) && methodAndPath.includes(match ?? ''));
    if (fault) fault.times -= 1;
    waiting = waiting.filter(({ times }) => times > 0);
    return fault;
  };
  return {
    enabled,
    add: (fault) => waiting.push({ ...fault }),
    pending: () => waiting.map((fault) => ({ ...fault })),
    clear: () => {
      waiting = [];
    },
    beforeRequest(methodAndPath) {
      const fault = take(methodAndPath, (kind) => kind in REQUEST_FAULTS);
      if (fault) throw REQUEST_FAULTS[fault.kind]!();
    },
    beforeSave: (methodAndPath) => (take(methodAndPath, (kind) => kind === 'UNABLE_TO_LOCK_ROW') ? LOCKED : undefined),
  };
}
