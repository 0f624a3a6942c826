import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Component, Finding } from '../component.ts';
import { readSource } from '../read-source.ts';
import { checkComponents } from './check-components.ts';
import { MUTATIONS } from './mutations.ts';

const GOOD = path.join(import.meta.dirname, 'fixtures', 'library');
const directory = mkdtempSync(path.join(tmpdir(), 'check-'));
cpSync(GOOD, directory, { recursive: true });
after(() => rmSync(directory, { recursive: true }));

const checkFolder = (folder: string): Finding[] => {
  const { components, findings } = readSource(folder);
  return [...findings, ...checkComponents(components)];
};
const describe = ({ file, line, rule, message }: Finding): string =>
  `${path.basename(file)}:${line} ${rule} ${message}`;

test('a good package has no findings', () => {
  assert.deepEqual(checkFolder(GOOD).map(describe), []);
});

for (const [rule, name, text, replacement] of MUTATIONS) {
  test(`${rule} catches "${replacement.slice(0, 60)}" for "${text}" in ${name}`, () => {
    const file = path.join(directory, name);
    const good = readFileSync(file, 'utf8');
    assert.equal(good.split(text).length, 2, `the text stands ${good.split(text).length - 1} times in the file`);
    writeFileSync(
      file,
      good.replace(text, () => replacement),
    );
    try {
      const findings = checkFolder(directory);
      assert.ok(
        findings.some((finding) => finding.rule === rule),
        `found: ${findings.map(describe).join('\n') || 'nothing'}`,
      );
    } finally {
      writeFileSync(file, good);
    }
  });
}

test('whatever is missing is a finding at most, never a crash', () => {
  const { components } = readSource(GOOD);
  for (const missing of components) {
    const rest = components.filter((component) => component !== missing);
    const strangers = checkComponents(rest).filter(({ fullName }) => fullName === missing.fullName);
    assert.ok(
      strangers.every(({ componentType }) => componentType !== missing.type),
      `${missing.type} ${missing.fullName} is gone`,
    );
  }
});

test('a file that holds another type than its name says is found by its root', () => {
  const file = path.join(directory, 'tabs/Library__c.tab-meta.xml');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replaceAll('CustomTab', 'CustomApplication'));
  const findings = checkFolder(directory).filter((finding) => finding.file === file);
  writeFileSync(file, good);
  assert.deepEqual(
    findings.map(({ rule, message }) => [rule, message]),
    [['wrong-root', 'The root element is CustomApplication: this file must hold a CustomTab.']],
  );
});

test('a finding names the line and column of its element, also inside a formula of several lines', () => {
  const file = path.join(directory, 'objects/Library__c/fields/Pages_Per_Shelf__c.field-meta.xml');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('Pages__c / Shelves__c', 'Pages__c / Shelfs__c'));
  const [finding] = checkFolder(directory);
  writeFileSync(file, good);
  const line = good.split('\n').findIndex((text) => text.includes('Pages__c / Shelves__c')) + 1;
  assert.deepEqual(
    [finding?.file, finding?.line, finding?.componentType, finding?.fullName, finding?.message],
    [
      file,
      line,
      'CustomField',
      'Library__c.Pages_Per_Shelf__c',
      'Field Shelfs__c does not exist. Check spelling. Did you mean Shelves__c?',
    ],
  );
});

test('components already in the org are part of the world, and produce no findings of their own', () => {
  const { components } = readSource(GOOD);
  const set = components.filter(({ type }) => type === 'PermissionSet');
  const others = components.filter(({ type }) => type !== 'PermissionSet');
  assert.ok(checkComponents(set).some(({ rule }) => rule === 'permission-set-field'));
  assert.deepEqual(checkComponents(set, { components: others }), []);
  assert.deepEqual(checkComponents([], { components: set }), []);
});

test('a reference that a deletion leaves dangling is found in the component that stays', () => {
  const { components } = readSource(GOOD);
  const remaining = components.filter(({ fullName }) => fullName !== 'Lend_For_Long');
  const rules = checkComponents([], { components: remaining, afterDeletion: true }).map(({ rule }) => rule);
  assert.deepEqual(new Set(rules), new Set(['formula-field', 'permission-set-custom-permission', 'component-import']));
});

test('a field may arrive inside an object file that says nothing about the object', () => {
  const { components } = readSource(GOOD);
  const object = components.find(({ fullName }) => fullName === 'Library__c')!;
  const field = components.find(({ fullName }) => fullName === 'Library__c.Opened__c')!;
  const container: Component = { ...object, xml: { ...object.xml!, children: [] } };
  assert.deepEqual(checkComponents([container, field], { components }), []);
});

test('what a folder cannot know is left open, and what an org does not model is refused', () => {
  const { components } = readSource(GOOD);
  const retargeted = components.map((component): Component => {
    if (component.fullName !== 'Loan__c.Reader__c') return component;
    const children = component.xml!.children.map((child) =>
      child.name === 'referenceTo' ? { ...child, text: 'Opportunity' } : child,
    );
    return { ...component, xml: { ...component.xml!, children } };
  });
  assert.deepEqual(
    checkComponents(retargeted).filter(({ rule }) => rule === 'lookup-target'),
    [],
  );
  assert.deepEqual(
    checkComponents(retargeted, { components: [] })
      .filter(({ rule }) => rule === 'not-modelled')
      .map(({ fullName, message }) => [fullName, message]),
    [['Loan__c.Reader__c', 'The standard object Opportunity is not modelled in this org.']],
  );
});
