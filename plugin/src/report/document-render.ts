import { readinessDocument, type Section } from './document.ts';
import type { DocumentKind } from './document-outline.ts';
import type { Assessment } from '../assessment/model.ts';
import { html, type Html } from './html-text.ts';
import { HTML_STYLE } from './html-style.ts';
import { pageOf, tableOnly } from './html.ts';
import { escaped, markdownRows } from './markdown.ts';
import { wordsOf } from './words.ts';

export const DOCUMENT_FORMATS = ['html', 'md'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export function renderDocument(assessment: Assessment, kind: DocumentKind, format: DocumentFormat): string {
  const { title, sections } = readinessDocument(assessment, kind);
  const { credit } = wordsOf('fr');
  if (format === 'md')
    return `${[`# ${escaped(title)}`, ...sections.map(markdownSection), `*${credit}*`].join('\n\n')}\n`;
  const body = html`<h1>${title}</h1>
    ${sections.map(htmlSection)}`;
  return `${pageOf('fr', title, HTML_STYLE, body, credit).markup}\n`;
}

function markdownSection({ title, paragraphs, items, tables }: Section): string {
  const list = items.map((item) => `- ${escaped(item)}`).join('\n');
  return [
    `## ${escaped(title)}`,
    ...paragraphs.map(escaped),
    ...(list ? [list] : []),
    ...tables.flatMap((table) => [
      ...(tables.length > 1 ? [`### ${escaped(table.title)}`] : []),
      markdownRows(table),
      ...table.notes.map(escaped),
    ]),
  ].join('\n\n');
}

const htmlSection = ({ title, paragraphs, items, tables }: Section): Html =>
  html`<section>
    <h2>${title}</h2>
    ${paragraphs.map((text) => html`<p class="text">${text}</p>`)}
    ${
      items.length > 0 &&
      html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    }
    ${tables.map((table) => [
      tables.length > 1 && html`<h3>${table.title}</h3>`,
      tableOnly(table),
      table.notes.map((note) => html`<p>${note}</p>`),
    ])}
  </section>`;
