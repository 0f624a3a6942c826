/** What the checklist shows of chapters, as tabs or as sections. */
import type { Chapter, FeedbackByField } from 'c/readinessData';
import { fillIn } from 'c/readinessFormat';
import { labels } from './words';

/** The chosen chapter, unless nothing of it is left while something of another is. */
export function activeChapterOf(chapters: Chapter[], chosenId: string | undefined): Chapter | undefined {
  const chosen = chapters.find(({ id }) => id === chosenId) ?? chapters[0];
  return chosen?.topics.length ? chosen : (chapters.find(({ topics }) => topics.length > 0) ?? chosen);
}

export const tabsOf = (chapters: Chapter[]) =>
  chapters.map((chapter) => ({ value: chapter.id, label: labelOf(chapter) }));

/** A section that is closed draws no row. */
export function sectionOf(chapter: Chapter, isOpen: boolean, rows: (chapter: Chapter) => Row[]) {
  return {
    id: chapter.id,
    label: labelOf(chapter),
    expanded: String(isOpen),
    chevron: isOpen ? 'chevron open' : 'chevron',
    isEmpty: isOpen && chapter.topics.length === 0,
    topics: isOpen ? rows(chapter) : [],
  };
}

export interface Row {
  id: string;
  topic: Chapter['topics'][number];
  isOpen: boolean;
  feedback: FeedbackByField | undefined;
}

export const rowsOf = (
  chapter: Chapter | undefined,
  openTopicIds: ReadonlySet<string>,
  feedback: Record<string, FeedbackByField> | undefined,
): Row[] =>
  (chapter?.topics ?? []).map((topic) => ({
    id: topic.id,
    topic,
    isOpen: openTopicIds.has(topic.id),
    feedback: feedback?.[topic.id],
  }));

const labelOf = ({ title, topics }: Chapter): string => fillIn(labels.chapterCount, title, topics.length);
