import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';

function dataDir(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'local-org-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function start(t: TestContext, ...flags: string[]): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = await once(createInterface(child.stdout!), 'line');
  return String(line);
}

async function failure(child: ChildProcess): Promise<{ code: number; message: string }> {
  let message = '';
  child.stderr!.on('data', (text) => (message += text));
  const [code] = await once(child, 'close');
  return { code, message };
}

test('the first line tells the URL, org.json tells others, and a signal closes cleanly', async (t) => {
  const dir = dataDir(t);
  const child = start(t, '--port', '0', '--data', dir);
  const [, url] = /^Local org: (http:\/\/127\.0\.0\.1:\d+)$/.exec(await firstLine(child)) ?? [];
  assert.deepEqual(JSON.parse(readFileSync(join(dir, 'org.json'), 'utf8')), { url, pid: child.pid });
  assert.equal((await fetch(`${url}/services/data`)).status, 200);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
  assert.equal(existsSync(join(dir, 'org.json')), false);
});

test('a folder in use and a port that is taken name who has them', async (t) => {
  const dir = dataDir(t);
  const first = start(t, '--port', '0', '--data', dir);
  const port = (await firstLine(first)).split(':').at(-1)!;
  const sameFolder = await failure(start(t, '--port', '0', '--data', dir));
  assert.notEqual(sameFolder.code, 0);
  assert.ok(sameFolder.message.includes(String(first.pid)) && sameFolder.message.includes(dir), sameFolder.message);
  const samePort = await failure(start(t, '--port', port, '--data', dataDir(t)));
  assert.notEqual(samePort.code, 0);
  assert.ok(samePort.message.includes(`process ${first.pid}`) && samePort.message.includes(port), samePort.message);
  assert.equal(existsSync(join(dir, 'org.json')), true);
});

test('a port that is none is refused', async (t) => {
  const { code, message } = await failure(start(t, '--port', 'many'));
  assert.equal(code, 1);
  assert.match(message, /--port takes a number/);
});
