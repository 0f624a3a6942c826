import { ApiError } from '../data/contract.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws ApiError 400 JSON_PARSER_ERROR, 415 UNSUPPORTED_MEDIA_TYPE */
export function parseJsonBody(body: Buffer, contentType: string | undefined): unknown {
  if (body.length === 0) return undefined;
  if (!/^application\/json\b/i.test(contentType ?? '')) {
    throw new ApiError(
      'UNSUPPORTED_MEDIA_TYPE',
      `The local org reads JSON, not '${contentType ?? 'nothing named'}'`,
      415,
    );
  }
  try {
    return JSON.parse(utf8.decode(body));
  } catch (error) {
    throw new ApiError('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'malformed JSON', 400);
  }
}
