/**
 * A document as one HTML page that can be mailed and printed: it runs nothing and fetches nothing, and all that
 * somebody typed is text in it.
 */
import LANG from '@salesforce/i18n/lang';
import type { Section, Table } from './readinessDocument';

interface Page {
  title: string;
  asOf: string;
  sections: Section[];
  credit: string;
}

/** Black on white, and at least 4.5 of contrast in the dark too. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; break-after: avoid-page; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.25rem; }
p, li, th, td { white-space: pre-line; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; clip-path: inset(50%); block-size: 1px; inline-size: 1px; overflow: hidden; white-space: nowrap; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
tbody th { font-weight: normal; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid-page; }
footer { margin-top: 3rem; }
@media print { body { max-width: none; padding: 0; font-size: 0.8rem; } }
`;

export const documentPage = ({ title, asOf, sections, credit }: Page): string => `<!doctype html>
<html lang="${escaped(LANG)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${element('h1', title)}
${element('p', asOf)}
${sections.map(sectionOf).join('\n')}
</main>
<footer>${element('p', credit)}</footer>
</body>
</html>
`;

const sectionOf = ({ title, paragraphs, items, tables }: Section): string =>
  [
    '<section>',
    element('h2', title),
    ...paragraphs.map((text) => element('p', text)),
    ...(items.length > 0 ? ['<ul>', ...items.map((text) => element('li', text)), '</ul>'] : []),
    ...tables.flatMap((table) => [tableOf(table), ...table.notes.map((text) => element('p', text))]),
    '</section>',
  ].join('\n');

/** Scrolls by itself where it is wider than the screen, by keyboard too. */
const tableOf = ({ caption, titleLabel, columns, rows }: Table): string =>
  [
    `<div class="wide" role="group" tabindex="0" aria-label="${escaped(caption)}"><table>`,
    element('caption', caption),
    `<thead><tr>${element('th', titleLabel, 'scope="col"')}${columns.map(heading).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(({ title, cells }) => {
      const values = columns.map(({ name, isNumber }) => element('td', cells[name] ?? '', alignment(isNumber)));
      return `<tr>${element('th', title, 'scope="row"')}${values.join('')}</tr>`;
    }),
    '</tbody></table></div>',
  ].join('\n');

const heading = ({ label, isNumber }: Table['columns'][number]): string =>
  element('th', label, `scope="col"${alignment(isNumber)}`);

const alignment = (isNumber = false): string => (isNumber ? ' class="number"' : '');

const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes && ` ${attributes.trim()}`}>${escaped(text)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
