import { FILE_OBJECTS } from '../../metadata/file-objects.ts';
import { type Draft, type Save, refuse } from '../save/draft.ts';
import { quoted, statement } from '../statement.ts';

/** A document is attached to a record once. */
export function checkFileLink({ session, object }: Save, draft: Draft): void {
  if (object.name !== FILE_OBJECTS.link || !draft.isNew) return;
  const { ContentDocumentId: document, LinkedEntityId: place } = draft.record;
  const sql = `SELECT 1 FROM ${quoted(object.name)} WHERE "ContentDocumentId" = ? AND "LinkedEntityId" = ?`;
  if (!statement(session.org.database, sql).get(String(document), String(place))) return;
  const message = `Document with ID: ${String(document)} is already linked with the entity with ID: ${String(place)}.`;
  refuse(draft, 'FIELD_INTEGRITY_EXCEPTION', message, ['LinkedEntityId']);
}
