import { randomBytes } from 'node:crypto';

/** One-time codes that open a browser session, each good for one use within a minute. */
export interface Tickets {
  issue(token: string): string;
  /** the token that the code stands for; undefined when it is unknown, used or too old */
  redeem(code: string): string | undefined;
}

const LIFETIME_MS = 60_000;

export function createTickets(now: () => number = Date.now): Tickets {
  const tickets = new Map<string, { token: string; expires: number }>();
  return {
    issue(token) {
      for (const [code, ticket] of tickets) if (ticket.expires <= now()) tickets.delete(code);
      const code = randomBytes(24).toString('base64url');
      tickets.set(code, { token, expires: now() + LIFETIME_MS });
      return code;
    },
    redeem(code) {
      const ticket = tickets.get(code);
      tickets.delete(code);
      return ticket && ticket.expires > now() ? ticket.token : undefined;
    },
  };
}
