/** The whole checklist with its answers as a Markdown document, in the language of the assessment. */
import { blockers } from '../assessment/blockers.ts';
import { countTopics } from '../assessment/counts.ts';
import { isBusinessToolChosen, type Assessment, type Chapter, type Topic } from '../assessment/model.ts';
import { registerTables, type RegisterTable } from './register-tables.ts';
import { wordsOf, type Words } from './words.ts';

export const markdown = (assessments: Assessment[]): string => assessments.map(document).join('\n---\n\n');

function document(assessment: Assessment): string {
  const words = wordsOf(assessment.language);
  const { done, applicable, setAside } = countTopics(assessment.chapters.flatMap(({ topics }) => topics));
  const { colon } = words;
  const blocks = [
    `# ${escaped(assessment.name)}`,
    isBusinessToolChosen(assessment) ? words.businessToolChosen : '',
    `**${words.verdict}${colon} ${words.verdicts[assessment.verdict]}** – ${words.topicsDone(done, applicable, setAside)} (${words.percent(assessment.progress)})`,
    `${words.decision}${colon} ${words.decisions[assessment.decision] ?? escaped(assessment.decision)}  \n${words.approach}${colon} ${words.approaches[assessment.approach] ?? escaped(assessment.approach)}`,
    blockerBlock(assessment, words),
    ...assessment.chapters.map((chapter) => chapterBlock(chapter, words)),
    ...registerTables(assessment).map((table) => markdownTable(table)),
    `*${words.credit}*`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function blockerBlock(assessment: Assessment, words: Words): string {
  const found = blockers(assessment);
  if (found.length === 0) return '';
  const lines = found.map(({ title, reason }) => `- ${escaped(title)} – ${escaped(reason)}`);
  return `## ${words.blockers} (${found.length})\n\n${lines.join('\n')}`;
}

function chapterBlock({ title, progress, topics }: Chapter, words: Words): string {
  const { done, applicable, setAside } = countTopics(topics);
  const summary = `${words.topicsDone(done, applicable, setAside)} (${words.percent(progress)})`;
  return [`## ${escaped(title)}`, summary, ...topics.map((topic) => topicBlock(topic, words))].join('\n\n');
}

function topicBlock(topic: Topic, words: Words): string {
  const marks = [
    words.statuses[topic.status] ?? topic.status,
    ...(topic.essential ? [words.essential] : []),
    ...(topic.toConfirm ? [words.toConfirm] : []),
    ...(topic.overdue ? [words.overdue.toLowerCase()] : []),
  ];
  const reason = [
    topic.notApplicableReason && (words.reasons[topic.notApplicableReason] ?? topic.notApplicableReason),
    topic.notApplicableNote,
  ];
  const facts: [string, string | null][] = [
    [words.responsible, topic.responsible],
    [words.due, topic.dueDate && words.date(topic.dueDate)],
    [words.notApplicable, topic.status === 'Not_Applicable' ? reason.filter(Boolean).join(', ') : null],
    [words.notes, topic.notes],
    [words.evidence, topic.evidenceLink],
  ];
  const factLines = facts.flatMap(([label, value]) => (value ? [`${label}${words.colon} ${escaped(value)}`] : []));
  return [
    `### ${escaped(topic.title)}`,
    `*${marks.join(', ')}*`,
    ...(factLines.length > 0 ? [factLines.join('  \n')] : []),
    ...(topic.points.length > 0 ? [pointList(topic, words)] : []),
  ].join('\n\n');
}

function pointList({ points }: Topic, words: Words): string {
  return points
    .map(({ title, status, answer }) => {
      const box = status === 'Done' ? '[x]' : '[ ]';
      const line = `- ${box} ${escaped(title)} – ${words.statuses[status] ?? status}`;
      return answer ? `${line}  \n  ${escaped(answer).replaceAll('\n', '  \n  ')}` : line;
    })
    .join('\n');
}

function markdownTable(table: RegisterTable): string {
  return [`## ${escaped(table.title)}`, markdownRows(table), ...table.notes.map(escaped)].join('\n\n');
}

/** A cell is one line, since a Markdown table has no other. */
export function markdownRows({ columns, rows }: Pick<RegisterTable, 'columns' | 'rows'>): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => escaped(cell).replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(line)].join('\n');
}

/** Text as text: no Markdown, no HTML, no link that the data did not mean. Line breaks stay. */
export function escaped(text: string): string {
  return (
    text
      .replaceAll('\r\n', '\n')
      .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
      // a line of === or --- would make a heading of the line above it
      .replace(/^([ \t]*)(?=(?:=+|-+)[ \t]*$)/gm, '$1\\')
      .replace(
        /^(\s*)([-+]|\d+[.)])(?=\s)/gm,
        (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
      )
  );
}
