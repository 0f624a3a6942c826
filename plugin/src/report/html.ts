/**
 * The whole checklist with its answers as one HTML page: no script, no font, no picture, nothing fetched. It reads on
 * a phone, prints on paper, and says by words what it shows by colour.
 */
import { blockers } from '../assessment/blockers.ts';
import { countTopics } from '../assessment/counts.ts';
import { isBusinessToolChosen, type Assessment, type Chapter, type Point, type Topic } from '../assessment/model.ts';
import { breakable, html, type Html } from './html-text.ts';
import { HTML_STYLE } from './html-style.ts';
import { registerTables, type RegisterTable } from './register-tables.ts';
import { wordsOf, type Words } from './words.ts';

export function htmlPage(assessments: Assessment[]): string {
  const language = assessments[0]?.language ?? 'fr';
  const words = wordsOf(language);
  const title = assessments.length === 1 ? assessments[0]!.name : words.assessments;
  const body = html`${assessments.length === 1 ? null : html`<h1>${title}</h1>`}
  ${assessments.map((assessment) => article(assessment, assessments.length === 1 ? 1 : 2))}`;
  return `${pageOf(language, title, HTML_STYLE, body, words.credit).markup}\n`;
}

/** A whole page that fetches nothing and runs nothing. */
export function pageOf(language: string, title: string, style: string, body: Html, credit: string): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <main>${body}</main>
        <footer><p>${credit}</p></footer>
      </body>
    </html>`;
}

function article(assessment: Assessment, level: number): Html {
  const words = wordsOf(assessment.language);
  const { done, applicable, setAside } = countTopics(assessment.chapters.flatMap(({ topics }) => topics));
  return html`<article lang="${assessment.language}">
    ${heading(level, assessment.name)} ${isBusinessToolChosen(assessment) && html`<p>${words.businessToolChosen}</p>`}
    <p class="verdict ${assessment.verdict}">
      ${words.verdict}${words.colon} <strong>${words.verdicts[assessment.verdict]}</strong>
    </p>
    <p>${words.topicsDone(done, applicable, setAside)} (${words.percent(assessment.progress)})</p>
    <dl>
      ${fact(words.decision, words.decisions[assessment.decision] ?? assessment.decision)}
      ${fact(words.approach, words.approaches[assessment.approach] ?? assessment.approach)}
    </dl>
    ${blockerSection(assessment, words, level + 1)}
    ${assessment.chapters.map((chapter) => chapterSection(chapter, words, level + 1))}
    ${registerTables(assessment).map((table) => tableSection(table, level + 1))}
  </article>`;
}

function blockerSection(assessment: Assessment, words: Words, level: number): Html | null {
  const found = blockers(assessment);
  if (found.length === 0) return null;
  return html`<section>
    ${heading(level, `${words.blockers} (${found.length})`)}
    <ul>
      ${found.map(({ title, reason }) => html`<li><strong>${title}</strong> – ${reason}</li>`)}
    </ul>
  </section>`;
}

function chapterSection({ title, progress, topics }: Chapter, words: Words, level: number): Html {
  const { done, applicable, setAside } = countTopics(topics);
  return html`<section>
    ${heading(level, title)}
    <p>${words.topicsDone(done, applicable, setAside)} (${words.percent(progress)})</p>
    ${topics.map((topic) => topicSection(topic, words, level + 1))}
  </section>`;
}

function topicSection(topic: Topic, words: Words, level: number): Html {
  const marks = [
    words.statuses[topic.status] ?? topic.status,
    ...(topic.essential ? [words.essential] : []),
    ...(topic.toConfirm ? [words.toConfirm] : []),
    ...(topic.overdue ? [words.overdue.toLowerCase()] : []),
  ];
  const { notApplicableReason: reason, notApplicableNote: note } = topic;
  const why = [reason && (words.reasons[reason] ?? reason), note].filter(Boolean).join(', ');
  return html`<section class="topic">
    ${heading(level, topic.title)}
    <p class="marks">${marks.join(', ')}</p>
    <dl>
      ${fact(words.responsible, topic.responsible)} ${fact(words.due, topic.dueDate && words.date(topic.dueDate))}
      ${fact(words.notApplicable, topic.status === 'Not_Applicable' ? why : null)} ${fact(words.notes, topic.notes)}
      ${evidence(topic, words)}
    </dl>
    ${topic.points.length > 0 ? pointTable(topic, words) : null}
  </section>`;
}

function pointTable({ title, points }: Topic, words: Words): Html {
  return html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.point}</th>
        <th scope="col">${words.status}</th>
        <th scope="col">${words.answer}</th>
      </tr>
    </thead>
    <tbody>
      ${points.map((point) => pointRow(point, words))}
    </tbody>
  </table>`;
}

function tableSection(table: RegisterTable, level: number): Html {
  return html`<section>
    ${heading(level, table.title)} ${tableOnly(table)} ${table.notes.map((note) => html`<p>${note}</p>`)}
  </section>`;
}

/** Scrolls by itself where it is wider than the screen, by keyboard too. */
export const tableOnly = ({ title, columns, rows }: Omit<RegisterTable, 'register'>): Html =>
  html`<div class="wide" role="group" tabindex="0" aria-label="${title}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${breakable(name ?? '')}</th>
              ${cells.map((cell) => html`<td class="text">${breakable(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const pointRow = ({ title, status, answer }: Point, words: Words): Html =>
  html`<tr>
    <th scope="row">${title}</th>
    <td>${words.statuses[status] ?? status}</td>
    <td class="text">${answer}</td>
  </tr>`;

/** A link only to the web: no other kind of address that somebody may have typed. */
function evidence({ evidenceLink }: Topic, words: Words): Html | null {
  if (!evidenceLink || !/^https?:\/\//i.test(evidenceLink)) return fact(words.evidence, evidenceLink);
  return html`<div>
    <dt>${words.evidence}</dt>
    <dd><a href="${evidenceLink}" rel="noreferrer">${evidenceLink}</a></dd>
  </div>`;
}

const fact = (label: string, value: string | null): Html | null =>
  value
    ? html`<div>
        <dt>${label}</dt>
        <dd class="text">${value}</dd>
      </div>`
    : null;

const heading = (level: number, text: string): Html => {
  const tag = { markup: `h${level}` };
  return html`<${tag}>${text}</${tag}>`;
};
