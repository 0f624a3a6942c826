/** One line for each topic, point and entry of a register, as comma-separated values (RFC 4180) that a spreadsheet opens in UTF-8. */
import type { Assessment, Chapter, Point, Topic } from '../assessment/model.ts';
import { REGISTER_COLUMNS, registerLines } from './csv-registers.ts';

type Cell = string | number | boolean | null;

const COLUMNS = [
  'assessment',
  'key',
  'level',
  'chapter',
  'topic',
  'point',
  'status',
  'answer',
  'essential',
  'weight',
  'progress',
  'responsible',
  'due_date',
  'overdue',
  'notes',
  'evidence_link',
  'not_applicable_reason',
  'not_applicable_note',
  ...REGISTER_COLUMNS,
] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], Cell>>;

const BYTE_ORDER_MARK = '\ufeff';

export function csv(assessments: Assessment[]): string {
  const lines = assessments.flatMap((assessment): Line[] => [
    ...assessment.chapters.flatMap((chapter) => chapterLines(assessment, chapter)),
    ...registerLines(assessment),
  ]);
  const rows = [
    COLUMNS.join(','),
    ...lines.map((line) => COLUMNS.map((column) => csvCell(line[column] ?? null)).join(',')),
  ];
  return `${BYTE_ORDER_MARK}${rows.join('\r\n')}\r\n`;
}

function chapterLines(assessment: Assessment, chapter: Chapter): Line[] {
  return chapter.topics.flatMap((topic) => [
    topicLine(assessment, chapter, topic),
    ...topic.points.map((point) => pointLine(assessment, chapter, topic, point)),
  ]);
}

const topicLine = (assessment: Assessment, chapter: Chapter, topic: Topic): Line => ({
  assessment: assessment.key ?? assessment.name,
  key: topic.key,
  level: 'topic',
  chapter: chapter.title,
  topic: topic.title,
  status: topic.status,
  essential: topic.essential,
  weight: topic.weight,
  progress: topic.progress,
  responsible: topic.responsible,
  due_date: topic.dueDate,
  overdue: topic.overdue,
  notes: topic.notes,
  evidence_link: topic.evidenceLink,
  not_applicable_reason: topic.notApplicableReason,
  not_applicable_note: topic.notApplicableNote,
});

const pointLine = (assessment: Assessment, chapter: Chapter, topic: Topic, point: Point): Line => ({
  assessment: assessment.key ?? assessment.name,
  key: point.key,
  level: 'point',
  chapter: chapter.title,
  topic: topic.title,
  point: point.title,
  status: point.status,
  answer: point.answer,
});

/**
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection); so is one that begins with an apostrophe before such a
 * text, so that what is read back is what was written.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
