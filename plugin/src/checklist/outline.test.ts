import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from './outline.ts';
import type { Template } from './template.ts';

const template: Template = {
  key: 'small',
  version: '1.2.0',
  title: { fr: 'Petit', en: 'Small' },
  credits: { publisher: 'Pegasso', site: 'pegasso.info', document: 'TODO Liste' },
  introduction: [{ paragraph: { fr: 'Avantages :', en: 'Advantages:' }, bullets: [{ fr: 'Délais ;', en: 'Time;' }] }],
  chapters: [
    {
      key: 'one',
      title: { fr: 'Contenu', en: 'Content' },
      topics: [
        { key: 'a', title: { fr: 'Budget', en: 'Budget' }, essential: true },
        {
          key: 'b',
          title: { fr: 'Planning', en: 'Schedule' },
          guidance: {
            fr: { source: 'Phases à positionner :', question: 'Quand ?', example: 'En mars.' },
            en: { source: 'Phases to be placed:', question: 'When?', example: 'In March.' },
          },
          points: [{ key: 'c', title: { fr: 'Formation', en: 'Training' } }],
        },
      ],
    },
  ],
};

test('a template reads as a numbered outline, what is essential said in a word', () => {
  assert.deepEqual(outline(template, 'fr'), [
    'Petit (small 1.2.0)',
    'Source\u00a0: «\u00a0TODO Liste\u00a0», Pegasso (pegasso.info)',
    '',
    'Avantages :',
    '  - Délais ;',
    '',
    '1. Contenu',
    '  1.1 Budget [essentiel]',
    '  1.2 Planning',
    '      Phases à positionner :',
    '      - Formation',
  ]);
});

test('an outline in English has no French in it but the name of the source', () => {
  assert.deepEqual(outline(template, 'en').slice(4), [
    '  - Time;',
    '',
    '1. Content',
    '  1.1 Budget [essential]',
    '  1.2 Schedule',
    '      Phases to be placed:',
    '      - Training',
  ]);
});

test('the registers follow the chapters; what the source does not name is marked', () => {
  const title = { fr: 'Coût', en: 'Cost' };
  const risk = { key: 'r', title, category: 'cost' as const, source: false };
  const lines = outline({ ...template, risks: [risk], milestones: [{ key: 'm', title, kind: 'phase' }] }, 'fr');
  assert.deepEqual(lines.slice(11), ['', 'Risques', '  - Coût [ajouté]', '', 'Planning', '  - Coût']);
});
