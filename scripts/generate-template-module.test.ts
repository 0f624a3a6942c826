import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkTemplate } from '../plugin/src/checklist/validate-template.ts';
import { CHECKLIST, templateModule } from './generate-template-module.ts';

/** A file of a component may have 128 KB (131,072 bytes). */
const FILE_LIMIT = 131_072;

test('the module holds the whole checklist, and fits into a component', () => {
  const checklist = readFileSync(CHECKLIST);
  const module = templateModule(checklist);
  const literal = /export const template: Template = (.*);\n$/s.exec(module)![1]!;
  assert.deepEqual(JSON.parse(literal), checkTemplate(checklist).template);
  assert.ok(Buffer.byteLength(module) < FILE_LIMIT);
});

test('a checklist with problems makes no module', () => {
  assert.throws(() => templateModule(Buffer.from('key: x\n')), /crm-association\.yaml:1 /);
});
