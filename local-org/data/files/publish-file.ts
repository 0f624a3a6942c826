/**
 * Inserting a version without a document creates its document, and links that to its owner and to the record it is
 * first published to. https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contentversion.htm
 */
import { createHash } from 'node:crypto';
import { FILE_OBJECTS } from '../../metadata/file-objects.ts';
import { findObject } from '../../metadata/schema.ts';
import type { FieldValues } from '../contract.ts';
import { nextRecordIds } from '../record-id.ts';
import { type Draft, type Save, refuse } from '../save/draft.ts';
import { insertRow, updateRow } from '../stored-row.ts';
import { systemValues } from '../system-values.ts';
import { writeContent } from './file-content.ts';

/** Derives what the platform derives from the path and the bytes. */
export function prepareFile({ session, object }: Save, draft: Draft): void {
  if (object.name !== FILE_OBJECTS.version || !draft.isNew) return;
  const { record, values } = draft;
  if (values.ContentDocumentId) {
    return refuse(draft, 'FUNCTIONALITY_NOT_ENABLED', 'The local org does not model a further version of a document');
  }
  const content = contentOf(draft);
  const [name, extension] = nameAndExtension(String(record.PathOnClient));
  const document = findObject(session.org.schema, FILE_OBJECTS.document)!;
  Object.assign(record, {
    ContentDocumentId: nextRecordIds(session.org, document, 1)[0],
    Title: record.Title ?? name,
    FileExtension: extension,
    FileType: fileTypeOf(extension),
    ContentSize: content.length,
    Checksum: createHash('md5').update(content).digest('hex'),
    VersionNumber: '1',
    IsLatest: true,
    VersionData: null,
  });
}

/** Writes what comes with a version that was just inserted. */
export function publishFile(save: Save, draft: Draft): void {
  const { org, userId } = save.session;
  if (save.object.name !== FILE_OBJECTS.version || !draft.isNew) return;
  const { record } = draft;
  const id = String(draft.id);
  record.VersionData = `/services/data/v66.0/sobjects/${FILE_OBJECTS.version}/${id}/VersionData`;
  updateRow(org, save.object, record);
  writeContent(org, id, contentOf(draft));
  insert(save, FILE_OBJECTS.document, {
    Id: record.ContentDocumentId,
    OwnerId: record.OwnerId,
    Title: record.Title,
    Description: record.Description,
    FileType: record.FileType,
    FileExtension: record.FileExtension,
    ContentSize: record.ContentSize,
    LatestPublishedVersionId: id,
    ContentModifiedDate: systemValues(org, userId, true).CreatedDate,
  });
  link(save, draft, String(record.OwnerId), 'I');
  const place = record.FirstPublishLocationId;
  if (place && place !== record.OwnerId) link(save, draft, String(place), 'V');
}

const contentOf = ({ values }: Draft): Buffer => Buffer.from(String(values.VersionData ?? ''), 'base64');

function link(save: Save, { record }: Draft, place: string, shareType: string): void {
  const object = findObject(save.session.org.schema, FILE_OBJECTS.link)!;
  const [Id] = nextRecordIds(save.session.org, object, 1);
  const shared = { LinkedEntityId: place, ShareType: shareType, Visibility: 'AllUsers' };
  insert(save, object.name, { Id, ContentDocumentId: record.ContentDocumentId, ...shared });
}

function insert({ session: { org, userId } }: Save, objectName: string, record: FieldValues): void {
  const object = findObject(org.schema, objectName)!;
  insertRow(org, object, { ...systemValues(org, userId, true), ...record });
}

/** `Relevé d’avril.PDF` is named `Relevé d’avril` and is a `PDF`. */
function nameAndExtension(path: string): [name: string, extension: string | null] {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  const dot = file.lastIndexOf('.');
  return dot > 0 ? [file.slice(0, dot), file.slice(dot + 1, dot + 41) || null] : [file, null];
}

const FILE_TYPES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  doc: 'WORD',
  docx: 'WORD_X',
  gif: 'GIF',
  htm: 'HTML',
  html: 'HTML',
  jpeg: 'JPG',
  jpg: 'JPG',
  odp: 'ODP',
  ods: 'ODS',
  odt: 'ODT',
  pdf: 'PDF',
  png: 'PNG',
  ppt: 'POWER_POINT',
  pptx: 'POWER_POINT_X',
  svg: 'SVG',
  txt: 'TEXT',
  xls: 'EXCEL',
  xlsx: 'EXCEL_X',
  xml: 'XML',
  zip: 'ZIP',
};

const fileTypeOf = (extension: string | null): string =>
  extension ? (FILE_TYPES[extension.toLowerCase()] ?? 'UNKNOWN') : 'UNKNOWN';
