import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { CONTRIBUTOR_ID } from './first-records.ts';
import { openOrg } from './open-org.ts';

function folder(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'local-org-'));
  context.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const opening = (path: string, then: string): string[] => [
  '--no-warnings',
  '--input-type=module',
  '-e',
  `const { openOrg } = await import(${JSON.stringify(import.meta.resolve('./open-org.ts'))});
   const org = openOrg(${JSON.stringify(path)}); ${then}`,
];

test('a new org has an organization, two profiles and three users', (context) => {
  const org = openOrg(folder(context));
  const count = (table: string) => org.database.prepare(`SELECT COUNT(*) AS count FROM "${table}"`).get()?.count;
  assert.deepEqual([count('Organization'), count('Profile'), count('User')], [1, 2, 3]);
  const user = org.database.prepare('SELECT "Username" AS name FROM "User" WHERE "Id" = ?').get(CONTRIBUTOR_ID);
  assert.match(String(user?.name), /^contributor@/);
  const organization = org.database.prepare('SELECT "Id" AS id FROM "Organization"').get();
  assert.equal(organization?.id, org.organizationId);
  org.close();
});

test('opening an org again neither adds nor loses its first records', (context) => {
  const path = folder(context);
  openOrg(path).close();
  const org = openOrg(path);
  assert.equal(org.database.prepare('SELECT COUNT(*) AS count FROM "User"').get()?.count, 3);
  org.close();
});

test('a second process is refused an org in use, and told whose it is', (context) => {
  const path = folder(context);
  const org = openOrg(path);
  const second = spawnSync(process.execPath, opening(path, 'org.close();'), { encoding: 'utf8' });
  org.close();
  assert.notEqual(second.status, 0);
  assert.match(second.stderr, new RegExp(`is in use by process ${process.pid}\\b`));
  assert.equal(spawnSync(process.execPath, opening(path, 'org.close();')).status, 0);
});

test('the lock of a process that was killed is taken over', async (context) => {
  const path = folder(context);
  const child = spawn(process.execPath, opening(path, 'console.log("open"); setInterval(() => {}, 1000);'));
  await once(child.stdout, 'data');
  assert.throws(() => openOrg(path), new RegExp(`is in use by process ${child.pid}\\b`));
  child.kill('SIGKILL');
  await once(child, 'exit');
  openOrg(path).close();
});
