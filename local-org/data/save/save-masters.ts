import { type FieldSchema, type ObjectSchema, findObject } from '../../metadata/schema.ts';
import type { FieldValues, RecordId, SaveError, Session } from '../contract.ts';
import { rollUpSources, rollUpValues } from '../roll-up.ts';
import { readRow, updateRow } from '../stored-row.ts';
import { systemValues } from '../system-values.ts';
import { priorRecord } from './prior-record.ts';
import { brokenRules } from './validation-rule.ts';

/** A record that has been written; `record` is absent for a deleted one, `prior` for a new one. */
export interface Saved {
  id: RecordId;
  prior?: FieldValues;
  record?: FieldValues;
}

/**
 * The last steps of the save procedure: each distinct master recalculates its roll-ups, and where they changed goes
 * through a save of its own, in system context, its validation rules included; then its own masters, up to the top.
 * Gives the error for every record whose master, however far up, may not be saved. The caller undoes what was written.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_order_of_execution.htm
 */
export function saveMasters(session: Session, detail: ObjectSchema, saved: Saved[]): Map<RecordId, SaveError> {
  const refused = new Map<RecordId, SaveError>();
  for (const [field, master] of rolledUpMasters(session, detail)) {
    const details = detailsByMaster(saved, field);
    for (const [masterId, error] of saveEach(session, master, [...details.keys()])) {
      for (const id of details.get(masterId) ?? []) refused.set(id, error);
    }
  }
  return refused;
}

function rolledUpMasters({ org }: Session, detail: ObjectSchema): [FieldSchema, ObjectSchema][] {
  return [...detail.fields.values()]
    .filter((field) => field.type === 'MasterDetail')
    .flatMap((field): [FieldSchema, ObjectSchema][] => {
      const master = findObject(org.schema, field.referenceTo[0]);
      const sources = master ? rollUpSources(org.schema, master) : [];
      return master && sources.some(({ foreignKey }) => foreignKey === field) ? [[field, master]] : [];
    });
}

/** A detail that was moved counts for the master that it left as well. */
function detailsByMaster(saved: Saved[], field: FieldSchema): Map<RecordId, RecordId[]> {
  const details = new Map<RecordId, RecordId[]>();
  for (const { id, prior, record } of saved) {
    const masters = new Set([prior?.[field.name], record?.[field.name]].filter(Boolean) as RecordId[]);
    for (const master of masters) details.set(master, [...(details.get(master) ?? []), id]);
  }
  return details;
}

function saveEach(session: Session, master: ObjectSchema, ids: RecordId[]): Map<RecordId, SaveError> {
  const refused = new Map<RecordId, SaveError>();
  const changed: Saved[] = [];
  for (const id of ids) {
    const saved = recalculate(session, master, id);
    if (!saved) continue;
    const [broken] = brokenRules(session, master, id, saved.prior ?? null);
    if (broken) refused.set(id, masterRefused(broken));
    else changed.push(saved);
  }
  for (const [id, error] of saveMasters(session, master, changed)) refused.set(id, error);
  return refused;
}

/** Writes the roll-ups where they changed; undefined where nothing did, or where the master goes in the same delete. */
function recalculate({ org, userId }: Session, master: ObjectSchema, id: RecordId): Saved | undefined {
  const prior = readRow(org, master, id);
  if (!prior) return undefined;
  const rollUps = rollUpValues(org, master, id);
  if (Object.entries(rollUps).every(([name, value]) => prior[name] === value)) return undefined;
  const record = { ...prior, ...rollUps, ...systemValues(org, userId, false) };
  const before = priorRecord(org, master, prior);
  updateRow(org, master, record);
  return { id, prior: before, record };
}

/** A rule of a record further up comes down in the words of the first wrapping. */
function masterRefused(error: SaveError): SaveError {
  const message = `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${error.message}".`;
  return { ...error, message, fields: [] };
}
