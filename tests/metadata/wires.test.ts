/** tsc takes `'$name'` in a wire for any text: a name that the class lacks would leave the wire silent. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMPONENTS = fileURLToPath(new URL('../../force-app/main/default/lwc', import.meta.url));

const wiredNames = (source: string): string[] =>
  [...source.matchAll(/@wire\((.*?)\)\s/gs)].flatMap(([, wire]) =>
    [...wire!.matchAll(/'\$(\w+)[^']*'/g)].map(([, name]) => name!),
  );

const declares = (source: string, name: string): boolean =>
  new RegExp(`^\\s*(?:@api |get |_?)?${name}\\b[?!]?\\s*(?:[:=;(])`, 'm').test(source);

const sources = globSync('*/*.ts', { cwd: COMPONENTS }).map((file): [string, string] => [
  file,
  readFileSync(`${COMPONENTS}/${file}`, 'utf8'),
]);

it('every property that a wire watches is one of its component', () => {
  const watched = sources.flatMap(([file, source]) => wiredNames(source).map((name) => ({ file, source, name })));
  assert.ok(watched.length > 0);
  const unknown = watched.filter(({ source, name }) => !declares(source, name));
  assert.deepEqual(
    unknown.map(({ file, name }) => `${file}: $${name}`),
    [],
  );
});
