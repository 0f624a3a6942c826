import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPackage, type MetadataPackage } from './read-package.ts';
import { fieldXml, manifestOf, numberXml, objectXml, packageOf } from './test-package.ts';
import { zip } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipOf = (files: Record<string, string>): Uint8Array =>
  zip(new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)])));
const names = ({ components }: MetadataPackage): string[] =>
  components.map(({ type, fullName }) => `${type} ${fullName}`);
const messages = ({ problems }: MetadataPackage): string[] =>
  problems.map(({ fullName, message }) => `${fullName}: ${message}`);

const BOOK = {
  'objects/Book__c.object': objectXml(
    'Book',
    numberXml('Pages__c') + fieldXml('Isbn__c', 'Text', '<length>13</length>'),
  ),
};

test('an object is itself and the children that travel in its file', () => {
  const read = readPackage(packageOf({ CustomObject: ['Book__c'] }, BOOK));
  assert.deepEqual(messages(read), []);
  assert.deepEqual(names(read), [
    'CustomObject Book__c',
    'CustomField Book__c.Pages__c',
    'CustomField Book__c.Isbn__c',
  ]);
  assert.ok(read.components[0]?.xml?.children.every(({ name }) => name !== 'fields'));
  assert.equal(read.components[1]?.file, 'objects/Book__c.object');
});

test('a child listed by itself comes without its object', () => {
  const file = { 'objects/Book__c.object': `<CustomObject>${numberXml('Pages__c')}</CustomObject>` };
  assert.deepEqual(names(readPackage(packageOf({ CustomField: ['Book__c.Pages__c'] }, file))), [
    'CustomField Book__c.Pages__c',
  ]);
});

test('what the manifest names and the zip lacks is a problem of the manifest', () => {
  // https://github.com/forcedotcom/cli/issues/2182
  const read = readPackage(packageOf({ CustomObject: ['Book__c', 'Shelf__c'] }, BOOK));
  assert.deepEqual(read.problems, [
    {
      file: 'package.xml',
      componentType: '',
      fullName: 'Shelf__c',
      message:
        "An object 'Shelf__c' of type CustomObject was named in package.xml, but was not found in zipped directory",
    },
  ]);
});

test('what the zip holds and the manifest does not name is not deployed silently', () => {
  // https://github.com/mshanemc/shane-sfdx-plugins/issues/104
  const read = readPackage(packageOf({ CustomField: ['Book__c.Pages__c'] }, BOOK));
  assert.deepEqual(messages(read), ['Book__c: Not in package.xml', 'Book__c.Isbn__c: Not in package.xml']);
});

test('a wildcard takes every custom object but no single fields', () => {
  assert.equal(readPackage(packageOf({ CustomObject: ['*'] }, BOOK)).components.length, 3);
  assert.match(
    messages(readPackage(packageOf({ CustomObject: ['*'], CustomField: ['*'] }, BOOK)))[0]!,
    /An object '\*' of type CustomField/,
  );
});

test('the package may lie in one folder, and its files are named from there', () => {
  const files = {
    'src/package.xml': manifestOf({ CustomPermission: ['Lend'] }),
    'src/customPermissions/Lend.customPermission': '<CustomPermission/>',
  };
  const read = readPackage(zipOf(files));
  assert.equal(read.root, 'src/');
  assert.equal(read.components[0]?.file, 'customPermissions/Lend.customPermission');
});

test('a zip without a manifest, or that is none, says so', () => {
  assert.deepEqual(messages(readPackage(zipOf({ 'objects/A__c.object': '<CustomObject/>' }))), [
    'package.xml: No package.xml found',
  ]);
  assert.match(messages(readPackage(bytes('no zip')))[0]!, /not a valid zip/);
});

test('a type that the local org does not model is refused by name', () => {
  const read = readPackage(zipOf({ 'package.xml': manifestOf({ ApexClass: ['A'] }), 'classes/A.cls': 'class A {}' }));
  assert.match(messages(read)[0]!, /classes\/A\.cls is no file of a metadata type that the local org models/);
  assert.match(
    messages(readPackage(packageOf({ ApexClass: ['F'] })))[0]!,
    /Metadata type 'ApexClass' named in package\.xml is not modelled/,
  );
});

test('malformed XML is reported with its line, alone', () => {
  const read = readPackage(
    packageOf(
      { CustomObject: ['Book__c'] },
      { 'objects/Book__c.object': '<CustomObject>\n<label>Book</CustomObject>' },
    ),
  );
  assert.equal(read.problems.length, 1);
  assert.deepEqual([read.problems[0]?.fullName, read.problems[0]?.line], ['Book__c', 3]);
});

test('a bundle and a static resource carry their content', () => {
  const read = readPackage(
    packageOf(
      { LightningComponentBundle: ['shelf'], StaticResource: ['note'] },
      {
        'lwc/shelf/shelf.js': 'export default 1;',
        'lwc/shelf/shelf.js-meta.xml':
          '<LightningComponentBundle><apiVersion>66.0</apiVersion></LightningComponentBundle>',
        'staticresources/note.resource': 'hello',
        'staticresources/note.resource-meta.xml':
          '<StaticResource><contentType>text/plain</contentType></StaticResource>',
      },
    ),
  );
  assert.deepEqual(messages(read), []);
  assert.deepEqual(
    read.components.map(({ fullName, contents }) => [fullName, [...(contents?.keys() ?? [])]]),
    [
      ['shelf', ['lwc/shelf/shelf.js']],
      ['note', ['staticresources/note.resource']],
    ],
  );
});

test('content without its definition is a problem', () => {
  assert.match(
    messages(readPackage(packageOf({}, { 'lwc/shelf/shelf.js': 'x' })))[0]!,
    /has no definition: lwc\/shelf\/shelf\.js-meta\.xml/,
  );
});

test('a report is named with its folder, which is a component of its own', () => {
  const read = readPackage(
    packageOf(
      { Report: ['Lib/', 'Lib/Books'] },
      {
        'reports/Lib-meta.xml': '<ReportFolder><name>Lib</name></ReportFolder>',
        'reports/Lib/Books.report': '<Report><name>Books</name></Report>',
      },
    ),
  );
  assert.deepEqual(messages(read), []);
  assert.deepEqual(names(read), ['ReportFolder Lib', 'Report Lib/Books']);
});

test('labels are components each, listed one by one or all at once', () => {
  const label = (name: string): string => `<labels><fullName>${name}</fullName><value>${name}</value></labels>`;
  const file = { 'labels/CustomLabels.labels': `<CustomLabels>${label('A')}${label('B')}</CustomLabels>` };
  assert.deepEqual(names(readPackage(packageOf({ CustomLabel: ['A', 'B'] }, file))), [
    'CustomLabel A',
    'CustomLabel B',
  ]);
  assert.deepEqual(names(readPackage(packageOf({ CustomLabels: ['CustomLabels'] }, file))), [
    'CustomLabels CustomLabels',
    'CustomLabel A',
    'CustomLabel B',
  ]);
});

test('the same field twice in an object is a problem', () => {
  const file = { 'objects/Book__c.object': objectXml('Book', numberXml('Pages__c') + numberXml('PAGES__c')) };
  assert.match(
    messages(readPackage(packageOf({ CustomObject: ['Book__c'] }, file)))[0]!,
    /Duplicate name 'Book__c\.PAGES__c'/,
  );
});
