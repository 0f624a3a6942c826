import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateTemplate } from './validate-template.ts';

/** Files that are no checklist at all: each is answered with a problem, none with an exception or a wait. */

const SMALL = `key: small
version: 1.0.0
title: { fr: Été, en: Summer }
chapters:
  - key: one
    title: { fr: Un, en: One }
    topics:
      - { key: first, title: { fr: Premier, en: First } }
`;

function problemsOf(content: string | Uint8Array): string[] {
  return validateTemplate(content).map(({ line, column, problem }) => `${line}:${column} ${problem}`);
}

test('an empty file and one of comments alone are empty', () => {
  for (const content of ['', '\n\n', '# only a comment\n']) {
    assert.deepEqual(problemsOf(content), ['1:1 the file is empty']);
  }
});

test('a file that is no checklist is told so', () => {
  assert.deepEqual(problemsOf('Bonjour à tous\n'), ['1:1 the checklist is a text']);
  assert.deepEqual(problemsOf('key;title\na;b\n'), ['1:1 the checklist is a text']);
  assert.deepEqual(problemsOf('- a\n- b\n'), ['1:1 the checklist is a list']);
});

test('a text with a colon and without quotes is told what to do', () => {
  const [{ line, action }] = validateTemplate(SMALL.replace('{ fr: Un, en: One }', '\n      fr: Reprise : données'));
  assert.equal(line, 7);
  assert.match(action, /between quotes/);
});

test('a tab as indentation is told at its line', () => {
  assert.match(problemsOf(SMALL.replace('    topics', '\ttopics'))[0], /^7:1 .*Tabs/);
});

test('a quote that is never closed is told', () => {
  assert.match(problemsOf(SMALL.replace('Été', "'Été")).join('\n'), /Missing closing 'quote/);
});

test('a second document is refused', () => {
  assert.deepEqual(problemsOf(`${SMALL}---\n${SMALL}`), ['9:1 a second document begins here']);
});

test('a tag is refused', () => {
  assert.match(problemsOf(SMALL.replace('Été', '!!binary aGk=')).join('\n'), /^3:14 .*Unresolved tag/);
});

test('a byte order mark is refused, and the rest of the file is checked as well', () => {
  const content = `\uFEFF${SMALL.replace('Un,', "' Un',")}`;
  assert.deepEqual(problemsOf(content), [
    '1:1 the file begins with a byte order mark',
    '6:18 title.fr begins or ends with a space',
  ]);
});

test('a file in Latin-1 is told at its first accent, and the rest of the file is checked as well', () => {
  const content = Buffer.from(`${SMALL.replace('Un,', "' Un',")}# é\n`, 'latin1');
  assert.deepEqual(problemsOf(content), [
    '3:14 this line and 1 more are not UTF-8',
    '6:18 title.fr begins or ends with a space',
  ]);
});

test('a file in UTF-16 is told as such, with or without its mark', () => {
  for (const content of [`\uFEFF${SMALL}`, SMALL]) {
    assert.deepEqual(problemsOf(Buffer.from(content, 'utf16le')), ['1:1 the file is UTF-16, not UTF-8']);
  }
});

test('an image is no text file', () => {
  const image = Buffer.concat([Buffer.from('89504e470d0a1a0a00', 'hex'), Buffer.alloc(40, 0xe9)]);
  assert.deepEqual(problemsOf(image), ['1:1 the file is no text file']);
});

test('an alias is refused where it stands, so that a YAML bomb never unfolds', () => {
  const bomb = `a: &a [x, x]\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`).join('\n')}\n`;
  const problems = problemsOf(bomb);
  assert.equal(problems.length, 18);
  assert.equal(problems[0], '2:8 the alias "*a" is not allowed');
});

test('nesting without end is one problem', () => {
  assert.match(problemsOf('['.repeat(20_000)).join('\n'), /^1:\d+ the file is nested too deep$/);
  assert.match(problemsOf('- '.repeat(20_000)).join('\n'), /^1:\d+ the file is nested too deep$/);
});

test('thirty thousand fields end in a list that can be read, its last line with the number left out', () => {
  for (const field of [(i: number) => `k${i}`, () => 'same']) {
    const problems = problemsOf(Array.from({ length: 30_000 }, (_, i) => `${field(i)}: 1\n`).join(''));
    assert.equal(problems.length, 501);
    assert.match(problems[500], /\d{5} more problems follow$/);
  }
});

test('a name out of the file is printed short and without control characters', () => {
  const [{ problem }] = validateTemplate(`${SMALL}"\\e[31m${'x'.repeat(500)}": 1\n`);
  assert.ok(problem.length < 120);
  assert.doesNotMatch(problem, /\p{Control}/u);
});
