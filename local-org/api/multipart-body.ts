/**
 * A record with its file, as one request carries both: a part of JSON, then one part for each binary field, named like
 * the field. https://developer.salesforce.com/docs/platform/api-rest/guide/dome-sobject-insert-update-blob.html
 */
import { ApiError } from '../data/contract.ts';

const BLANK_LINE = Buffer.from('\r\n\r\n');

export const isMultipart = (contentType: string | undefined): boolean =>
  /^multipart\/form-data\b/i.test(contentType ?? '');

/** @returns the JSON with the binary fields in base64, which is how JSON alone would carry them. @throws ApiError 400 */
export function parseMultipart(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType)?.slice(1).find(Boolean);
  if (!boundary) throw malformed('its boundary is missing');
  const record: Record<string, unknown> = {};
  for (const part of partsOf(body, boundary)) {
    if (part.isJson) Object.assign(record, parsed(part.content));
    else record[part.name] = part.content.toString('base64');
  }
  return record;
}

interface Part {
  name: string;
  isJson: boolean;
  content: Buffer;
}

function partsOf(body: Buffer, boundary: string): Part[] {
  const delimiter = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(delimiter);
  if (start < 0) throw malformed('its first part is missing');
  for (;;) {
    const from = start + delimiter.length;
    const end = body.indexOf(delimiter, from);
    if (body.subarray(from, from + 2).toString() === '--') return parts;
    if (end < 0) throw malformed('it does not end');
    parts.push(readPart(body.subarray(from + 2, end - 2)));
    start = end;
  }
}

function readPart(part: Buffer): Part {
  const blank = part.indexOf(BLANK_LINE);
  if (blank < 0) throw malformed('a part has no head');
  const head = part.subarray(0, blank).toString();
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (!name) throw malformed('a part has no name');
  return { name, isJson: /^content-type:\s*application\/json/im.test(head), content: part.subarray(blank + 4) };
}

function parsed(content: Buffer): object {
  try {
    return JSON.parse(content.toString()) as object;
  } catch (error) {
    throw new ApiError('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'malformed JSON');
  }
}

const malformed = (what: string): ApiError =>
  new ApiError('INVALID_MULTIPART_REQUEST', `The multipart request cannot be read: ${what}`);
