import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { libraryOrg } from './library.test-data.ts';
import { openOrg } from './open-org.ts';

const GRAPHS = 12;
const PAGES = 20;

/** Writes graphs of records until it is killed, and says each one's key once it is committed. */
const writer = (folder: string): string => `
  const load = (file) => import(new URL(file, ${JSON.stringify(import.meta.url)}));
  const { openOrg } = await load('./open-org.ts');
  const { inTransaction } = await load('./transaction.ts');
  const { as, insertOne } = await load('./library.test-data.ts');
  const { insertRecords } = await load('./save/insert-records.ts');
  const org = openOrg(${JSON.stringify(folder)});
  const session = as(org, '005000000000001AAA');
  for (let number = 0; ; number++) {
    inTransaction(org, () => {
      const library = insertOne(session, 'Library__c', { Name: 'L', Key__c: 'key-' + number });
      const shelf = insertOne(session, 'Shelf__c', { Name: 'S', Library__c: library });
      const book = insertOne(session, 'Book__c', { Name: 'B', Shelf__c: shelf });
      const pages = Array.from({ length: ${PAGES} }, () => ({ Name: 'P', Book__c: book, Words__c: 1 }));
      insertRecords(session, 'Page__c', pages);
    });
    process.stdout.write('key-' + number + '\\n');
  }`;

test('after a kill in the middle of writing, all that was acknowledged is there and nothing is half there', async (context) => {
  const { org, folder, remove } = libraryOrg();
  org.close();
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', writer(folder)]);
  let acknowledged = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    acknowledged += text;
    if (acknowledged.split('\n').length > GRAPHS) child.kill('SIGKILL');
  });
  await once(child, 'close');

  const reopened = openOrg(folder);
  context.after(() => {
    reopened.close();
    remove();
  });
  const libraries = reopened.database
    .prepare(
      `SELECT l."Key__c" AS key, l."Words__c" AS words,
         (SELECT COUNT(*) FROM "Page__c" p JOIN "Book__c" b ON b."Id" = p."Book__c" JOIN "Shelf__c" s ON s."Id" = b."Shelf__c"
          WHERE s."Library__c" = l."Id") AS pages
       FROM "Library__c" l`,
    )
    .all();
  const keys = acknowledged.split('\n').slice(0, -1);
  assert.ok(keys.length >= GRAPHS);
  const kept = new Set(libraries.map(({ key }) => key));
  assert.deepEqual(
    keys.filter((key) => !kept.has(key)),
    [],
  );
  for (const { key, words, pages } of libraries) assert.deepEqual([words, pages], [PAGES, PAGES], String(key));
  const { pages } = { ...reopened.database.prepare('SELECT COUNT(*) AS pages FROM "Page__c"').get() };
  assert.equal(pages, libraries.length * PAGES);
});
