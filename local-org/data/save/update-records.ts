import type { SaveResult, Session } from '../contract.ts';
import { toRecordId } from '../record-id.ts';
import { type Draft, type RecordInput, newDraft, refuse } from './draft.ts';
import { savedObject } from './insert-records.ts';
import { saveDrafts } from './save-records.ts';

/** Changes records of one object; each names its own `Id`. Fields that a record does not name stay. */
export function updateRecords(session: Session, objectName: string, records: RecordInput[]): SaveResult[] {
  const object = savedObject(session, objectName);
  const drafts = records.map((input) => newDraft(input, typeof input.Id === 'string' ? input.Id : ''));
  for (const draft of drafts) {
    if (draft.id === '') refuse(draft, 'MISSING_ARGUMENT', 'Id not specified in an update call');
  }
  refuseRepeats(drafts);
  return saveDrafts(session, object, drafts);
}

/** A list may name a record once. */
export function refuseRepeats(drafts: Draft[]): void {
  const seen = new Set<string>();
  for (const draft of drafts) {
    const id = draft.id && (toRecordId(draft.id) ?? draft.id);
    if (!id) continue;
    if (seen.has(id)) refuse(draft, 'DUPLICATE_VALUE', `Duplicate id in list: ${id}`, ['Id']);
    seen.add(id);
  }
}
