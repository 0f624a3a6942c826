import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { buildInto, contentKey } from './cache.ts';

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'cache-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test('two builds of the same thing at once run one of them', async (t) => {
  const target = join(folder(t), 'built');
  let runs = 0;
  const build = async (workDir: string) => {
    runs += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    writeFileSync(join(workDir, 'a.js'), String(runs));
  };
  await Promise.all([buildInto(target, 'a.js', build), buildInto(target, 'a.js', build)]);
  assert.equal(readFileSync(join(target, 'a.js'), 'utf8'), '1');
  assert.equal(runs, 1);
});

test('a build that fails leaves nothing behind, and the next one runs', async (t) => {
  const place = folder(t);
  const target = join(place, 'built');
  await assert.rejects(
    buildInto(target, 'a.js', () => Promise.reject(new Error('broken'))),
    /broken/,
  );
  assert.deepEqual(readdirSync(place), []);
  await buildInto(target, 'a.js', () => Promise.resolve());
  assert.ok(existsSync(target));
});

test('the lock of a process that is no more holds nobody up', async (t) => {
  const target = join(folder(t), 'built');
  writeFileSync(`${target}.lock`, '999999999');
  await buildInto(target, 'a.js', () => Promise.resolve());
  assert.ok(existsSync(target));
});

test('a folder that somebody has emptied is built again', async (t) => {
  const target = join(folder(t), 'built');
  const build = (workDir: string) => Promise.resolve(writeFileSync(join(workDir, 'last.json'), '{}'));
  await buildInto(target, 'last.json', build);
  rmSync(join(target, 'last.json'));
  await buildInto(target, 'last.json', build);
  assert.equal(readFileSync(join(target, 'last.json'), 'utf8'), '{}');
});

test('a key tells apart what is joined differently', () => {
  assert.notEqual(contentKey('ab', 'c'), contentKey('a', 'bc'));
});
