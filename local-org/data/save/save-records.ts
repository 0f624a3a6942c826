import type { ObjectSchema } from '../../metadata/schema.ts';
import { accessOf } from '../access.ts';
import { prepareFile } from '../files/publish-file.ts';
import { checkFileLink } from '../files/file-link.ts';
import { forgetAccess } from '../access-cache.ts';
import type { RecordId, SaveError, SaveResult, Session } from '../contract.ts';
import { withRunningUser } from '../field-sql.ts';
import { inSavepoint, inTransaction } from '../transaction.ts';
import { checkOwner } from './check-owner.ts';
import { checkReferences } from './check-references.ts';
import { checkRequired } from './check-required.ts';
import { checkRights, checkShareRights } from './check-rights.ts';
import { type Draft, type Save, isAlive } from './draft.ts';
import { readInput } from './read-input.ts';
import { saveMasters } from './save-masters.ts';
import { setDefaults } from './set-defaults.ts';
import { checkShareRow } from './share-row.ts';
import { writeDraft } from './write-draft.ts';

/** Salesforce saves a long list in chunks of 200; a master recalculates once for each. */
const CHUNK = 200;

/**
 * Puts records of one object through the save procedure, in Salesforce's documented order; one that fails leaves the
 * others. https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm
 */
export function saveDrafts(session: Session, object: ObjectSchema, drafts: Draft[]): SaveResult[] {
  const save = { session, access: accessOf(session), object };
  return inTransaction(session.org, () =>
    withRunningUser(session, () => {
      for (let start = 0; start < drafts.length; start += CHUNK) saveChunk(save, drafts.slice(start, start + CHUNK));
      if (object.setup) forgetAccess(session.org);
      return drafts.map(resultOf);
    }),
  );
}

function saveChunk(save: Save, drafts: Draft[]): void {
  for (const draft of drafts.filter(isAlive)) prepare(save, draft);
  let refused: Map<RecordId, SaveError>;
  do {
    const alive = drafts.filter(isAlive);
    refused = writeAll(save, alive);
    for (const draft of alive) {
      const error = refused.get(draft.id ?? '');
      if (error) draft.errors.push(error);
      if (refused.size > 0 && draft.isNew) draft.id = null;
    }
  } while (refused.size > 0);
}

/** The steps that look at one record alone. Each sees only records that passed the ones before. */
function prepare(save: Save, draft: Draft): void {
  const merge = () => {
    if (draft.isNew) setDefaults(save, draft);
    else draft.record = { ...draft.prior, ...draft.values };
  };
  const steps = [
    checkRights,
    readInput,
    merge,
    checkRequired,
    checkReferences,
    checkOwner,
    checkShareRights,
    checkShareRow,
    checkFileLink,
    prepareFile,
  ];
  for (const step of steps) if (isAlive(draft)) step(save, draft);
}

class MastersRefused extends Error {
  readonly refused: Map<RecordId, SaveError>;
  constructor(refused: Map<RecordId, SaveError>) {
    super('a master refused its details');
    this.refused = refused;
  }
}

/** Writes the records and saves their masters. Where a master refuses, all is undone, to be tried without its details. */
function writeAll(save: Save, drafts: Draft[]): Map<RecordId, SaveError> {
  try {
    inSavepoint(save.session.org, () => {
      for (const draft of drafts) writeDraft(save, draft);
      const saved = drafts.filter(isAlive).map(({ id, prior, record }) => ({ id: id as RecordId, prior, record }));
      const refused = saveMasters(save.session, save.object, saved);
      if (refused.size > 0) throw new MastersRefused(refused);
    });
    return new Map();
  } catch (error) {
    if (error instanceof MastersRefused) return error.refused;
    throw error;
  }
}

function resultOf({ id, isNew, errors }: Draft): SaveResult {
  const success = errors.length === 0;
  return { id: isNew && !success ? null : id, success, created: isNew && success, errors };
}
