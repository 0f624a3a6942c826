import { z } from 'zod';
import { APPROACHES, MILESTONE_KINDS, RISK_CATEGORIES } from './register-entries.ts';
import { guidance, key, title } from './schema-parts.ts';

const oneOf = <T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, {
    error: ({ input }) =>
      typeof input === 'string' ? `is none of those known — Write one of: ${values.join(', ')}.` : undefined,
  });
const source = z.boolean().describe('true where the source document names it, false where it is your own.');
const reference = z.string();
const months = z
  .number()
  .int('is no whole number — Write whole months, 1 to 24.')
  .min(1, 'is below 1 — Write whole months, 1 to 24.')
  .max(24, 'is above 24 — Write whole months, 1 to 24.');
const onlyTrue = z.literal(true, { error: () => 'is not true — Write true, or leave the line out.' });

export const riskEntry = z.strictObject({
  key,
  title,
  category: oneOf(RISK_CATEGORIES),
  source,
  topics: z.array(reference.describe('chapter:topic')).describe('The topics that reduce the risk.').optional(),
  guidance: guidance.optional(),
});

export const criterionEntry = z.strictObject({
  key,
  title,
  source,
  side: oneOf(APPROACHES).describe('Of which approach the source names it.'),
  guidance: guidance.optional(),
});

export const milestoneEntry = z.strictObject({
  key,
  title,
  kind: oneOf(MILESTONE_KINDS).describe('A phase lasts; a milestone falls on a day.'),
  point: reference.describe('The point that asks for it, as chapter:topic:point.').optional(),
  predecessor: reference.describe('The key of the milestone that comes before.').optional(),
  recursEveryMonths: months.describe('How often it comes again.').optional(),
  afterGoLive: onlyTrue.describe('true where it comes some months after go-live.').optional(),
  goLive: onlyTrue.describe('true for the go-live itself: one at most.').optional(),
  guidance: guidance.optional(),
});
