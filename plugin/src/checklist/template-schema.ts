import { z } from 'zod';
import { criterionEntry, milestoneEntry, riskEntry } from './register-schema.ts';
import {
  atLeastOne,
  guidance,
  inEveryLanguage,
  key,
  line,
  PARAGRAPH_LIMIT,
  SENTENCE_LIMIT,
  title,
} from './schema-parts.ts';
import type { Template } from './template.ts';

/*
 * What a checklist file may hold, each rule with its words: `what is wrong — what to do`; the name of the field is put
 * in front of them. The descriptions are for whoever writes a checklist in an editor (`editor-schema.ts`).
 */

const NO_VERSION = 'is no version — Write three numbers, as in 1.0.0.';
/** https://semver.org, without build metadata */
const SEMANTIC_VERSION = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}(?:-[0-9a-z]+(?:[.-][0-9a-z]+)*)?$/;

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
  risks: atLeastOne(riskEntry, 'risk').describe('The risks to assess; no likelihood, impact or mastery.').optional(),
  criteria: atLeastOne(criterionEntry, 'criterion').describe('What to weigh a CRM and a sector tool by.').optional(),
  milestones: atLeastOne(milestoneEntry, 'milestone').describe('The phases and milestones of the schedule.').optional(),
}) satisfies z.ZodType<Template>;
