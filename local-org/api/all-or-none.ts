import type { Org } from '../data/contract.ts';
import { inTransaction } from '../data/transaction.ts';

class RollBack<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('rolled back on purpose');
    this.result = result;
  }
}

/** Keeps what `work` wrote only where `keep` says so of its result; the result comes back either way. */
export function keepIf<T>(org: Org, work: () => T, keep: (result: T) => boolean): T {
  try {
    return inTransaction(org, () => {
      const result = work();
      if (!keep(result)) throw new RollBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RollBack) return (error as RollBack<T>).result;
    throw error;
  }
}
