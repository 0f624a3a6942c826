import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorAnswer } from './api-error-answer.ts';
import { foreignRequest } from './foreign-request.ts';
import { jsonAnswer, type HttpAnswer, type HttpRequest } from './http.ts';
import { readRequestBody } from './request-body.ts';

export type Answer = (request: HttpRequest) => HttpAnswer;

export interface Listening {
  /** `http://127.0.0.1:N` */
  url: string;
  close(): Promise<void>;
}

const SECURITY_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Listens on 127.0.0.1. Port 0 takes a free one.
 * @param makeAnswer is told the server's URL, which is known only once it listens
 * @throws the system's error, such as EADDRINUSE
 */
export async function listen(port: number, makeAnswer: (url: string) => Answer): Promise<Listening> {
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${portOf(server)}`;
  const answer = makeAnswer(url);
  server.on('request', (message, response) => void exchange(message, response, server, answer));
  return { url, close: () => closeServer(server) };
}

async function exchange(
  message: IncomingMessage,
  response: ServerResponse,
  server: Server,
  answer: Answer,
): Promise<void> {
  const { status, headers, body, bytes } = await answerMessage(message, portOf(server), answer);
  if (response.destroyed) return;
  const content = bytes ?? body;
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers, 'Content-Length': Buffer.byteLength(content) });
  response.end(message.method === 'HEAD' ? undefined : content);
}

async function answerMessage(message: IncomingMessage, port: number, answer: Answer): Promise<HttpAnswer> {
  try {
    const headers = message.headers as Record<string, string | undefined>;
    const foreign = foreignRequest({ headers }, port);
    if (foreign) return jsonAnswer(403, [{ message: foreign, errorCode: 'FORBIDDEN' }]);
    const url = new URL(`http://127.0.0.1${(message.url ?? '/').replace(/^\/*/, '/')}`);
    const body = await readRequestBody(message);
    return answer({ method: message.method ?? 'GET', path: url.pathname, query: url.searchParams, headers, body });
  } catch (error) {
    if (message.destroyed && !message.complete) return GONE;
    const { status, body } = errorAnswer(error);
    return jsonAnswer(status, body);
  }
}

/** For a client that went away before it had sent everything. */
const GONE = jsonAnswer(499, undefined);

const portOf = (server: Server): number => (server.address() as AddressInfo | null)?.port ?? 0;

/** Lets the answers under way finish, for a moment. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 1_000);
  await closed;
  clearTimeout(patience);
}
