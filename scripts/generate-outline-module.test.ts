import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkOutlines } from '../plugin/src/report/check-outlines.ts';
import { outlineModule, OUTLINES } from './generate-outline-module.ts';

test('the module holds the outline of every document', () => {
  const yaml = readFileSync(OUTLINES, 'utf8');
  const literal = /export const outlines: Outlines = (.*);\n$/s.exec(outlineModule(yaml))![1]!;
  assert.deepEqual(JSON.parse(literal), checkOutlines(yaml));
});

test('an outline with an unknown part makes no module', () => {
  assert.throws(() => outlineModule('note: { parts: [{ part: x }] }'));
});
