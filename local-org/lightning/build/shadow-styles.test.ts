import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { syntheticShadowStyles } from './shadow-styles.ts';

const resolve = async (name: string, importer: string) =>
  name.startsWith('.') ? join(dirname(importer), name) : undefined;

const left = async (css: string, file = 'book.css'): Promise<string> =>
  (await syntheticShadowStyles(css, file, resolve)).replace(/\s+/g, ' ');

test('what needs a native shadow is left out', async () => {
  assert.equal(await left(`/* shadow */ :host([data-render-mode="shadow"]) .a { color: red }`), '');
  assert.equal(
    await left(`:host([data-render-mode='shadow'][variant="x"]) [part='a'], .b { color: red }`),
    '.b { color: red }',
  );
  assert.equal(
    await left(`@media (width > 9px) { :host([data-render-mode="shadow"]) { color: red } } .b { top: 0 }`),
    '.b { top: 0 }',
  );
});

test('everything else stays as it is', async () => {
  for (const css of [
    `:host:not([data-render-mode]) .a { color: red }`,
    `:host:not([data-render-mode="shadow"]) .a { color: red }`,
    `@import 'lightning/sldsCommon';`,
    `@keyframes turn { from { top: 0 } to { top: 1px } }`,
    `.a, .b { content: '[data-render-mode=' }`,
  ]) {
    assert.equal(await left(css), css);
  }
});

test('a style sheet of which nothing is left is not imported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'styles-'));
  try {
    writeFileSync(join(folder, 'nothing.css'), `:host([data-render-mode="shadow"]) { color: red }`);
    writeFileSync(join(folder, 'outer.css'), `@import './nothing.css';`);
    writeFileSync(join(folder, 'something.css'), `.a { color: red }`);
    const css = `@import './nothing.css'; @import './outer.css'; @import './something.css';`;
    assert.equal(await left(css, join(folder, 'book.css')), `@import './something.css';`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
