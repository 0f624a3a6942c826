import { blockers } from '../assessment/blockers.ts';
import type { Assessment } from '../assessment/model.ts';
import type { Content } from './document.ts';

const NONE = 'Aucun blocage.';

/** Of many the first ones, and their number. */
export function namedBlockers(assessment: Assessment, limit = Infinity): Content {
  const found = blockers(assessment);
  if (found.length === 0) return { paragraphs: [NONE] };
  const items = found.slice(0, limit).map(({ title, reason }) => `${title} – ${reason}`);
  return { items, paragraphs: firstOf(found, limit) };
}

/** Of how many the first ones are named, where that is not all. */
export const firstOf = (found: unknown[], limit: number): string[] =>
  found.length > limit ? [`${found.length} au total\u00a0; les premiers\u00a0:`] : [];

/** The topics of each chapter, then the risks apart. */
export function blockersByChapter(assessment: Assessment): Content {
  const topics = assessment.chapters.flatMap((chapter) =>
    blockers({ ...assessment, chapters: [chapter], risks: [] }).map(({ title, reason }) => [
      title,
      chapter.title,
      reason,
    ]),
  );
  const risks = blockers({ ...assessment, chapters: [] }).map(({ title, reason }) => [title, reason]);
  const tables = [
    { title: 'Sujets qui bloquent', columns: ['Sujet', 'Chapitre', 'Ce qui bloque'], rows: topics, notes: [] },
    { title: 'Risques qui bloquent', columns: ['Risque', 'Ce qui bloque'], rows: risks, notes: [] },
  ].filter(({ rows }) => rows.length > 0);
  return tables.length > 0 ? { tables } : { paragraphs: [NONE] };
}
