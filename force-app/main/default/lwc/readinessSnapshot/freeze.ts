/** What freezing writes: the org's own figures, into the snapshots that the day has already or into new ones. */
import { executeMutation, gql } from 'lightning/graphql';
import { reduceErrors } from 'c/readinessErrors';
import { numberOf, textOf, type Entry } from 'c/readinessRegisters';
import { MOST_OPERATIONS } from 'c/readinessChanges';

const SNAPSHOT = 'Readiness_Snapshot__c';
const COUNTS = [
  'Topic_Count__c',
  'Applicable_Topics__c',
  'Assessed_Topics__c',
  'Done_Topics__c',
  'Open_Essentials__c',
  'Set_Aside_Essentials__c',
];
/** Of the registers, which belong to the assessment and not to its chapters. */
const REGISTERS = [
  'Active_Risks__c',
  'Unassessed_Risks__c',
  'Unmastered_Risks__c',
  'CRM_Cost__c',
  'Business_Tool_Cost__c',
  'Open_Actions__c',
];

export interface Frozen {
  key: string;
  /** of the snapshot that this day has already */
  id?: string;
  assessmentId: string;
  fields: Record<string, unknown>;
}

/**
 * One snapshot of the assessment and one of each chapter that has a key.
 * @param taken the day's snapshots
 * @param date `YYYY-MM-DD`
 */
export function frozen(assessment: Entry, chapters: Entry[], taken: Entry[], date: string): Frozen[] {
  const ids = new Map(taken.map((entry) => [textOf(entry, 'Key__c'), entry.id]));
  return [assessment, ...chapters.filter((chapter) => textOf(chapter, 'Key__c'))].map((entry) => {
    const key = `${textOf(entry, 'Key__c')}:${date}`;
    const isWhole = entry === assessment;
    const fields = {
      Name: entry.title,
      Key__c: key,
      Taken_On__c: date,
      Chapter_Title__c: isWhole ? null : entry.title,
      Progress__c: hundredths(numberOf(entry, 'Progress__c')),
      Verdict_Level__c: isWhole ? numberOf(entry, 'Verdict_Level__c') : null,
      ...Object.fromEntries(COUNTS.map((name) => [name, numberOf(entry, name)])),
      ...Object.fromEntries(REGISTERS.map((name) => [name, isWhole ? numberOf(entry, name) : null])),
    };
    return { key, id: ids.get(key), assessmentId: assessment.id, fields };
  });
}

const hundredths = (percent: number | null): number | null => (percent === null ? null : Number(percent.toFixed(2)));

/** @throws a list of the org's messages */
export async function writeFrozen(all: Frozen[]): Promise<void> {
  for (let start = 0; start < all.length; start += MOST_OPERATIONS)
    await write(all.slice(start, start + MOST_OPERATIONS));
}

async function write(part: Frozen[]): Promise<void> {
  const kind = ({ id }: Frozen) => (id ? 'Update' : 'Create');
  const declared = part.map((each, index) => `$r${index}: ${SNAPSHOT}${kind(each)}Input!`).join(', ');
  const operations = part.map(
    (each, index) =>
      `r${index}: ${SNAPSHOT}${kind(each)}(input: $r${index}) { ${each.id ? 'success' : 'Record { Id }'} }`,
  );
  const variables = part.map(({ id, assessmentId, fields }, index) => [
    `r${index}`,
    id ? { Id: id, [SNAPSHOT]: fields } : { [SNAPSHOT]: { ...fields, Assessment__c: assessmentId } },
  ]);
  const text = `mutation FreezeReadiness(${declared}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
  const { errors } = await executeMutation({
    query: gql`
      ${text}
    `,
    variables: Object.fromEntries(variables),
  });
  if (errors?.length) throw errors;
}

/** Somebody else has frozen the same day since it was read: the unique key refuses a second snapshot. */
export const isTakenMeanwhile = (refusal: unknown): boolean =>
  reduceErrors(refusal).some((message) => /DUPLICATE_VALUE|duplicate value|valeur en double/i.test(message));
