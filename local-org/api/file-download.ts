/** The addresses from which files are downloaded, and a version's bytes through the API. */
import { readContent } from '../data/files/file-content.ts';
import { ApiError, type RecordId, type Session } from '../data/contract.ts';
import { toRecordId } from '../data/record-id.ts';
import { FILE_OBJECTS } from '../metadata/file-objects.ts';
import { runQuery } from '../soql/run-query.ts';
import { notFound } from './api-error-answer.ts';
import { browserSession } from './browser-session.ts';
import { textAnswer, type HttpAnswer, type HttpRequest } from './http.ts';
import type { Door, OrgServer } from './request.ts';

export const DOWNLOADS = /^\/sfc\/servlet\.shepherd\/(document|version)\/download\/([^/]+)(\/.+)?$/;

/** Always as a file to keep: nothing that somebody uploaded runs in the page's origin. */
export function downloadFile(server: OrgServer, request: HttpRequest): HttpAnswer {
  const [, kind, given = '', more] = DOWNLOADS.exec(request.path) ?? [];
  if (more) return textAnswer(501, 'The local org does not pack several files into one');
  const id = toRecordId(given);
  const session = browserSession(server.org, request);
  const file = id && fileOf(session, kind === 'document' ? 'ContentDocumentId' : 'Id', id);
  if (!file) return textAnswer(404, 'There is no such file, or none that you may see');
  return {
    status: 200,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': attachment(file.name) },
    body: '',
    bytes: file.content,
  };
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_blob_retrieve.htm */
export const readVersionData: Door = ({ session, params }) => {
  const id = toRecordId(params.id!);
  const file = id && fileOf(session, 'Id', id);
  if (!file) throw notFound();
  return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, bytes: file.content };
};

function fileOf(
  session: Session,
  field: 'ContentDocumentId' | 'Id',
  id: RecordId,
): { name: string; content: Uint8Array } | undefined {
  const soql = `SELECT Id, Title, FileExtension FROM ${FILE_OBJECTS.version} WHERE ${field} = '${id}' AND IsLatest = true`;
  const [version] = runQuery(session, soql).records;
  if (!version) return undefined;
  const content = readContent(session.org, String(version.Id));
  if (!content) throw new ApiError('UNKNOWN_EXCEPTION', 'The content of this file is lost', 500);
  return { name: [version.Title, version.FileExtension].filter(Boolean).join('.'), content };
}

/** A name with accents needs its own form: https://www.rfc-editor.org/rfc/rfc6266 */
function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
