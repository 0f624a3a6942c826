import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ADMIN, CONTRIBUTOR, startTestOrg, type TestOrg } from './test-org.ts';

let org: TestOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

const as = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
const json = async (path: string, token: string) =>
  (await (await org.fetch(path, as(token))).json()) as Record<string, string>;

test('userinfo tells who holds a token', async () => {
  const info = await json('/services/oauth2/userinfo', CONTRIBUTOR);
  assert.match(info.preferred_username!, /^contributor@/);
  assert.deepEqual([info.user_id, info.organization_id], ['005000000000002AAA', '00D000000000001EAA']);
  const refused = await org.fetch('/services/oauth2/userinfo', as('wrong'));
  assert.deepEqual([refused.status, await refused.text()], [403, 'Bad_OAuth_Token']);
});

test('the identity URL describes the user', async () => {
  const { sub } = await json('/services/oauth2/userinfo', ADMIN);
  const identity = await json(new URL(sub!).pathname, ADMIN);
  assert.equal(identity.user_id, '005000000000001AAA');
  assert.equal((await org.fetch('/id/00D000000000009AAA/005000000000001AAA', as(ADMIN))).status, 404);
});

test('a single access URL opens the browser once, as its user, at a page of the org', async () => {
  const { frontdoor_uri } = await json('/services/oauth2/singleaccess?redirect_uri=/lightning/page/home', CONTRIBUTOR);
  const { pathname, search } = new URL(frontdoor_uri!);
  const opened = await org.fetch(pathname + search);
  assert.deepEqual([opened.status, opened.headers.get('location')], [302, '/lightning/page/home']);
  const cookie = opened.headers.get('set-cookie') ?? '';
  assert.match(cookie, /HttpOnly; SameSite=Lax/);
  const home = await org.fetch('/lightning/page/home', { headers: { Cookie: cookie.split(';')[0]! } });
  assert.match(await home.text(), /Utilisateur : Camille Contributor/);
  assert.equal((await org.fetch(pathname + search)).status, 403);
});

test('a session id opens the browser too; a foreign target is not followed', async () => {
  const opened = await org.fetch(`/secur/frontdoor.jsp?sid=${ADMIN}&retURL=${encodeURIComponent('//evil.example/x')}`);
  assert.equal(opened.headers.get('location'), '/lightning/page/home');
  assert.equal((await org.fetch('/secur/frontdoor.jsp?sid=nobody')).status, 403);
});
