import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateTemplate } from './validate-template.ts';

/** One chapter with one topic, on 10 lines; what a test adds continues the topic. */
const SMALL = `key: small
version: 1.0.0
title: { fr: Petit, en: Small }
chapters:
  - key: one
    title: { fr: Un, en: One }
    topics:
      - key: first
        title: { fr: Premier, en: First }
        essential: true
`;

/** Each problem as `line:column what is wrong`. */
function problemsOf(content: string | Uint8Array): string[] {
  return validateTemplate(content).map(({ line, column, problem }) => `${line}:${column} ${problem}`);
}

function actionsOf(content: string): string[] {
  return validateTemplate(content).map(({ action }) => action);
}

test('a small checklist is valid, with Windows line ends too', () => {
  assert.deepEqual(validateTemplate(SMALL), []);
  assert.deepEqual(validateTemplate(SMALL.replaceAll('\n', '\r\n')), []);
});

test('every problem is told at once, in the order of the lines, each with its path and what to do', () => {
  const content = SMALL.replace('1.0.0', '1.0').replace('en: Small', 'en: ').replace('key: first', 'key: First');
  const problems = validateTemplate(`${content}        weigth: 2\n`);
  assert.deepEqual(
    problems.map(({ line, path }) => [line, path]),
    [
      [2, 'version'],
      [3, 'title.en'],
      [8, 'chapters[0].topics[0].key'],
      [11, 'chapters[0].topics[0].weigth'],
    ],
  );
  assert.ok(problems.every(({ action }) => action.length > 0));
});

test('a title of 81 characters is refused in either language, one of 80 is not', () => {
  const french = SMALL.replace('Premier', 'x'.repeat(81));
  assert.deepEqual(problemsOf(french), ['9:22 title.fr has 81 characters, the limit is 80']);
  const english = SMALL.replace('First', 'x'.repeat(81));
  assert.deepEqual(problemsOf(english), ['9:35 title.en has 81 characters, the limit is 80']);
  assert.deepEqual(problemsOf(SMALL.replace('First', 'x'.repeat(80))), []);
});

test('a missing language is told where the text stands', () => {
  assert.deepEqual(problemsOf(SMALL.replace(', en: One', '')), ['6:12 title.en is missing']);
});

test('a key with capitals, accents or spaces is malformed', () => {
  for (const key of ['First', 'été', 'a b', 'a_b']) {
    assert.deepEqual(problemsOf(SMALL.replace('key: first', `key: ${key}`)), ['8:14 key is malformed']);
  }
});

test('a key that stands twice in one part is told with the line of the first', () => {
  const second = '      - key: first\n        title: { fr: Second, en: Second }\n';
  assert.deepEqual(problemsOf(SMALL + second), ['11:14 key "first" is already that of line 8']);
});

test('the same key may stand in two parts', () => {
  const other = SMALL.slice(SMALL.indexOf('  - key: one')).replace('one', 'two');
  assert.deepEqual(problemsOf(SMALL + other), []);
});

test('keys that leave no room for the key of the assessment are refused', () => {
  const long = 'k'.repeat(70);
  const content = SMALL.replace('key: one', `key: ${long}`).replace('key: first', `key: ${long}`);
  const withPoint = (key: string) =>
    `${content}        points:\n          - { key: ${key}, title: { fr: a, en: b } }\n`;
  assert.deepEqual(problemsOf(withPoint('k'.repeat(32))), []);
  assert.deepEqual(problemsOf(withPoint('k'.repeat(33))), [
    '12:20 key is too long with those above it: together they have 175 characters, the limit is 174',
  ]);
});

test('an unknown field is told at its name, with the nearest known one', () => {
  const content = `${SMALL}        wieght: 2\n`;
  assert.deepEqual(problemsOf(content), ['11:9 the field "wieght" is unknown here']);
  assert.deepEqual(actionsOf(content), ['Did you mean "weight"?']);
});

test('an unknown field that resembles none is told with those that are known there', () => {
  const [action] = actionsOf(`${SMALL}        colour: red\n`);
  assert.match(action, /key, title, essential, weight, guidance, points/);
});

test('names that JavaScript objects have of their own are unknown fields like others', () => {
  assert.equal(problemsOf(`${SMALL}__proto__: { a: 1 }\nconstructor: 1\n`).length, 2);
});

test('a checklist without chapters and a chapter without topics are refused', () => {
  const top = SMALL.slice(0, SMALL.indexOf('chapters:'));
  assert.deepEqual(problemsOf(`${top}chapters: []\n`), ['4:11 chapters is empty']);
  assert.deepEqual(problemsOf(top), ['1:1 chapters is missing']);
  const chapter = SMALL.slice(0, SMALL.indexOf('topics:'));
  assert.deepEqual(problemsOf(`${chapter}topics: []\n`), ['7:13 topics is empty']);
  assert.deepEqual(problemsOf(`${chapter}topics:\n`), ['7:12 topics is empty']);
});

test('a field that stands twice in one part is refused with the line of the first', () => {
  const content = SMALL.replace('essential: true', 'key: again');
  assert.deepEqual(problemsOf(content), ['10:9 the field "key" stands here a second time, after line 8']);
});

test('a value of another kind is refused with the kind that is wanted', () => {
  const content = SMALL.replace('Premier', '2024').replace('essential: true', "essential: 'true'");
  assert.deepEqual(problemsOf(content), [
    '9:22 title.fr is a number, not a text',
    '10:20 essential is a text, not true or false',
  ]);
  assert.deepEqual(problemsOf(SMALL.replace(/topics:[^]*/, 'topics: [x]\n')), [
    '7:14 item 1 of topics is a text, not a part with fields of its own',
  ]);
});

test('a weight is above 0, at most 10, with two decimals', () => {
  const withWeight = (weight: string) => problemsOf(`${SMALL}        weight: ${weight}\n`);
  for (const good of ['0.01', '1', '2.5', '9.99', '10']) assert.deepEqual(withWeight(good), []);
  for (const bad of ['0', '-1', '10.01', '0.001', '.nan', '.inf', "'2'"]) assert.equal(withWeight(bad).length, 1, bad);
});

test('a title with outer spaces is refused, since Salesforce would store it without', () => {
  assert.deepEqual(problemsOf(SMALL.replace('Premier', "' Premier'")), ['9:22 title.fr begins or ends with a space']);
});

test('a control character is told once, where it stands, even in a comment', () => {
  const told = ['9:25 the control character U+0000 stands here'];
  assert.deepEqual(problemsOf(SMALL.replace('Premier', 'Pre\0mier')), told);
  assert.deepEqual(problemsOf(`# a\u0007b\n${SMALL}`), ['1:4 the control character U+0007 stands here']);
});

test('an escaped control character is found in the text that it makes', () => {
  assert.deepEqual(problemsOf(SMALL.replace('Premier', '"Pre\\emier"')), [
    '9:22 title.fr has a line break or a control character',
  ]);
});

test('a correction names a part and says its French title', () => {
  const content = `${SMALL}corrections:
  - { key: one:first, source: Premié, corrected: Premier }
  - { key: one:first, source: Premié, corrected: Autre }
  - { key: one:none, source: Premié, corrected: Premier }
`;
  assert.deepEqual(problemsOf(content), [
    '13:50 corrected is not the French title of "one:first"',
    '14:12 key "one:none" names no part of the checklist',
  ]);
});

test('a checklist of more records than Salesforce writes all or nothing is refused', () => {
  const points = Array.from({ length: 498 }, (_, i) => `          - { key: p${i}, title: { fr: a, en: b } }\n`);
  assert.deepEqual(problemsOf(`${SMALL}        points:\n${points.slice(1).join('')}`), []);
  assert.deepEqual(problemsOf(`${SMALL}        points:\n${points.join('')}`), [
    '5:3 the checklist makes 501 records, the limit is 500',
  ]);
});
