import { z } from 'zod';
import { ASSESSMENT_KEY_LIMIT, KEY_PART } from './keys.ts';

/* The rules that several parts of a checklist share, each with its words: `what is wrong — what to do`. */

/** The length of a `Name` field in Salesforce. */
const TITLE_LIMIT = 80;
export const SENTENCE_LIMIT = 500;
export const PARAGRAPH_LIMIT = 2000;

/** Salesforce trims the texts that it stores: a title with outer spaces would look renamed for ever. */
const NO_OUTER_SPACE = /^(?:\S(?:.*\S)?)?$/su;
const ONE_LINE_OF_CHARACTERS = /^[^\p{Control}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u;

export function line(limit: number, remedy?: string) {
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

export function inEveryLanguage<T extends z.ZodType>(schema: T) {
  return z.strictObject({ fr: schema, en: schema });
}

export function atLeastOne<T extends z.ZodType>(item: T, name: string) {
  return z.array(item).min(1, `is empty — Add a ${name}, or take the whole part away.`);
}

export const key = z
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

export const title = inEveryLanguage(
  line(TITLE_LIMIT, `Shorten it: it becomes the name of a record, and Salesforce holds ${TITLE_LIMIT} there.`),
).meta({ id: 'title', description: `The title in French and in English, ${TITLE_LIMIT} characters at most.` });

export const guidance = inEveryLanguage(
  z.strictObject({
    source: line(SENTENCE_LIMIT).describe('A sentence of the source document, to the letter.').optional(),
    question: line(SENTENCE_LIMIT).describe('A plain question that helps to settle this.'),
    example: line(SENTENCE_LIMIT).describe('How an association might answer it.'),
  }),
).meta({
  id: 'guidance',
  description: 'Help for a project lead without an IT background: the own words of the template but for "source".',
});
