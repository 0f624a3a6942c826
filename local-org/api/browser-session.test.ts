import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg } from './test-org.ts';

let org: Awaited<ReturnType<typeof startTestOrg>>;
before(async () => {
  org = await startTestOrg();
});
after(() => org.close());

const IDENTITY = '/services/data/v66.0/query?q=SELECT+Id+FROM+User';
const status = async (headers: Record<string, string>): Promise<number> =>
  (await org.fetch(IDENTITY, { headers })).status;

test('a request of one of our own pages runs as the browser’s user, admin without a cookie', async () => {
  assert.equal(await status({ 'sec-fetch-site': 'same-origin' }), 200);
  assert.equal(await status({ 'sec-fetch-site': 'same-origin', cookie: 'sid=00D000000000001AAA%21contributor' }), 200);
});

test('a request of another site, or of none, never uses the browser’s session', async () => {
  const cookie = 'sid=00D000000000001AAA%21admin';
  for (const site of ['cross-site', 'same-site', 'none'])
    assert.equal(await status({ 'sec-fetch-site': site, cookie }), 401);
  assert.equal(await status({ cookie }), 401);
});

test('a wrong token is not replaced by the browser’s session', async () => {
  assert.equal(await status({ 'sec-fetch-site': 'same-origin', authorization: 'Bearer nobody' }), 401);
});
