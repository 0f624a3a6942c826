import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateTemplate } from './validate-template.ts';

/** One chapter, one topic, one point on 11 lines; what a test adds are the registers. */
const SMALL = `key: small
version: 1.0.0
title: { fr: Petit, en: Small }
chapters:
  - key: one
    title: { fr: Un, en: One }
    topics:
      - key: first
        title: { fr: Premier, en: First }
        points:
          - { key: dot, title: { fr: a, en: b } }
`;
const TITLE = 'title: { fr: a, en: b }';
const problemsOf = (registers: string): string[] =>
  validateTemplate(SMALL + registers).map(({ line, problem }) => `${line} ${problem}`);
const risk = (more = '', key = 'cost') =>
  `risks:\n  - { key: ${key}, ${TITLE}, category: cost, source: true${more} }\n`;
const milestones = (...items: string[]) =>
  `milestones:\n${items.map((item) => `  - { ${TITLE}, kind: phase, ${item} }\n`).join('')}`;

test('registers that refer to what is there are valid', () => {
  const criteria = `criteria:\n  - { key: ours, ${TITLE}, source: false, side: business-tool }\n`;
  const steps = milestones(
    'key: a, point: "one:first:dot", recursEveryMonths: 1',
    'key: b, predecessor: a, goLive: true',
  );
  assert.deepEqual(problemsOf(risk(', topics: ["one:first"]') + criteria + steps), []);
});

test('a predecessor may stand later in the file', () => {
  assert.deepEqual(problemsOf(milestones('key: b, predecessor: a', 'key: a')), []);
});

test('a topic, point or predecessor that is not there is told on its line', () => {
  assert.deepEqual(problemsOf(risk(', topics: ["one:other"]')), ['13 "one:other" is no topic of the checklist']);
  assert.deepEqual(problemsOf(risk(', topics: ["one:first:dot"]')), [
    '13 "one:first:dot" is no topic of the checklist',
  ]);
  assert.deepEqual(problemsOf(milestones('key: a, point: "one:first"')), [
    '13 "one:first" is no point of the checklist',
  ]);
  assert.deepEqual(problemsOf(milestones('key: a, predecessor: z')), ['13 "z" is no milestone of the checklist']);
});

test('a key that another register or a chapter has is refused with the line of the first', () => {
  assert.deepEqual(problemsOf(risk('', 'one')), ['13 key "one" is already that of line 5']);
  assert.deepEqual(problemsOf(risk() + milestones('key: cost')), ['15 key "cost" is already that of line 13']);
});

test('predecessors that go round in a circle are refused, at each of them and nowhere else', () => {
  assert.deepEqual(problemsOf(milestones('key: a, predecessor: a')), [
    '13 the predecessors of "a" go round in a circle',
  ]);
  const circle = milestones('key: a, predecessor: b', 'key: b, predecessor: a', 'key: c, predecessor: a');
  assert.deepEqual(problemsOf(circle), [
    '13 the predecessors of "a" go round in a circle',
    '14 the predecessors of "b" go round in a circle',
  ]);
});

test('a row of predecessors longer than a composite graph is deep is refused', () => {
  const row = (length: number) =>
    milestones(...Array.from({ length }, (_, i) => `key: m${i}${i > 0 ? `, predecessor: m${i - 1}` : ''}`));
  assert.deepEqual(problemsOf(row(11)), []);
  assert.deepEqual(problemsOf(row(12)), ['24 12 milestones stand in one row, the limit is 11']);
});

test('go-live stands once, a topic once a risk', () => {
  assert.deepEqual(problemsOf(milestones('key: a, goLive: true', 'key: b, goLive: true')), [
    '14 goLive stands at a second milestone',
  ]);
  assert.deepEqual(problemsOf(risk(', topics: ["one:first", "one:first"]')), ['13 "one:first" stands here twice']);
});

test('an unknown category, side or kind is told with those that are known', () => {
  const [problem] = validateTemplate(SMALL + risk().replace('category: cost', 'category: money'));
  assert.equal(problem!.problem, 'category is none of those known');
  assert.match(problem!.action, /scope, change, schedule/);
  assert.equal(problemsOf(milestones('key: a').replace('phase', 'day')).length, 1);
  assert.deepEqual(problemsOf(milestones('key: a, recursEveryMonths: 25')), ['13 recursEveryMonths is above 24']);
  assert.deepEqual(problemsOf(milestones('key: a, goLive: 1')), ['13 goLive is not true']);
});

test('titles of more than 80 characters are refused in the registers too', () => {
  assert.deepEqual(problemsOf(risk().replace('fr: a', `fr: ${'x'.repeat(81)}`)), [
    '13 title.fr has 81 characters, the limit is 80',
  ]);
});

test('registers of the wrong shape are problems, not crashes', () => {
  for (const wrong of ['risks: 3', 'risks: []', 'milestones: [x]', 'criteria: {}', 'risks:\n  - { topics: 4 }'])
    assert.ok(problemsOf(`${wrong}\n`).length > 0, wrong);
});
