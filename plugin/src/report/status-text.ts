/** The status of an assessment as a person reads it in a terminal. Colours come from the caller and carry no meaning of their own. */
import { blockers } from '../assessment/blockers.ts';
import { countTopics } from '../assessment/counts.ts';
import type { Assessment, AssessmentSummary, Verdict } from '../assessment/model.ts';
import { wordsOf, type Words } from './words.ts';

export interface Palette {
  strong(text: string): string;
  dim(text: string): string;
  verdict(verdict: Verdict, text: string): string;
}

export const plain: Palette = { strong: (text) => text, dim: (text) => text, verdict: (_, text) => text };

const VERDICT_MARKS: Record<Verdict, string> = {
  'not-assessed': '○',
  'not-ready': '✗',
  'ready-with-reservations': '!',
  ready: '✓',
};
const BAR_WIDTH = 20;

export function statusText(assessment: Assessment, palette: Palette = plain): string {
  const words = wordsOf(assessment.language);
  const sections = [
    headline(assessment, words, palette),
    blockerLines(assessment, words, palette),
    chapterLines(assessment, words, palette),
    overdueLines(assessment, words, palette),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

export function listText(assessments: AssessmentSummary[], palette: Palette = plain): string {
  const words = wordsOf('fr');
  const rows = assessments.map(({ key, name, verdict, progress, decision }) => [
    verdictText(verdict, words, palette),
    words.percent(progress).padStart(6),
    words.decisions[decision] ?? decision,
    name,
    palette.dim(key ?? words.noKey),
  ]);
  return aligned(rows).join('\n');
}

function headline({ name, key, verdict, ...assessment }: Assessment, words: Words, palette: Palette): string[] {
  const { done, applicable, setAside } = countTopics(assessment.chapters.flatMap(({ topics }) => topics));
  const decision = words.decisions[assessment.decision] ?? assessment.decision;
  const approach = words.approaches[assessment.approach] ?? assessment.approach;
  return [
    `${palette.strong(name)}${key ? palette.dim(` (${key})`) : ''}`,
    `${verdictText(verdict, words, palette)}  ${words.topicsDone(done, applicable, setAside)} (${words.percent(assessment.progress)})`,
    palette.dim(`${labelled(words.decision, decision, words)}   ${labelled(words.approach, approach, words)}`),
  ];
}

function blockerLines(assessment: Assessment, words: Words, palette: Palette): string[] {
  const found = blockers(assessment);
  if (found.length === 0) return [];
  const rows = found.map(({ title, reason }) => [`  ${title}`, palette.dim(reason)]);
  return [palette.strong(`${words.blockers} (${found.length})`), ...aligned(rows)];
}

function chapterLines({ chapters }: Assessment, words: Words, palette: Palette): string[] {
  const rows = chapters.map(({ title, progress, topics }) => {
    const { done, applicable, setAside } = countTopics(topics);
    return [
      `  ${title}`,
      bar(progress ?? 0),
      words.percent(progress).padStart(6),
      palette.dim(words.topicsDone(done, applicable, setAside)),
    ];
  });
  return rows.length > 0 ? [palette.strong(words.chapters), ...aligned(rows)] : [];
}

function overdueLines({ chapters }: Assessment, words: Words, palette: Palette): string[] {
  const late = chapters.flatMap(({ topics }) => topics).filter(({ overdue }) => overdue);
  if (late.length === 0) return [];
  const rows = late.map(({ title, dueDate, responsible }) => [
    `  ${title}`,
    dueDate ? words.date(dueDate) : '',
    palette.dim(responsible ?? ''),
  ]);
  return [palette.strong(`${words.overdue} (${late.length})`), ...aligned(rows)];
}

const verdictText = (verdict: Verdict, words: Words, palette: Palette): string =>
  palette.verdict(verdict, `${VERDICT_MARKS[verdict]} ${words.verdicts[verdict]}`);

const labelled = (label: string, value: string, { colon }: Words): string => `${label}${colon} ${value}`;

/** Full blocks only for what is done: rounding never shows a whole bar before the end. */
function bar(progress: number): string {
  const full = Math.floor(progress * BAR_WIDTH + 1e-9);
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}

/** Columns as wide as their widest cell; the last is left ragged. */
function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => visibleWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat(widths[column]! - visibleWidth(cell)),
      )
      .join('  ')
      .trimEnd(),
  );
}

const ESCAPE_SEQUENCES = /\u001b\[[0-9;]*m/g;
const visibleWidth = (text: string): number => [...text.normalize('NFC').replace(ESCAPE_SEQUENCES, '')].length;
