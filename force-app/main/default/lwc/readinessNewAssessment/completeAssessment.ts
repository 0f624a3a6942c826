/** Creates an assessment step by step, or completes one whose creation was interrupted. */
import type { Template } from '../readinessTemplate/template';
import { createMutation, type Mutation } from './createMutation';
import { ASSESSMENT, wantedRecords, type NewAssessment, type Wanted } from './wantedRecords';

/** What the org already holds of it. */
export interface Existing {
  assessment?: { id: string; stage: string | null; language: NewAssessment['language'] };
  /** Ids of what stands below it by key */
  ids: ReadonlyMap<string, string>;
  /** keys of the topics that are done: they take no new point */
  doneTopics: ReadonlySet<string>;
}

export interface OrgDoor {
  read(key: string): Promise<Existing>;
  /** @returns the Ids by alias; throws with the org's own message */
  write(mutation: Mutation): Promise<Record<string, string>>;
}

/** How many operations a mutation may have is not documented: small ones, and each is kept once it is done. */
export const BATCH_SIZE = 25;

export class NameTaken extends Error {}

/**
 * @param onProgress told after each step how many of all records exist
 * @returns the assessment's Id
 * @throws NameTaken where an assessment of that key is already whole
 */
export async function completeAssessment(
  org: OrgDoor,
  template: Template,
  request: NewAssessment,
  onProgress: (done: number, total: number) => void,
): Promise<string> {
  const existing = await org.read(request.key);
  if (existing.assessment && existing.assessment.stage !== 'Creating') throw new NameTaken(request.key);
  const language = existing.assessment?.language ?? request.language;
  const wanted = wantedRecords(template, { ...request, language });
  const ids = new Map(existing.ids);
  if (existing.assessment) ids.set(request.key, existing.assessment.id);
  const missing = missingRecords(wanted, ids, existing.doneTopics);
  let done = wanted.length - missing.length;
  onProgress(done, wanted.length);
  for (const batch of batches(missing)) {
    const created = await org.write(createMutation(batch, ids));
    batch.forEach(({ key }, index) => ids.set(key, created[`r${index}`]!));
    onProgress((done += batch.length), wanted.length);
  }
  const id = ids.get(request.key)!;
  await org.write(framing(id));
  return id;
}

const missingRecords = (
  wanted: Wanted[],
  ids: ReadonlyMap<string, string>,
  doneTopics: ReadonlySet<string>,
): Wanted[] => wanted.filter(({ key, parent }) => !ids.has(key) && !(parent && doneTopics.has(parent.key)));

function batches(records: Wanted[]): Wanted[][] {
  const count = Math.ceil(records.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, index) => records.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE));
}

const framing = (id: string): Mutation => ({
  text: `mutation FrameReadiness($r0: ${ASSESSMENT}UpdateInput!) { uiapi { r0: ${ASSESSMENT}Update(input: $r0) { success Record { Id } } } }`,
  variables: { r0: { Id: id, [ASSESSMENT]: { Stage__c: 'Framing' } } },
});
