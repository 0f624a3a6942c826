/** What may be tried again, and how often: a row that somebody else is saving, an org that is busy for a moment. */
import { setTimeout as wait } from 'node:timers/promises';

const PAUSES_IN_MS = [250, 1000, 3000];

export interface OrgFault {
  /** Salesforce's error code, or the system's: `UNABLE_TO_LOCK_ROW`, `ECONNREFUSED` */
  code: string;
  message: string;
}

const PASSING = new Set([
  'UNABLE_TO_LOCK_ROW',
  'SERVER_UNAVAILABLE',
  'ERROR_HTTP_503',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
]);

export async function retried<T>(attempt: () => Promise<T>, faultOf: (error: unknown) => OrgFault): Promise<T> {
  for (const pause of PAUSES_IN_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!PASSING.has(faultOf(error).code)) throw error;
      await wait(pause * (0.75 + Math.random() / 2));
    }
  }
  return attempt();
}
