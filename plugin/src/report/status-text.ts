/** The status of an assessment as a person reads it in a terminal `width` columns wide, or any. Colours come from the caller and carry no meaning of their own. */
import { blockers } from '../assessment/blockers.ts';
import { countTopics } from '../assessment/counts.ts';
import { isBusinessToolChosen, type Assessment, type AssessmentSummary, type Verdict } from '../assessment/model.ts';
import { aligned } from './aligned.ts';
import { registerSummaries } from './register-summaries.ts';
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

export function statusText(assessment: Assessment, palette: Palette = plain, width?: number): string {
  const words = wordsOf(assessment.language);
  const sections = [
    headline(assessment, words, palette),
    blockerLines(assessment, words, palette, width),
    chapterLines(assessment, words, palette, width),
    overdueLines(assessment, words, palette, width),
    registerLines(assessment, words, palette, width),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

export function listText(assessments: AssessmentSummary[], palette: Palette = plain, width?: number): string {
  const words = wordsOf('fr');
  const rows = assessments.map(({ key, name, verdict, progress, decision }) => [
    verdictText(verdict, words, palette),
    words.percent(progress).padStart(6),
    words.decisions[decision] ?? decision,
    printable(name),
    palette.dim(key ?? words.noKey),
  ]);
  return aligned(rows, width).join('\n');
}

function headline({ name, key, verdict, ...assessment }: Assessment, words: Words, palette: Palette): string[] {
  const { done, applicable, setAside } = countTopics(assessment.chapters.flatMap(({ topics }) => topics));
  const decision = words.decisions[assessment.decision] ?? assessment.decision;
  const approach = words.approaches[assessment.approach] ?? assessment.approach;
  return [
    `${palette.strong(printable(name))}${key ? palette.dim(` (${key})`) : ''}`,
    ...(isBusinessToolChosen(assessment) ? [words.businessToolChosen] : []),
    `${verdictText(verdict, words, palette)}  ${words.topicsDone(done, applicable, setAside)} (${words.percent(assessment.progress)})`,
    palette.dim(`${labelled(words.decision, decision, words)}   ${labelled(words.approach, approach, words)}`),
  ];
}

function blockerLines(assessment: Assessment, words: Words, palette: Palette, width?: number): string[] {
  const found = blockers(assessment);
  if (found.length === 0) return [];
  const rows = found.map(({ title, reason }) => [`  ${printable(title)}`, palette.dim(printable(reason))]);
  return [palette.strong(`${words.blockers} (${found.length})`), ...aligned(rows, width)];
}

function chapterLines({ chapters }: Assessment, words: Words, palette: Palette, width?: number): string[] {
  const rows = chapters.map(({ title, progress, topics }) => {
    const { done, applicable, setAside } = countTopics(topics);
    return [
      `  ${printable(title)}`,
      bar(progress ?? 0),
      words.percent(progress).padStart(6),
      palette.dim(words.topicsDone(done, applicable, setAside)),
    ];
  });
  return rows.length > 0 ? [palette.strong(words.chapters), ...aligned(rows, width)] : [];
}

function overdueLines({ chapters }: Assessment, words: Words, palette: Palette, width?: number): string[] {
  const late = chapters.flatMap(({ topics }) => topics).filter(({ overdue }) => overdue);
  if (late.length === 0) return [];
  const rows = late.map(({ title, dueDate, responsible }) => [
    `  ${printable(title)}`,
    dueDate ? words.date(dueDate) : '',
    palette.dim(printable(responsible ?? '')),
  ]);
  return [palette.strong(`${words.overdue} (${late.length})`), ...aligned(rows, width)];
}

function registerLines(assessment: Assessment, words: Words, palette: Palette, width?: number): string[] {
  const rows = registerSummaries(assessment).map(({ title, text }) => [`  ${title}`, palette.dim(printable(text))]);
  return rows.length > 0 ? [palette.strong(words.registers), ...aligned(rows, width)] : [];
}

const verdictText = (verdict: Verdict, words: Words, palette: Palette): string =>
  palette.verdict(verdict, `${VERDICT_MARKS[verdict]} ${words.verdicts[verdict]}`);

const labelled = (label: string, value: string, { colon }: Words): string => `${label}${colon} ${value}`;

/** Full blocks only for what is done: rounding never shows a whole bar before the end. */
function bar(progress: number): string {
  const full = Math.floor(progress * BAR_WIDTH + 1e-9);
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}

/** What somebody typed may hold characters that command a terminal; they are shown, not obeyed. */
const printable = (text: string): string => text.replace(/\p{Control}/gu, '\uFFFD');
