import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { openOrg, type OpenOrg } from '../data/open-org.ts';
import { deployPackage, isFailure } from './deploy.ts';
import type { Outcome } from './deploy-result.ts';
import { findField, findObject } from './schema.ts';
import {
  fieldXml,
  libraryPackage,
  numberXml,
  objectXml,
  packageOf,
  ruleXml,
  SHELF,
  type Listed,
} from './test-package.ts';
import { unzip, zip } from './zip.ts';

let folder: string;
let org: OpenOrg;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  org = openOrg(folder);
});
afterEach(() => {
  org.close();
  rmSync(folder, { recursive: true });
});

const deploy = (zip: Uint8Array, checkOnly = false): Outcome[] =>
  deployPackage(org, zip, checkOnly, 'admin@local-org.example');
const failures = (outcomes: Outcome[]): string[] =>
  outcomes.filter(isFailure).map(({ componentType, fullName, problem }) => `${componentType} ${fullName}: ${problem}`);
const states = (outcomes: Outcome[]): string[] =>
  outcomes.map(({ fullName, created, changed, deleted }) => {
    const state = created ? 'created' : deleted ? 'deleted' : changed ? 'changed' : 'unchanged';
    return `${fullName} ${state}`;
  });
const hasField = (objectName: string, name: string): boolean => {
  const object = findObject(org.schema, objectName);
  return object !== undefined && findField(object, name) !== undefined;
};
const bookWith = (children: string): Uint8Array =>
  packageOf({ CustomObject: ['Book__c'] }, { 'objects/Book__c.object': objectXml('Book', children) });
const deleting = (members: Listed, file = 'destructiveChanges.xml'): Uint8Array =>
  packageOf({}, {}, { [file]: members });

test('a deployment creates what it brings, in the schema and in the database', () => {
  const outcomes = deploy(libraryPackage());
  assert.deepEqual(failures(outcomes), []);
  assert.deepEqual(states(outcomes), [
    'package.xml changed',
    'Shelf__c created',
    'Shelf__c.Pages__c created',
    'Book__c created',
    'Book__c.Pages__c created',
    'Book__c.Shelf__c created',
  ]);
  assert.ok(hasField('Book__c', 'Pages__c'));
  assert.equal(org.database.prepare('SELECT count(*) AS n FROM "Book__c"').get()?.n, 0);
});

test('the same deployment again changes nothing; another label changes that component alone', () => {
  deploy(libraryPackage());
  assert.ok(
    states(deploy(libraryPackage()))
      .slice(1)
      .every((state) => state.endsWith('unchanged')),
  );
  const shelf = { 'objects/Shelf__c.object': SHELF.replace('<label>Shelf<', '<label>Rack<') };
  assert.deepEqual(states(deploy(packageOf({ CustomObject: ['Shelf__c'] }, shelf))), [
    'package.xml changed',
    'Shelf__c changed',
    'Shelf__c.Pages__c unchanged',
  ]);
  assert.equal(findObject(org.schema, 'Shelf__c')?.label, 'Rack');
});

test('a field that arrives alone joins its object, and the others stay', () => {
  deploy(libraryPackage());
  const file = {
    'objects/Book__c.object': `<CustomObject>${fieldXml('Isbn__c', 'Text', '<length>13</length>')}</CustomObject>`,
  };
  assert.deepEqual(failures(deploy(packageOf({ CustomField: ['Book__c.Isbn__c'] }, file))), []);
  assert.ok(hasField('Book__c', 'Isbn__c') && hasField('Book__c', 'Pages__c'));
  assert.equal(findObject(org.schema, 'Book__c')?.label, 'Book');
});

test('an object listed with nothing but a new child keeps its own definition', () => {
  deploy(bookWith(numberXml('Pages__c')));
  const file = { 'objects/Book__c.object': `<CustomObject>${numberXml('Copies__c')}</CustomObject>` };
  assert.deepEqual(states(deploy(packageOf({ CustomObject: ['Book__c'] }, file))), [
    'package.xml changed',
    'Book__c unchanged',
    'Book__c.Copies__c created',
  ]);
});

test('one wrong component keeps all out, and says where it is wrong', () => {
  const zip = bookWith(numberXml('Pages__c') + ruleXml('Has_Pages', 'Leaves__c = 0'));
  const outcome = deploy(zip).find(isFailure)!;
  assert.equal(outcome.fullName, 'Book__c.Has_Pages');
  assert.match(outcome.problem!, /Leaves__c/);
  assert.deepEqual([outcome.fileName, outcome.problemType, outcome.lineNumber], ['objects/Book__c.object', 'Error', 2]);
  assert.equal(findObject(org.schema, 'Book__c'), undefined);
  assert.equal(deploy(bookWith(numberXml('Pages__c')))[1]?.created, true);
});

test('a child of an object that is nowhere is refused', () => {
  const file = { 'objects/Book__c.object': `<CustomObject>${numberXml('Pages__c')}</CustomObject>` };
  assert.notDeepEqual(failures(deploy(packageOf({ CustomField: ['Book__c.Pages__c'] }, file))), []);
  assert.notDeepEqual(failures(deploy(packageOf({ CustomObject: ['Book__c'] }, file))), []);
});

test('a validation reports the same and changes nothing', () => {
  const outcomes = deploy(libraryPackage(), true);
  assert.deepEqual(failures(outcomes), []);
  assert.equal(outcomes[1]?.created, true);
  assert.equal(findObject(org.schema, 'Book__c'), undefined);
  assert.equal(deploy(libraryPackage())[1]?.created, true);
});

test('what was deployed is there after a restart, key prefixes included', () => {
  deploy(bookWith(numberXml('Pages__c')));
  deploy(packageOf({ CustomObject: ['Atlas__c'] }, { 'objects/Atlas__c.object': objectXml('Atlas') }));
  org.close();
  org = openOrg(folder);
  assert.ok(hasField('Book__c', 'Pages__c'));
  assert.equal(findObject(org.schema, 'Book__c')?.keyPrefix, 'a00');
  assert.equal(findObject(org.schema, 'Atlas__c')?.keyPrefix, 'a01');
});

test('a field deployed to a standard object extends it', () => {
  const file = {
    'objects/Account.object': `<CustomObject>${fieldXml('Member__c', 'Checkbox', '<defaultValue>false</defaultValue>')}</CustomObject>`,
  };
  assert.deepEqual(failures(deploy(packageOf({ CustomField: ['Account.Member__c'] }, file))), []);
  assert.ok(hasField('Account', 'Member__c') && hasField('Account', 'Phone'));
});

test('what would do something that the local org does not do is refused by name', () => {
  const location = fieldXml(
    'Place__c',
    'Location',
    '<displayLocationInDecimal>true</displayLocationInDecimal><scale>5</scale>',
  );
  assert.match(failures(deploy(bookWith(location))).join(), /Field type 'Location' is not modelled by the local org/);
  const lead = packageOf(
    { CustomObject: ['Lead'] },
    { 'objects/Lead.object': '<CustomObject><sharingModel>Private</sharingModel></CustomObject>' },
  );
  assert.match(failures(deploy(lead)).join(), /Object 'Lead' is not modelled/);
});

test('a destructive change deletes a field, and the permission to it', () => {
  const permissions =
    '<PermissionSet><fieldPermissions><editable>true</editable><field>Book__c.Pages__c</field><readable>true</readable></fieldPermissions>' +
    '<label>Reader</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>' +
    '<allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Book__c</object><viewAllRecords>false</viewAllRecords></objectPermissions></PermissionSet>';
  deploy(bookWith(numberXml('Pages__c')));
  assert.deepEqual(
    failures(deploy(packageOf({ PermissionSet: ['Reader'] }, { 'permissionsets/Reader.permissionset': permissions }))),
    [],
  );
  const outcomes = deploy(deleting({ CustomField: ['Book__c.Pages__c'] }));
  assert.deepEqual(states(outcomes), ['package.xml changed', 'Book__c.Pages__c deleted']);
  assert.equal(outcomes[1]?.fileName, 'destructiveChanges.xml');
  assert.equal(hasField('Book__c', 'Pages__c'), false);
  assert.equal(org.schema.permissionSets.get('reader')?.fields.size, 0);
  assert.equal(org.schema.permissionSets.get('reader')?.objects.size, 1);
});

test('what something else refers to is not deleted', () => {
  deploy(bookWith(numberXml('Pages__c') + ruleXml('Has_Pages', 'Pages__c = 0')));
  const [failed] = deploy(deleting({ CustomField: ['Book__c.Pages__c'] })).filter(isFailure);
  assert.equal(failed?.fullName, 'Book__c.Pages__c');
  assert.match(failed?.problem ?? '', /referenced elsewhere: ValidationRule Book__c\.Has_Pages/);
  assert.ok(hasField('Book__c', 'Pages__c'));
});

test('an object takes its children along, and its master may then follow', () => {
  deploy(libraryPackage());
  assert.notDeepEqual(failures(deploy(deleting({ CustomObject: ['Shelf__c'] }))), []);
  const both = deleting({ CustomObject: ['Book__c', 'Shelf__c'] });
  assert.deepEqual(failures(deploy(both)), []);
  assert.equal(findObject(org.schema, 'Shelf__c'), undefined);
});

test('deleting what is not there is a warning', () => {
  const [, outcome] = deploy(deleting({ CustomField: ['Book__c.Nope__c'] }, 'destructiveChangesPost.xml'));
  assert.deepEqual(
    [outcome?.problemType, outcome?.problem],
    ['Warning', 'No CustomField named: Book__c.Nope__c found'],
  );
});

test('a deletion after the deployment sees what the deployment brought', () => {
  deploy(bookWith(numberXml('Pages__c') + ruleXml('Has_Pages', 'Pages__c = 0')));
  const file = {
    'objects/Book__c.object': `<CustomObject>${numberXml('Copies__c')}${ruleXml('Has_Pages', 'Copies__c = 0')}</CustomObject>`,
  };
  const zip = packageOf({ CustomField: ['Book__c.Copies__c'], ValidationRule: ['Book__c.Has_Pages'] }, file, {
    'destructiveChangesPost.xml': { CustomField: ['Book__c.Pages__c'] },
  });
  assert.deepEqual(failures(deploy(zip)), []);
  assert.deepEqual([hasField('Book__c', 'Pages__c'), hasField('Book__c', 'Copies__c')], [false, true]);
});

test('a change that breaks what stays is refused', () => {
  deploy(bookWith(numberXml('Pages__c') + ruleXml('Has_Pages', 'Pages__c = 0')));
  const text = `<CustomObject>${fieldXml('Pages__c', 'Checkbox', '<defaultValue>false</defaultValue>')}</CustomObject>`;
  const zip = packageOf({ CustomField: ['Book__c.Pages__c'] }, { 'objects/Book__c.object': text });
  assert.match(failures(deploy(zip)).join(), /ValidationRule Book__c\.Has_Pages/);
});

test('a failure names its file as the zip does, root folder included', () => {
  const entries = unzip(bookWith(ruleXml('Has_Pages', 'Leaves__c = 0')));
  const rooted = zip(new Map([...entries].map(([path, content]) => [`src/${path}`, content])));
  assert.equal(deploy(rooted).find(isFailure)?.fileName, 'src/objects/Book__c.object');
});

test('an empty file of a standard object, as a retrieved field leaves it, deploys', () => {
  assert.deepEqual(
    failures(
      deploy(packageOf({ CustomObject: ['Account'] }, { 'objects/Account.object': '<CustomObject></CustomObject>' })),
    ),
    [],
  );
  assert.equal(findObject(org.schema, 'Account')?.sharingModel, 'ReadWrite');
});

test('a deleted field leaves its layouts and translations without a word', () => {
  deploy(bookWith(numberXml('Pages__c')));
  const item = (field: string, behavior: string): string =>
    `<layoutItems><behavior>${behavior}</behavior><field>${field}</field></layoutItems>`;
  const files = {
    'layouts/Book__c-Book.layout':
      '<Layout><layoutSections><customLabel>false</customLabel><detailHeading>false</detailHeading><editHeading>true</editHeading>' +
      `<label>Book</label><layoutColumns>${item('Name', 'Required')}${item('Pages__c', 'Edit')}</layoutColumns>` +
      '<style>OneColumn</style></layoutSections></Layout>',
    'objectTranslations/Book__c-en_US.objectTranslation':
      '<CustomObjectTranslation><fields><label>Pages</label><name>Pages__c</name></fields></CustomObjectTranslation>',
  };
  const listed = { Layout: ['Book__c-Book'], CustomObjectTranslation: ['Book__c-en_US'] };
  assert.deepEqual(failures(deploy(packageOf(listed, files))), []);
  assert.deepEqual(failures(deploy(deleting({ CustomField: ['Book__c.Pages__c'] }))), []);
  assert.equal(hasField('Book__c', 'Pages__c'), false);
});

test('a component that the platform’s compiler refuses fails the deployment with its file and line', () => {
  const bundle = (html: string): Uint8Array =>
    packageOf(
      { LightningComponentBundle: ['bookCard'] },
      {
        'lwc/bookCard/bookCard.html': `<!-- no XML -->\n${html}`,
        'lwc/bookCard/bookCard.js':
          "import { LightningElement } from 'lwc';\nexport default class extends LightningElement {}",
        'lwc/bookCard/bookCard.js-meta.xml':
          '<LightningComponentBundle><apiVersion>66.0</apiVersion><isExposed>false</isExposed></LightningComponentBundle>',
      },
    );
  const [failure] = deploy(bundle('<template>\n  <p id="a"></p>\n  <p id="a"></p>\n</template>')).filter(isFailure);
  assert.deepEqual(
    [failure?.fullName, failure?.fileName, failure?.lineNumber],
    ['bookCard', 'lwc/bookCard/bookCard.html', 4],
  );
  assert.match(failure?.problem ?? '', /Duplicate id value "a"/);
  assert.deepEqual(failures(deploy(bundle('<template><p></p></template>'))), []);
});
