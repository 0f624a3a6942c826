import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBundle } from './check-bundle.ts';

const SCRIPT = `import { LightningElement } from 'lwc';
export default class BookCard extends LightningElement {}`;

test('a component that the compiler accepts has no problem', () => {
  const files = {
    'bookCard.js': SCRIPT,
    'bookCard.html': '<template><p>{title}</p></template>',
    'bookCard.css': 'p { margin: 0; }',
  };
  assert.deepEqual(checkBundle('bookCard', files), []);
});

test('a mistake in a template is named with its line', () => {
  const [problem, ...others] = checkBundle('bookCard', {
    'bookCard.js': SCRIPT,
    'bookCard.html': '<template>\n  <p if:tru={title}>\n  <p title="{title}"></p>\n</template>',
  });
  assert.equal(others.length, 0);
  assert.equal(problem?.file, 'bookCard.html');
  assert.ok(problem.line > 1, String(problem.line));
});

test('a mistake in a script is named with its line', () => {
  const [problem] = checkBundle('bookCard', { 'bookCard.js': `${SCRIPT}\nconst = 1;` });
  assert.deepEqual([problem?.file, problem?.line], ['bookCard.js', 3]);
});

test('a misused decorator is refused', () => {
  const code =
    "import { LightningElement, api } from 'lwc';\nexport default class A extends LightningElement {\n  @api\n  @api title;\n}";
  assert.equal(checkBundle('a', { 'a.js': code }).length, 1);
});

test('Apex is refused where it is imported', () => {
  const code = `import { LightningElement } from 'lwc';\nimport list from '@salesforce/apex/Books.list';\nexport default class A extends LightningElement {}`;
  const [problem] = checkBundle('a', { 'a.js': code });
  assert.equal(problem?.line, 2);
  assert.match(problem.message, /no Apex: @salesforce\/apex\/Books\.list/);
});

test('tests and definitions are not compiled', () => {
  const files = { 'a.js': SCRIPT, '__tests__/a.test.js': 'const = 1', 'a.js-meta.xml': '<oops' };
  assert.deepEqual(checkBundle('a', files), []);
});

test('a bundle without an entry of its name is refused', () => {
  assert.match(checkBundle('a', { 'b.js': SCRIPT })[0]?.message ?? '', /has no a\.js/);
});
