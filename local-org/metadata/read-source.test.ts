import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readSource } from './read-source.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'source-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(name: string, content: string): void {
  const file = path.join(directory, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const names = (): string[] => readSource(directory).components.map(({ type, fullName }) => `${type} ${fullName}`);

test('each file is a component, named by its place', () => {
  write('objects/Book__c/Book__c.object-meta.xml', '<CustomObject/>');
  write('objects/Book__c/fields/Pages__c.field-meta.xml', '<CustomField/>');
  write('layouts/Book__c-Book %28short%29.layout-meta.xml', '<Layout/>');
  write('objectTranslations/Book__c-fr/Pages__c.fieldTranslation-meta.xml', '<CustomFieldTranslation/>');
  write('reports/Books.reportFolder-meta.xml', '<ReportFolder/>');
  write('reports/Books/Old/All.report-meta.xml', '<Report/>');
  write('settings/Language.settings-meta.xml', '<LanguageSettings/>');
  assert.deepEqual(names(), [
    'Layout Book__c-Book (short)',
    'CustomFieldTranslation Book__c-fr.Pages__c',
    'CustomObject Book__c',
    'CustomField Book__c.Pages__c',
    'Report Books/Old/All',
    'ReportFolder Books',
    'LanguageSettings Language',
  ]);
});

test('custom labels are components of their own', () => {
  write(
    'labels/CustomLabels.labels-meta.xml',
    '<CustomLabels><labels><fullName>Hello</fullName></labels></CustomLabels>',
  );
  assert.deepEqual(names(), ['CustomLabels CustomLabels', 'CustomLabel Hello']);
});

test('a bundle brings its sources, and not its tests or what TypeScript compiles from', () => {
  write('lwc/shelf/shelf.js-meta.xml', '<LightningComponentBundle/>');
  for (const name of ['shelf.js', 'shelf.ts', 'shelf.html', '__tests__/shelf.test.js', 'tsconfig.json']) {
    write(`lwc/shelf/${name}`, '');
  }
  const [bundle] = readSource(directory).components;
  assert.equal(bundle?.fullName, 'shelf');
  assert.deepEqual(
    [...bundle.contents!.keys()].map((file) => path.basename(file)),
    ['shelf.html', 'shelf.js'],
  );
});

test('what is no XML is a finding with its line', () => {
  write('tabs/Book__c.tab-meta.xml', '<CustomTab>\n<motif>\n</CustomTab>');
  const { components, findings } = readSource(directory);
  assert.deepEqual(components, []);
  assert.deepEqual(
    findings.map(({ rule, line, fullName }) => [rule, line, fullName]),
    [['malformed-xml', 3, 'Book__c']],
  );
});

test('code whose definition is missing is a finding, since a deployment would leave it out silently', () => {
  write('classes/Shelf.cls', 'public class Shelf {}');
  write('lwc/shelf/shelf.js', '');
  write('lwc/shelf/shelf.html', '');
  assert.deepEqual(
    readSource(directory).findings.map(({ rule, componentType, fullName }) => [rule, componentType, fullName]),
    [
      ['missing-definition', 'ApexClass', 'Shelf'],
      ['missing-definition', 'LightningComponentBundle', 'shelf'],
    ],
  );
});

test('a folder that is not there is an error that says what to name', () => {
  assert.throws(() => readSource(path.join(directory, 'nowhere')), /is not a folder/);
});
