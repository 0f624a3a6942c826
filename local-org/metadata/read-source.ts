/**
 * Reads a source-format folder (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_source_file_format.htm)
 * into the same components that a deployed package gives: each object's children from their own files, bundles and
 * static resources with their contents.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Component, Finding } from './component.ts';
import { splitComponent } from './package-file.ts';
import { SOURCE_SUFFIXES } from './source-suffixes.ts';
import { parseXml, XmlError } from './xml.ts';

export interface Source {
  components: Component[];
  /** files that could not be read as metadata */
  findings: Finding[];
}

/** Files are named as `directory` is: relative to the working directory where it is relative. Throws where it is no folder. */
export function readSource(directory: string): Source {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${directory} is not a folder. Name a folder of source-format metadata, such as force-app.`);
  }
  const files = listFiles(directory);
  const source: Source = { components: [], findings: [] };
  for (const file of files) {
    if (file.endsWith(META)) readComponent(file, files, source);
  }
  source.findings.push(...withoutDefinition(files));
  return source;
}

const META = '-meta.xml';

/** What `sf` leaves out of every deployment: hidden files, Jest tests, TypeScript and its settings. */
const IGNORED = /^\.|^__tests__$|^__mocks__$|^node_modules$|^tsconfig\.json$|^jsconfig\.json$|\.ts$/;

function listFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !IGNORED.test(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(directory, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}

function readComponent(file: string, files: string[], source: Source): void {
  const { suffix, name } = partsOf(file);
  const type = typeOfFile(file, suffix);
  try {
    const xml = parseXml(readFileSync(file));
    const component = { type: type && type !== 'Settings' ? type : xml.name, fullName: '', file, xml };
    component.fullName = fullNameOf(file, component.type, name);
    source.components.push(...splitComponent({ ...component, ...contentsOf(component, files) }));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { line, column, message } = error;
    const componentType = type ?? suffix;
    const fullName = fullNameOf(file, componentType, name);
    source.findings.push({ file, line, column, componentType, fullName, rule: 'malformed-xml', message });
  }
}

/** An Aura application is `name.app` too. */
const typeOfFile = (file: string, suffix: string): string | undefined =>
  /\/aura\/[^/]+\/[^/]+$/.test(file) ? 'AuraDefinitionBundle' : SOURCE_SUFFIXES[suffix];

/** `…/Book__c.object-meta.xml` is `{ name: 'Book__c', suffix: 'object' }`. */
function partsOf(file: string): { name: string; suffix: string } {
  const base = path.posix.basename(file, META);
  const dot = base.lastIndexOf('.');
  return dot < 0
    ? { name: base, suffix: '' }
    : { name: decodeURIComponentSafely(base.slice(0, dot)), suffix: base.slice(dot + 1) };
}

/** File names carry `%28` for `(`, and now and then a `%` that is one. */
function decodeURIComponentSafely(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Types whose components lie in folders of their own: the folder is part of the name. */
const FOLDERED: Readonly<Record<string, string>> = {
  Report: 'reports',
  ReportFolder: 'reports',
  Dashboard: 'dashboards',
  DashboardFolder: 'dashboards',
  Document: 'documents',
  EmailTemplate: 'email',
};

function fullNameOf(file: string, type: string, name: string): string {
  const folders = path.posix.dirname(file).split('/');
  const objects = folders.lastIndexOf('objects');
  if (objects >= 0 && objects === folders.length - 3) return `${folders[objects + 1]}.${name}`;
  if (type === 'CustomFieldTranslation') return `${folders.at(-1)}.${name}`;
  const root = FOLDERED[type];
  return root ? [...folders.slice(folders.lastIndexOf(root) + 1), name].join('/') : name;
}

const BUNDLES = new Set(['LightningComponentBundle', 'AuraDefinitionBundle']);
const WITH_CONTENT = new Set(['ApexClass', 'ApexComponent', 'ApexPage', 'ApexTrigger', 'StaticResource', ...BUNDLES]);

function contentsOf({ type, file }: Component, files: string[]): Pick<Component, 'contents'> {
  if (!WITH_CONTENT.has(type)) return {};
  const start = BUNDLES.has(type)
    ? `${path.posix.dirname(file)}/`
    : file.slice(0, -META.length).replace(/resource$/, '');
  const members = files.filter((other) => other.startsWith(start) && !other.endsWith(META));
  return { contents: new Map(members.map((member) => [member, readFileSync(member)])) };
}

/** Code without its `-meta.xml` is left out of a deployment without a word (`@salesforce/source-deploy-retrieve`). */
function withoutDefinition(files: string[]): Finding[] {
  const present = new Set(files);
  return files.flatMap((file) => {
    const needed = definitionFileOf(file);
    if (!needed || present.has(needed)) return [];
    const fullName = path.posix.basename(file).replace(/\.\w+$/, '');
    const message = `Its definition ${needed} is missing, so a deployment leaves it out. Add that file.`;
    const componentType = SOURCE_SUFFIXES[file.slice(file.lastIndexOf('.') + 1)] ?? 'LightningComponentBundle';
    return [{ file, line: 1, column: 1, componentType, fullName, rule: 'missing-definition', message }];
  });
}

function definitionFileOf(file: string): string | undefined {
  if (/\/(classes|triggers|pages|components)\/.*\.(cls|trigger|page|component)$/.test(file)) return file + META;
  const bundle = /\/lwc\/(\w+)\/(\w+)\.js$/.exec(file);
  if (bundle && bundle[1] === bundle[2]) return file + META;
  return undefined;
}
