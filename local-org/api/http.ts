/** A request as it came, its body unpacked, and an answer as it goes out. */
export interface HttpRequest {
  method: string;
  /** encoded, with one leading `/` */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** a file's content, sent instead of the body */
  bytes?: Uint8Array;
}

export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: body === undefined ? headers : { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
});

export const textAnswer = (status: number, text: string): HttpAnswer => ({
  status,
  headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
  body: text,
});

export const redirect = (location: string, headers: Record<string, string> = {}): HttpAnswer => ({
  status: 302,
  headers: { Location: location, ...headers },
  body: '',
});
