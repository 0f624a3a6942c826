import { z } from 'zod';
import { ASSESSMENT_KEY_LIMIT, KEY_PART } from './keys.ts';
import type { Template } from './template.ts';

/*
 * What a checklist file may hold, each rule with its words: `what is wrong — what to do`; the name of the field is put
 * in front of them. The descriptions are for whoever writes a checklist in an editor (`editor-schema.ts`).
 */

/** The length of a `Name` field in Salesforce. */
const TITLE_LIMIT = 80;
const SENTENCE_LIMIT = 500;
const PARAGRAPH_LIMIT = 2000;

/** Salesforce trims the texts that it stores: a title with outer spaces would look renamed for ever. */
const NO_OUTER_SPACE = /^(?:\S(?:.*\S)?)?$/su;
const ONE_LINE_OF_CHARACTERS = /^[^\p{Control}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u;
const NO_VERSION = 'is no version — Write three numbers, as in 1.0.0.';
/** https://semver.org, without build metadata */
const SEMANTIC_VERSION = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}(?:-[0-9a-z]+(?:[.-][0-9a-z]+)*)?$/;

function line(limit: number, remedy?: string) {
  return z
    .string()
    .min(1, 'is empty — Write a text here.')
    .max(limit, { error: ({ input }) => tooLong(input, limit, remedy) })
    .regex(NO_OUTER_SPACE, 'begins or ends with a space — Take the space away: Salesforce would not store it.')
    .regex(
      ONE_LINE_OF_CHARACTERS,
      'has a line break or a control character — Write it on one line, in characters that can be seen.',
    );
}

function tooLong(input: unknown, limit: number, remedy = 'Shorten it.'): string {
  return `has ${String(input).length} characters, the limit is ${limit} — ${remedy}`;
}

function inEveryLanguage<T extends z.ZodType>(schema: T) {
  return z.strictObject({ fr: schema, en: schema });
}

function atLeastOne<T extends z.ZodType>(item: T, name: string) {
  return z.array(item).min(1, `is empty — Add a ${name}, or take the whole part away.`);
}

const key = z
  .string()
  .max(ASSESSMENT_KEY_LIMIT, { error: ({ input }) => tooLong(input, ASSESSMENT_KEY_LIMIT) })
  .regex(
    KEY_PART,
    'is malformed — Use lower-case letters without accents, digits and single hyphens, as in "main-features".',
  )
  .meta({
    id: 'key',
    description: 'Names this part for ever: lower-case letters, digits, hyphens. Titles may change, keys should not.',
  });

const title = inEveryLanguage(
  line(TITLE_LIMIT, `Shorten it: it becomes the name of a record, and Salesforce holds ${TITLE_LIMIT} there.`),
).meta({ id: 'title', description: `The title in French and in English, ${TITLE_LIMIT} characters at most.` });

const guidance = inEveryLanguage(
  z.strictObject({
    source: line(SENTENCE_LIMIT).describe('A sentence of the source document, to the letter.').optional(),
    question: line(SENTENCE_LIMIT).describe('A plain question that helps to settle this.'),
    example: line(SENTENCE_LIMIT).describe('How an association might answer it.'),
  }),
).meta({
  id: 'guidance',
  description: 'Help for a project lead without an IT background: the own words of the template but for "source".',
});

const point = z.strictObject({ key, title, guidance: guidance.optional() }).describe('What a topic has to cover.');

const topic = z
  .strictObject({
    key,
    title,
    essential: z.boolean().describe('true for a topic without which the project should not start.').optional(),
    weight: z
      .number()
      .gt(0, 'must be above 0 — Give a weight above 0, 10 at most, or leave it out for 1.')
      .lte(10, 'is above 10 — Give a weight above 0, 10 at most, or leave it out for 1.')
      .multipleOf(0.01, 'has more than two decimals — Round it.')
      .describe('How much the topic counts in the progress: above 0, 10 at most; 1 unless said.')
      .optional(),
    guidance: guidance.optional(),
    points: atLeastOne(point, 'point').optional(),
  })
  .describe('What has to be settled.');

const chapter = z.strictObject({ key, title, topics: atLeastOne(topic, 'topic') });

const paragraph = z.strictObject({
  paragraph: inEveryLanguage(line(PARAGRAPH_LIMIT)),
  bullets: atLeastOne(inEveryLanguage(line(PARAGRAPH_LIMIT)), 'bullet')
    .describe('The list it announces.')
    .optional(),
});

const credits = z.strictObject({
  publisher: line(SENTENCE_LIMIT),
  site: line(SENTENCE_LIMIT),
  document: line(SENTENCE_LIMIT).describe('The title of the published document.'),
});

const correction = z.strictObject({
  key: z.string().describe('What was corrected, e.g. content:functional-scope:shared-reference-data.'),
  source: line(SENTENCE_LIMIT).describe('The text as the source has it.'),
  corrected: line(SENTENCE_LIMIT).describe('The French title as it stands here.'),
});

export const templateSchema = z.strictObject({
  key,
  version: z
    .string({ error: ({ input }) => (typeof input === 'number' ? NO_VERSION : undefined) })
    .regex(SEMANTIC_VERSION, NO_VERSION)
    .describe('Three numbers, e.g. 1.0.0. Raise it with each change.'),
  title,
  credits: credits.describe('Who published the wording.').optional(),
  introduction: atLeastOne(paragraph, 'paragraph').describe('What is said before the first chapter.').optional(),
  corrections: z.array(correction).describe('Where the French wording departs from its source.').optional(),
  chapters: atLeastOne(chapter, 'chapter'),
}) satisfies z.ZodType<Template>;
