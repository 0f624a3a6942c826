/** Which topics a filter and a search leave. */
import { isOpen, type Chapter, type Topic } from './model';

export const FILTERS = ['all', 'open', 'mine', 'essential', 'overdue', 'without-trace'] as const;
export type Filter = (typeof FILTERS)[number];

/** @param value from an address that anyone may have typed */
export const filterNamed = (value: string | undefined): Filter => FILTERS.find((name) => name === value) ?? 'all';

const PASSES: Record<Filter, (topic: Topic) => boolean> = {
  all: () => true,
  open: isOpen,
  mine: ({ isMine }) => isMine,
  essential: ({ essential }) => essential,
  overdue: ({ overdue }) => overdue,
  'without-trace': isDoneWithoutTrace,
};

/** Done, with no answer, note, link or file that tells what was decided. */
function isDoneWithoutTrace({ status, notes, evidenceLink, files, points }: Topic): boolean {
  return status === 'Done' && !notes && !evidenceLink && files.length === 0 && points.every(({ answer }) => !answer);
}

/** The chapters, each with the topics that are left, also where none is; a topic keeps all its points. */
export function filterChapters(chapters: Chapter[], filter: Filter, search: string): Chapter[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (filter === 'all' && words.length === 0) return chapters;
  const isLeft = (topic: Topic): boolean => PASSES[filter](topic) && hasWords(topic, words);
  return chapters.map((chapter) => ({ ...chapter, topics: chapter.topics.filter(isLeft) }));
}

/** How many topics each filter leaves. */
export function filterCounts(chapters: Chapter[]): Record<Filter, number> {
  const topics = chapters.flatMap((chapter) => chapter.topics);
  const counts = FILTERS.map((filter) => [filter, topics.filter(PASSES[filter]).length]);
  return Object.fromEntries(counts) as Record<Filter, number>;
}

function hasWords(topic: Topic, words: string[]): boolean {
  if (words.length === 0) return true;
  const points = topic.points.flatMap(({ title, answer }) => [title, answer]);
  const text = plain([topic.title, topic.notes, ...points].filter(Boolean).join('\n'));
  return words.every((word) => text.includes(word));
}

/** Lower case and without accents, so that « étude » is found by “etude”. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase();
