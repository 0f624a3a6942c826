/** An org that answers from a list, in place of `fetch`. */
interface Answer {
  status?: number;
  body?: unknown;
}

export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export function fakeOrg(answer: (asked: Asked) => Answer | Error): { asked: Asked[] } {
  const asked: Asked[] = [];
  globalThis.fetch = async (url, { method, headers, body }: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(String(url), 'http://org');
    const request = {
      method: method ?? 'GET',
      path: pathname.replace('/services/data/v66.0', ''),
      query: Object.fromEntries(searchParams),
      headers: headers as Record<string, string>,
      body: body ? JSON.parse(String(body)) : undefined,
    };
    asked.push(request);
    const given = answer(request);
    if (given instanceof Error) throw given;
    const { status = 200, body: content } = given;
    return new Response(content === undefined ? null : JSON.stringify(content), { status });
  };
  return { asked };
}

export type Result = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** An adapter on the page, with all that it has given its component since. */
export function onPage(
  Adapter: new (emit: (result: object) => void) => {
    connect(): void;
    update(config: object): void;
    disconnect(): void;
  },
  config: object,
) {
  const results: Result[] = [];
  const wire = new Adapter((result) => results.push(result));
  wire.connect();
  wire.update(config);
  return { wire, results, last: (): Result => results.at(-1)! };
}

/** Lets all answers that are under way arrive. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A book as the User Interface API answers it. */
export const book = (id: string, values: Record<string, unknown>, weakEtag = 1) => ({
  apiName: 'Book__c',
  id,
  weakEtag,
  fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { displayValue: null, value }])),
});
