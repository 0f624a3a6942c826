/** What a Lightning web component imports from the org: labels, schema, permissions, static resources. */
import type { Component } from '../../component.ts';
import { lookUpObject, lookUpPath } from '../look-up.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';

const IMPORT = /['"]@salesforce\/(label|schema|customPermission|resourceUrl)\/([\w.]+)['"]/g;
const TAG = /<c-([a-z0-9-]+)/g;

export function* checkLightningComponent(bundle: Component, world: World): Generator<Problem> {
  for (const [file, bytes] of bundle.contents ?? []) {
    const source = /\.(js|html)$/.test(file) ? new TextDecoder().decode(bytes) : '';
    const found = file.endsWith('.html') ? tagProblems(source, world) : importProblems(source, world);
    for (const { index, ...problem } of found) {
      const before = source.slice(0, index).split('\n');
      yield { ...problem, place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
    }
  }
}

type Located = Problem & { index: number };

function* importProblems(source: string, world: World): Generator<Located> {
  for (const { 1: kind = '', 2: name = '', index } of source.matchAll(IMPORT)) {
    const message = MISSING[kind]?.(name, world);
    if (message) yield { rule: 'component-import', message, index };
  }
}

/** Kind of import to a message where the name leads nowhere. */
const MISSING: Readonly<Record<string, (name: string, world: World) => string | undefined>> = {
  label: (name, world) => missing(world, 'CustomLabel', 'c', name),
  customPermission: (name, world) => missing(world, 'CustomPermission', undefined, name),
  resourceUrl: (name, world) => missing(world, 'StaticResource', undefined, name),
  schema: (name, world) => {
    const [object = '', ...path] = name.split('.');
    const result = path.length === 0 ? lookUpObject(world, object) : lookUpPath(world, object, path);
    return result === 'missing' ? `Invalid reference ${name} of type sobjectField: it does not exist.` : undefined;
  },
};

function missing(world: World, type: string, namespace: string | undefined, name: string): string | undefined {
  const own = namespace && name.startsWith(`${namespace}.`) ? name.slice(namespace.length + 1) : name;
  if (own.includes('.') || /__/.test(own) || world.find(type, own)) return undefined;
  const candidates = world.all(type).map(({ fullName }) => fullName);
  return `Invalid reference ${name}: there is no ${type} ${own}.${didYouMean(own, candidates)}`;
}

function* tagProblems(source: string, world: World): Generator<Located> {
  for (const { 1: tag = '', index } of source.matchAll(TAG)) {
    const name = tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    if (world.find('LightningComponentBundle', name)) continue;
    const candidates = world.all('LightningComponentBundle').map(({ fullName }) => fullName);
    const message = `No MODULE named markup://c:${name} found.${didYouMean(name, candidates)}`;
    yield { rule: 'component-tag', message, index };
  }
}
