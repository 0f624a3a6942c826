import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { DONE_STEPS, doneSteps } from './done-steps.ts';

function folder(context: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'done-steps-'));
  context.after(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** Runs a step and tells whether it was done. */
async function isDone(directory: string, input: string, work = () => Promise.resolve()): Promise<boolean> {
  let done = false;
  await doneSteps(directory)('step', input, async () => {
    done = true;
    await work();
  });
  return done;
}

it('does a step once for the same input, and again where it failed or its input changed', async (context) => {
  const directory = folder(context);
  await assert.rejects(isDone(directory, 'a', () => Promise.reject(new Error('no'))));
  assert.equal(await isDone(directory, 'a'), true);
  assert.equal(await isDone(directory, 'a'), false);
  assert.equal(await isDone(directory, 'b'), true);
});

it('does everything again where its memory was cut short', async (context) => {
  const directory = folder(context);
  writeFileSync(join(directory, DONE_STEPS), '{"step": "a');
  assert.equal(await isDone(directory, 'a'), true);
  assert.deepEqual(JSON.parse(readFileSync(join(directory, DONE_STEPS), 'utf8')), { step: 'a' });
});
