import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { editorSchema } from './editor-schema.ts';

test('the JSON schema beside the checklists says what the check says', async () => {
  const file = new URL('../../../config/checklists/checklist.schema.json', import.meta.url);
  const committed = JSON.parse(await readFile(file, 'utf8')) as unknown;
  assert.deepEqual(
    committed,
    editorSchema(),
    'write what editorSchema() returns to config/checklists/checklist.schema.json',
  );
});
