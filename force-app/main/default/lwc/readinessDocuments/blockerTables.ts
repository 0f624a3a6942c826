import { blockersOf, type Assessment, type Blocker } from 'c/readinessData';
import type { Table } from 'c/readinessDocument';
import type { DocumentSource } from './documentSource';
import type { Content } from './parts';
import { labels } from './words';

/** The topics of each chapter, then the risks apart. */
export function blockersByChapter({ assessment }: DocumentSource): Content {
  const topics = assessment.chapters.flatMap((chapter) =>
    blockersIn(assessment, { chapters: [chapter], risks: [] }).map((each) => row(each, { chapter: chapter.title })),
  );
  const risks = blockersIn(assessment, { chapters: [] }).map((each) => row(each));
  const tables = [
    table('topics', labels.blockingTopics, labels.topic, topics, [{ name: 'chapter', label: labels.chapter }]),
    table('risks', labels.blockingRisks, labels.risk, risks),
  ].filter(({ rows }) => rows.length > 0);
  return tables.length > 0 ? { tables } : { paragraphs: [labels.noBlocker] };
}

const blockersIn = (assessment: Assessment, part: Partial<Assessment>): Blocker[] =>
  blockersOf({ ...assessment, ...part });

const row = ({ id, title, reason }: Blocker, more = {}): Table['rows'][number] => ({
  id,
  title,
  cells: { reason, ...more },
});

const table = (
  key: string,
  caption: string,
  titleLabel: string,
  rows: Table['rows'],
  more: Table['columns'] = [],
): Table => ({
  ...{ key, caption, titleLabel, rows, notes: [] },
  columns: [...more, { name: 'reason', label: labels.reason }],
});
