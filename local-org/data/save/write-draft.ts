import type { FieldValues, RecordId } from '../contract.ts';
import { nextRecordIds } from '../record-id.ts';
import { deleteRow, insertRow, updateRow } from '../stored-row.ts';
import { systemValues } from '../system-values.ts';
import { setAutoNumbers } from './auto-number.ts';
import { publishFile } from '../files/publish-file.ts';
import { checkUnique } from './check-unique.ts';
import { type Draft, type Save, isAlive } from './draft.ts';
import { dropManualShares } from './share-row.ts';
import { priorRecord } from './prior-record.ts';
import { brokenRules } from './validation-rule.ts';

/**
 * Writes one record and evaluates its validation rules on what is now stored, its formulas included; its masters still
 * have the roll-ups from before. A record that is refused is taken out again.
 */
export function writeDraft(save: Save, draft: Draft): void {
  checkUnique(save, draft);
  if (!isAlive(draft)) return;
  const { session, object } = save;
  const { org, userId } = session;
  const system = systemValues(org, userId, draft.isNew);
  if (draft.isNew) {
    draft.id = nextRecordIds(org, object, 1)[0];
    setAutoNumbers(save, draft);
    draft.record = { ...draft.record, ...system, Id: draft.id };
    insertRow(org, object, draft.record);
  } else {
    draft.prior = priorRecord(org, object, draft.prior as FieldValues);
    draft.record = { ...draft.record, ...system };
    updateRow(org, object, draft.record);
  }
  draft.errors.push(...brokenRules(session, object, draft.id as RecordId, draft.prior ?? null));
  if (!isAlive(draft)) takeOut(save, draft);
  else {
    dropManualShares(save, draft);
    publishFile(save, draft);
  }
}

function takeOut({ session, object }: Save, draft: Draft): void {
  if (draft.isNew) {
    deleteRow(session.org, object, draft.id as RecordId);
    draft.id = null;
  } else {
    updateRow(session.org, object, draft.prior as FieldValues);
  }
}
