import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ApiError } from '../data/contract.ts';

/** 50 MB, unpacked or not. */
export const MAX_BODY_BYTES = 50 * 1024 * 1024;

/**
 * A body that is too large is read to its end all the same, but not kept: a client that is still sending would not
 * see the answer.
 * @throws ApiError 413 for a body that is too large, 400 for one that is no gzip though it says so, 415 for other encodings
 */
export async function readRequestBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (size > MAX_BODY_BYTES) throw tooLarge();
  return unpack(Buffer.concat(chunks), message.headers['content-encoding'] ?? 'identity');
}

async function unpack(body: Buffer, encoding: string): Promise<Buffer> {
  if (encoding === 'identity' || body.length === 0) return body;
  if (encoding !== 'gzip') {
    throw new ApiError('UNSUPPORTED_MEDIA_TYPE', `The local org does not read the encoding '${encoding}'`, 415);
  }
  try {
    return await promisify(gunzip)(body, { maxOutputLength: MAX_BODY_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new ApiError('INVALID_INPUT', 'The request body is not in gzip format', 400);
  }
}

const tooLarge = (): ApiError =>
  new ApiError('REQUEST_TOO_LARGE', `The request body is larger than ${MAX_BODY_BYTES / 1024 / 1024} MB`, 413);
