import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPackage } from './read-package.ts';
import { retrieve } from './retrieve.ts';
import { BOOK, libraryPackage, packageOf, type Listed } from './test-package.ts';
import { zip } from './zip.ts';

const label = (name: string): string => `<labels><fullName>${name}</fullName><value>${name}</value></labels>`;
const stored = [
  ...readPackage(libraryPackage()).components,
  ...readPackage(
    packageOf(
      { CustomLabels: ['CustomLabels'], LightningComponentBundle: ['shelf'] },
      {
        'labels/CustomLabels.labels': `<CustomLabels>${label('A')}${label('B')}</CustomLabels>`,
        'lwc/shelf/shelf.js': 'export default 1;',
        'lwc/shelf/shelf.js-meta.xml':
          '<LightningComponentBundle><apiVersion>66.0</apiVersion></LightningComponentBundle>',
      },
    ),
  ).components,
];

const manifest = (listed: Listed): Map<string, Set<string>> =>
  new Map(Object.entries(listed).map(([type, members]) => [type, new Set(members)]));
const get = (listed: Listed) => {
  const { files, problems } = retrieve(stored, manifest(listed), '66.0');
  return {
    paths: [...files.keys()],
    text: (path: string) => new TextDecoder().decode(files.get(path)),
    problems,
    files,
  };
};

test('an object comes back whole, as it was deployed', () => {
  const { paths, text } = get({ CustomObject: ['Book__c'] });
  assert.deepEqual(paths, ['objects/Book__c.object', 'package.xml']);
  const flat = text('objects/Book__c.object')
    .replace(/\n\s*/g, '')
    .replace(/^<\?.*?\?>/, '');
  assert.equal(flat, BOOK.replace('<CustomObject>', '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">'));
});

test('a field by itself comes in its object’s file, without the rest', () => {
  const { text } = get({ CustomField: ['Book__c.Pages__c'] });
  const file = text('objects/Book__c.object');
  assert.match(file, /<fullName>Pages__c</);
  assert.doesNotMatch(file, /Shelf__c|pluralLabel/);
  assert.match(text('package.xml'), /<members>Book__c\.Pages__c<\/members>\s*<name>CustomField</);
});

test('wildcards take all custom objects, bundles with their content, and labels', () => {
  const { paths } = get({ CustomObject: ['*'], LightningComponentBundle: ['*'], CustomLabels: ['*'] });
  assert.deepEqual(paths, [
    'objects/Shelf__c.object',
    'objects/Book__c.object',
    'labels/CustomLabels.labels',
    'lwc/shelf/shelf.js-meta.xml',
    'lwc/shelf/shelf.js',
    'package.xml',
  ]);
});

test('one label comes in a labels file of its own', () => {
  const { text } = get({ CustomLabel: ['B'] });
  assert.doesNotMatch(text('labels/CustomLabels.labels'), /<fullName>A</);
});

test('what is not there is said, not left out silently', () => {
  const { problems } = get({
    CustomField: ['Book__c.Nope__c'],
    CustomObject: ['Book__c', 'Gone__c'],
    ApexClass: ['*'],
  });
  assert.deepEqual(problems, [
    "Entity of type 'CustomField' named 'Book__c.Nope__c' cannot be found",
    "Entity of type 'CustomObject' named 'Gone__c' cannot be found",
    "Metadata type 'ApexClass' is not modelled by the local org",
  ]);
});

test('what is retrieved can be deployed', () => {
  const { files } = get({ CustomObject: ['*'], LightningComponentBundle: ['shelf'], CustomLabel: ['A', 'B'] });
  const again = readPackage(zip(files));
  assert.deepEqual(again.problems, []);
  assert.equal(again.components.length, stored.length - 1);
});
