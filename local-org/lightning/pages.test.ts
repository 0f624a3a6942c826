import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { get } from 'node:http';
import { startLocalOrg, type LocalOrg } from '../main.ts';
import { deployLibrary } from './library.test-data.ts';
import { readyBundles } from './pages.ts';

let localOrg: LocalOrg;
let libraryId: string;
const dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));

before(async () => {
  localOrg = await startLocalOrg({ port: 0, dataDir });
  ({ libraryId } = deployLibrary(localOrg.org));
});

after(async () => {
  await localOrg.close();
  rmSync(dataDir, { recursive: true });
});

interface Page {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Asks as a browser does that opens a page; `fetch` may not set these headers. */
const open = (path: string, headers: Record<string, string> = {}): Promise<Page> =>
  new Promise((resolve, reject) => {
    get(localOrg.url + path, { headers: { 'Sec-Fetch-Dest': 'document', ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (more: string) => (text += more));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    }).on('error', reject);
  });

const environmentIn = ({ text }: Page) =>
  JSON.parse(/id="local-org-environment">([\s\S]*?)<\/script>/.exec(text)![1]!) as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

test('a browser waits for the bundles, then gets a page whose files are all there', { timeout: 300_000 }, async () => {
  const first = await open('/lightning/page/home');
  assert.ok([200, 202].includes(first.status), String(first.status));
  await readyBundles(localOrg.org);
  const page = await open('/lightning/page/home');
  assert.equal(page.status, 200);
  const files = [...page.text.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, url]) => url!);
  for (const url of files) {
    assert.equal((await fetch(localOrg.url + url)).status, 200, url);
  }
  assert.ok(files.some((url) => url.endsWith('/shell/main.js')));
});

test('a page asks for few files: one for all that is not deployed, one for each component on it', async () => {
  await readyBundles(localOrg.org);
  const { text } = await open(`/lightning/r/Library__c/${libraryId}/view`);
  const scripts = new Set([...text.matchAll(/(?:href|src)="([^"]+\.js)"/g)].map(([, url]) => url!));
  assert.ok(scripts.size <= 4, [...scripts].join('\n'));
});

test('scripts run only from this org', async () => {
  await readyBundles(localOrg.org);
  const page = await open('/lightning/page/home');
  const policy = String(page.headers['content-security-policy']);
  assert.ok(policy.includes("script-src 'self';"), policy);
});

test('a page says who looks, in which language and with which rights', async () => {
  await readyBundles(localOrg.org);
  const french = environmentIn(await open(`/lightning/r/Library__c/${libraryId}/view`));
  assert.equal(french.user.name, 'Ada Admin');
  assert.deepEqual(french.customPermissions, ['Lend_For_Long']);
  assert.equal(french.labels.Welcome, 'Vous lisez « {0} »');
  assert.equal(french.app.label, 'Bibliothèques');
  const english = environmentIn(await open('/lightning/page/home', { Cookie: 'language=en_US' }));
  assert.equal(english.labels.Welcome, 'You are reading “{0}”');
  assert.deepEqual(
    english.app.navItems.map(({ label }: { label: string }) => label),
    ['Home', 'Libraries', 'Livres', 'Opening hours'],
  );
});

test('user, language and form factor of the address go into cookies', async () => {
  const user = await open('/lightning/page/home?user=sponsor&language=en_US');
  assert.equal(user.headers.location, '/lightning/page/home?language=en_US');
  assert.match(String(user.headers['set-cookie']), /^sid=/);
  const language = await open('/lightning/page/home?language=en_US&c__tab=2');
  assert.equal(language.headers.location, '/lightning/page/home?c__tab=2');
  assert.match(String(language.headers['set-cookie']), /^language=en_US;/);
});

test('an app’s address opens its first tab', async () => {
  const { status, headers } = await open('/lightning/app/Libraries');
  assert.deepEqual([status, headers.location], [302, '/lightning/page/home']);
});

test('a client without scripts, and whoever asks for it, gets the plain page', async () => {
  const plain = await fetch(`${localOrg.url}/lightning/page/home`);
  assert.ok(!(await plain.text()).includes('shell/main.js'));
  assert.ok(!(await open('/lightning/page/home?plain=1')).text.includes('shell/main.js'));
});

test('no file outside the bundles is served', async () => {
  for (const path of [
    '/local-org/assets/frame/..%2Fpages.ts',
    '/assets/icons/../../package.json',
    '/resource/Nothing',
  ]) {
    assert.notEqual((await open(path)).status, 200, path);
  }
});
