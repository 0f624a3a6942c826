import { parse } from 'yaml';
import { z } from 'zod';
import { DOCUMENTS, FACTS, type Outlines } from './document-outline.ts';

const title = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const limit = z.int().min(1).optional();
const key = (parts: number) => z.string().regex(new RegExp(`^[a-z0-9-]+(:[a-z0-9-]+){${parts - 1}}$`));

const part = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.enum(['blockers-by-chapter', 'budget-totals', 'decision', 'last-committee', 'open-actions', 'state']),
    title,
  }),
  z.strictObject({ part: z.enum(['blockers', 'go-live', 'unmastered-risks']), title, limit }),
  z.strictObject({
    part: z.literal('facts'),
    title,
    facts: z.array(z.strictObject({ fact: z.enum(FACTS), title })).min(1),
  }),
  z.strictObject({ part: z.literal('points'), title, keys: z.array(key(3)).min(1) }),
  z.strictObject({
    part: z.literal('register'),
    title,
    register: z.enum(['budget', 'criteria', 'indicators', 'log', 'milestones', 'risks', 'stakeholders']),
  }),
  z.strictObject({ part: z.literal('to-write'), title, text: title }),
  z.strictObject({
    part: z.literal('topic'),
    key: key(2),
    title: title.optional(),
    points: z.array(key(1)).min(1).optional(),
    columns: z.strictObject({ point: title, answer: title }).optional(),
  }),
]);

const outlines = z.record(z.enum(DOCUMENTS), z.strictObject({ title, parts: z.array(part).min(1) }));

/** @throws ZodError where the text of `config/documents.yaml` is no outline of every document */
export const checkOutlines = (yaml: string): Outlines => outlines.parse(parse(yaml)) as Outlines;
