import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SfError } from '@salesforce/core';
import { loadTemplate } from './load-template.ts';
import { checkTemplateFile } from './template-file.ts';

const VALID = `key: small
version: 1.0.0
title: { fr: Petit, en: Small }
chapters:
  - key: one
    title: { fr: Un, en: One }
    topics: [{ key: first, title: { fr: Premier, en: First } }]
`;

const folder = await mkdtemp(join(tmpdir(), 'templates-'));
after(() => rm(folder, { recursive: true }));
await writeFile(join(folder, 'small.yaml'), VALID);
await writeFile(join(folder, 'broken.yaml'), 'key: Broken\n');

async function refusalOf(work: Promise<unknown>): Promise<SfError> {
  const error = await work.then(
    () => assert.fail('it was accepted'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SfError);
  return error;
}

test('a template is found by its name and by its path', async () => {
  assert.equal((await loadTemplate('small', folder)).key, 'small');
  assert.equal((await loadTemplate(join(folder, 'small.yaml'))).key, 'small');
});

test('an unknown name is refused with those that there are', async () => {
  const { message, actions } = await refusalOf(loadTemplate('crm', folder));
  assert.equal(message, 'There is no template named "crm".');
  assert.match(actions![0], /broken, small/);
});

test('a name cannot lead out of the folder of the templates', async () => {
  const { name } = await refusalOf(loadTemplate('../secret', folder));
  assert.equal(name, 'TemplateNotFoundError');
});

test('a checklist with problems is refused with all of them for a script and the first for a person', async () => {
  const { data, actions } = await refusalOf(loadTemplate('broken', folder));
  const { file, problems } = data as { file: string; problems: unknown[] };
  assert.equal(file, join(folder, 'broken.yaml'));
  assert.equal(problems.length, 4);
  assert.equal(actions!.length, 4);
  assert.match(actions![0], /sf readiness template validate --template/);
});

test('a file that does not exist, and a folder, are refused by name', async () => {
  assert.equal((await refusalOf(loadTemplate('none.yaml'))).name, 'TemplateNotFoundError');
  assert.equal((await refusalOf(loadTemplate(`${folder}/`))).name, 'TemplateNoFileError');
  assert.equal((await refusalOf(loadTemplate('/dev/null'))).name, 'TemplateNoFileError');
});

test('a file of 50 MB is refused unread', async () => {
  const file = join(folder, 'large.yaml');
  const handle = await open(file, 'w');
  await handle.truncate(50 * 1024 * 1024);
  await handle.close();
  const { problems } = await checkTemplateFile(file);
  assert.deepEqual(
    problems.map(({ problem }) => problem),
    ['the file has 50.0 MB, the limit is 1 MB'],
  );
});
