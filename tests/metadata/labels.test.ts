import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { childText, type Component } from '../../local-org/metadata/component.ts';
import { english, main, ofType } from './force-app.ts';

const COMPONENTS = fileURLToPath(new URL('../../force-app/main/default/lwc', import.meta.url));
const sources = globSync('*/*.ts', { cwd: COMPONENTS }).map((file) => readFileSync(`${COMPONENTS}/${file}`, 'utf8'));
const imported = new Set(
  sources.flatMap((text) => [...text.matchAll(/@salesforce\/label\/c\.(\w+)/g)]).map(([, name]) => name!),
);

const labels = ofType(main, 'CustomLabel');
const nameOf = ({ fullName }: Component): string => fullName.split('.').at(-1)!;
const french = new Map(labels.map((label) => [nameOf(label), childText(label.xml, 'value') ?? '']));
const translated = new Map(
  ofType(english, 'Translations')
    .flatMap(({ xml }) => xml?.children ?? [])
    .filter(({ name }) => name === 'customLabels')
    .map((element) => [childText(element, 'name') ?? '', childText(element, 'label') ?? '']),
);
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe('The labels of the components', () => {
  it('exist, each one that a component imports', () => {
    assert.ok(imported.size > 0);
    assert.deepEqual(
      [...imported].filter((name) => !french.has(name)),
      [],
    );
  });

  it('are all used', () => {
    assert.deepEqual(
      [...french.keys()].filter((name) => !imported.has(name)),
      [],
    );
  });

  it('have an English text, with the same places for values', () => {
    assert.deepEqual([...translated.keys()].sort(), [...french.keys()].sort());
    for (const [name, text] of french) {
      assert.ok(translated.get(name), name);
      assert.deepEqual(placeholders(translated.get(name)!), placeholders(text), name);
    }
  });

  it('are French where the org’s language is, in French typography', () => {
    assert.deepEqual([...new Set(labels.map(({ xml }) => childText(xml, 'language')))], ['fr']);
    const mistakes = /[^\u00a0][;!?»%]|[^\u00a0]:(?!\/\/)|«[^\u00a0]|'|\s\s/u;
    assert.deepEqual(
      [...french].filter(([, text]) => mistakes.test(text)),
      [],
    );
  });
});
