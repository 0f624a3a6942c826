import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from '../test-org.ts';

let org: TestOrg;
let shelf: string;
let book: string;
before(async () => {
  org = await startTestOrg();
  const library = await org.ask('POST', '/sobjects/Library__c', { Name: 'Centrale' });
  shelf = (await org.ask('POST', '/sobjects/Shelf__c', { Name: 'Étagère', Library__c: library.body.id })).body.id;
  const fields = { Name: '<img src=x>', Genre__c: 'Novel', Price__c: 4.5, Read__c: 50, Shelf__c: shelf };
  book = (await org.ask('POST', '/sobjects/Book__c', fields)).body.id;
});
after(() => org.close());

const page = async (path: string, headers = {}) => {
  const answer = await org.fetch(path, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

test('a record shows its fields as a French reader expects them, escaped', async () => {
  const { status, text } = await page(`/lightning/r/Book__c/${book}/view`);
  assert.equal(status, 200);
  assert.match(text, /<html lang="fr">/);
  assert.match(text, /<h1>&lt;img src=x&gt;<\/h1>/);
  for (const shown of ['Roman', '4,5', '50\u00a0%']) assert.ok(text.includes(`<dd>${shown}</dd>`), shown);
  assert.ok(text.includes(`<a href="/lightning/r/Shelf__c/${shelf}/view">Étagère</a>`));
});

test('a record lists what belongs to it, with links', async () => {
  const { text } = await page(`/lightning/r/Shelf__c/${shelf}/view`);
  assert.match(text, /<h2>Books \(Shelf\)<\/h2>/);
  assert.ok(text.includes(`/lightning/r/Book__c/${book}/view`));
});

test('a field that the user may not read is not shown', async () => {
  const { text } = await page(`/lightning/r/Book__c/${book}/view?user=contributor`);
  assert.ok(text.includes('Genre') && !text.includes('Price'));
});

test('?user= switches the browser to that user', async () => {
  const switched = await page('/?user=contributor');
  assert.match(switched.text, /Utilisateur : Camille Contributor/);
  const cookie = (switched.headers.get('set-cookie') ?? '').split(';')[0]!;
  assert.match((await page('/lightning/page/home', { Cookie: cookie })).text, /Camille Contributor/);
  assert.match((await page('/lightning/page/home')).text, /Ada Admin/);
  assert.equal((await page('/?user=nobody')).status, 404);
});

test('home and lists show what the user may see', async () => {
  assert.match(
    (await page('/lightning/page/home')).text,
    /<h2><a href="\/lightning\/o\/Library__c\/list">Libraries<\/a><\/h2>/,
  );
  assert.match((await page('/?user=sponsor')).text, /Vous n’avez accès à aucun objet/);
  const { text } = await page('/lightning/o/Book__c/list');
  assert.match(text, /1 enregistrement/);
  assert.match(text, /role="region" aria-label="Books" tabindex="0"/, 'a wide table scrolls by keyboard too');
});

test('a missing page, a missing record and a forbidden object say so', async () => {
  assert.equal((await page('/lightning/n/Nowhere')).status, 404);
  assert.equal((await page('/lightning/r/Book__c/a00000000000zzzAAA/view')).status, 404);
  const forbidden = await page(`/lightning/r/Book__c/${book}/view?user=sponsor`);
  assert.equal(forbidden.status, 403);
  assert.match(forbidden.text, /Accès refusé/);
});
