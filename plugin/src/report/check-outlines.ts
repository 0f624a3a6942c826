import { parse } from 'yaml';
import { z } from 'zod';
import { DOCUMENTS, type Outlines } from './document-outline.ts';

const title = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const limit = z.int().min(1).optional();

const part = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.enum(['budget-totals', 'decision', 'last-committee', 'open-actions', 'state']),
    title,
  }),
  z.strictObject({ part: z.enum(['blockers', 'unmastered-risks']), title, limit }),
  z.strictObject({
    part: z.literal('register'),
    title,
    register: z.enum(['budget', 'criteria', 'indicators', 'log', 'milestones', 'risks', 'stakeholders']),
  }),
  z.strictObject({ part: z.literal('topic'), key: z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/) }),
]);

const outlines = z.record(z.enum(DOCUMENTS), z.strictObject({ title, parts: z.array(part).min(1) }));

/** @throws ZodError where the text of `config/documents.yaml` is no outline of every document */
export const checkOutlines = (yaml: string): Outlines => outlines.parse(parse(yaml)) as Outlines;
