/** The guide quotes what the pages say, to the letter: a text that changes on the page has to change in the guide. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { XmlElement } from '../../local-org/metadata/component.ts';
import { readSource } from '../../local-org/metadata/read-source.ts';
import { REPOSITORY } from '../../scripts/sf-command.ts';

const guide = readFileSync(join(REPOSITORY, 'docs/guide-utilisateur.md'), 'utf8');
const components = ['main', 'analytics'].flatMap(
  (directory) => readSource(join(REPOSITORY, 'force-app', directory)).components,
);

/** Salesforce's own words. */
const STANDARD = ['Associé', 'Tableaux de bord'];

const SHOWN = new Set(['header', 'label', 'title', 'value']);
const shownIn = (element: XmlElement): string[] => [
  ...(SHOWN.has(element.name) ? [element.text] : []),
  ...element.children.flatMap(shownIn),
];

/** A label as it stands, and what stands before the part that varies: `Les miens ({0})` shows as « Les miens (3) ». */
const forms = (label: string): string[] => [label, label.replace(/[\s:(«]*\{\d\}.*$/s, '')];

const known = new Set([
  ...STANDARD,
  ...components.flatMap(({ xml }) => (xml ? shownIn(xml) : [])).flatMap(forms),
  ...titles(),
]);

function titles(): string[] {
  const read = (name: string): string => readFileSync(join(REPOSITORY, 'config', name), 'utf8');
  const found = [
    ...read('checklists/crm-association.yaml').matchAll(/^\s+fr: (.+)$/gm),
    ...read('documents.yaml').matchAll(/\{ fr: (.+), en: /g),
  ];
  return found.map(([, title]) => title!);
}

const quoted = [...guide.matchAll(/\*\*«\u00a0([^»]+)\u00a0»\*\*/g)].map(([, text]) => text!);

describe('the user guide', () => {
  it('quotes only what the pages say', () => {
    assert.ok(quoted.length > 60, `${quoted.length} quotes`);
    assert.deepEqual([...new Set(quoted.filter((text) => !known.has(text)))], []);
  });
});

describe('a guide in French', () => {
  for (const document of ['guide-administrateur.md', 'guide-utilisateur.md']) {
    it(`is written with French typography: ${document}`, () => {
      const text = readFileSync(join(REPOSITORY, 'docs', document), 'utf8');
      const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)|<[^>]*>|https?:\/\/|^\|[ |:-]+\|$/gm, '');
      assert.deepEqual(
        prose.match(/.{0,20}(?:'|[^\u00a0\u202f\s][;!?»%](?!\))|[^\u00a0\s|-]:|«[^\u00a0]| [;!?»%:]).{0,20}/gu) ?? [],
        [],
      );
    });
  }
});
