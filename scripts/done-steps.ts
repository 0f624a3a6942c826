/** Remembers in the data folder which steps of a start were done, and on what, so that the next start skips them. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const DONE_STEPS = 'done-steps.json';

/** @returns a function that does a step unless it was done before on the same input in the same org */
export function doneSteps(dataDirectory: string) {
  const file = join(dataDirectory, DONE_STEPS);
  const done = remembered(file);
  return async (name: string, input: string, work: () => Promise<void>): Promise<void> => {
    if (done[name] === input) return;
    await work();
    done[name] = input;
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(done, null, 2));
    renameSync(`${file}.new`, file);
  };
}

/** Nothing where there is no such file, or none that can be read: every step may be done twice. */
function remembered(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
