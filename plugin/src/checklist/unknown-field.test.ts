import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templateSchema } from './template-schema.ts';
import { fieldsAt, nearestField } from './unknown-field.ts';

test('the fields of a part are found through lists and optional parts', () => {
  assert.deepEqual(fieldsAt(templateSchema, ['chapters', 0, 'topics', 3, 'points', 1]), ['key', 'title', 'guidance']);
  assert.deepEqual(fieldsAt(templateSchema, ['introduction', 0, 'paragraph']), ['fr', 'en']);
});

test('a path that leaves the format has no fields', () => {
  assert.deepEqual(fieldsAt(templateSchema, ['chapters', 0, 'nothing', 'here']), []);
  assert.deepEqual(fieldsAt(templateSchema, ['version']), []);
});

const fields = ['key', 'title', 'essential', 'weight'];

test('a field with two letters swapped, one missing or capitals is recognised', () => {
  assert.equal(nearestField('titel', fields), 'title');
  assert.equal(nearestField('essentil', fields), 'essential');
  assert.equal(nearestField('Title', fields), 'title');
});

test('no field is suggested where none is near', () => {
  assert.equal(nearestField('description', fields), undefined);
});
