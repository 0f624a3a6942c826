/** Which files a user may see: their own, and those attached to records that they may see, whoever they are. */
import { FILE_OBJECTS } from '../../metadata/file-objects.ts';
import { findField, findObject, type ObjectSchema } from '../../metadata/schema.ts';
import type { FieldValue } from '../contract.ts';
import { quoted } from '../statement.ts';
import type { Condition, Viewer } from '../visible-rows.ts';

/**
 * An SQL condition on `alias`, a table of this object. View All Data alone shows no file: see "Special Access Rules" of
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_contentdocumentlink.htm
 */
export function visibleFiles(viewer: Viewer, object: ObjectSchema, alias: string): Condition {
  if (object.name === FILE_OBJECTS.link) return visibleLinks(viewer, object, alias);
  const links = findObject(viewer.schema, FILE_OBJECTS.link)!;
  const linkAlias = `${alias}_link`;
  const link = visibleLinks(viewer, links, linkAlias);
  const document = object.name === FILE_OBJECTS.document ? 'Id' : 'ContentDocumentId';
  const sql = `(${quoted(alias)}."OwnerId" = ? OR EXISTS (SELECT 1 FROM ${quoted(links.name)} AS ${quoted(linkAlias)}
    WHERE ${quoted(linkAlias)}."ContentDocumentId" = ${quoted(alias)}.${quoted(document)} AND ${link.sql}))`;
  return { sql, parameters: [viewer.userId, ...link.parameters] };
}

function visibleLinks(viewer: Viewer, links: ObjectSchema, alias: string): Condition {
  const place = `${quoted(alias)}."LinkedEntityId"`;
  const parts: Condition[] = [{ sql: `${place} = ?`, parameters: [viewer.userId] }];
  for (const name of findField(links, 'LinkedEntityId')!.referenceTo) {
    const object = findObject(viewer.schema, name);
    if (object && !object.setup) parts.push(...linksTo(viewer, object, alias, place));
  }
  const parameters = parts.flatMap((part): FieldValue[] => part.parameters);
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, parameters };
}

function linksTo(viewer: Viewer, object: ObjectSchema, alias: string, place: string): Condition[] {
  const recordAlias = `${alias}_${object.keyPrefix}`;
  const { sql, parameters } = viewer.access.visibleRows(object, recordAlias);
  const isOfObject = `substr(${place}, 1, 3) = '${object.keyPrefix}'`;
  if (sql === '0') return [];
  if (sql === '1') return [{ sql: isOfObject, parameters }];
  const exists = `EXISTS (SELECT 1 FROM ${quoted(object.name)} AS ${quoted(recordAlias)}
    WHERE ${quoted(recordAlias)}."Id" = ${place} AND ${sql})`;
  return [{ sql: `(${isOfObject} AND ${exists})`, parameters }];
}
