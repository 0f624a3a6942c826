/** API requests since the org started; Salesforce counts those of the last 24 hours. */
export interface RequestCount {
  readonly max: number;
  used(): number;
  add(): void;
  /** for the header `Sforce-Limit-Info` */
  limitInfo(): string;
}

const MAX_DAILY_REQUESTS = 100_000;

export function createRequestCount(): RequestCount {
  let used = 0;
  return {
    max: MAX_DAILY_REQUESTS,
    used: () => used,
    add: () => {
      used += 1;
    },
    limitInfo: () => `api-usage=${used}/${MAX_DAILY_REQUESTS}`,
  };
}
