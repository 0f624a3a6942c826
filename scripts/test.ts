/**
 * `npm test`: every check, one after the other, each on its own so that one failure hides no other.
 * Ends with a line `N passed, N failed`; exit 1 where anything failed.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { REPOSITORY } from './sf-command.ts';
import { ensureComponentsAreBuilt } from './build-components.ts';
import { ensurePluginIsBuilt } from './plugin-build.ts';

interface Outcome {
  passed: number;
  failed: number;
}

interface Check {
  name: string;
  command: string[];
  /** reads the runner's own count; without one, the check counts as one */
  count?: (output: string) => Outcome | undefined;
}

const NOT_OURS = /node_modules|[\\/]lib[\\/]/;
const testFiles = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: REPOSITORY, exclude: (path) => NOT_OURS.test(path) }).sort();

/** The closing lines of node's test runner: `ℹ pass 12`. */
function countNodeTests(output: string): Outcome | undefined {
  const number = (word: string): number => Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? NaN);
  const [passed, failed] = [number('pass'), number('fail') + number('cancelled')];
  return Number.isNaN(passed + failed) ? undefined : { passed: passed!, failed: failed! };
}

/** Jest's closing line: `Tests:       2 failed, 40 passed, 42 total`. */
function countJestTests(output: string): Outcome | undefined {
  const line = /^Tests: .*$/m.exec(output)?.[0];
  const number = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(line ?? '')?.[1] ?? 0);
  return line === undefined ? undefined : { passed: number('passed'), failed: number('failed') };
}

const node = process.execPath;
const nodeTests = (files: string[], ...options: string[]): string[] => [node, '--test', ...options, ...files];
const tool = (name: string, ...args: string[]): string[] => ['npx', '--no-install', name, ...args];

const CHECKS: Check[] = [
  { name: 'types', command: tool('tsc', '--noEmit', '-p', '.') },
  { name: 'lint', command: tool('eslint', '--max-warnings', '0', '.') },
  { name: 'format', command: tool('prettier', '--check', '.') },
  { name: 'metadata', command: [node, 'scripts/check-metadata.ts', 'force-app'] },
  {
    name: 'units',
    command: nodeTests(
      testFiles(
        'plugin/src/**/*.test.ts',
        'local-org/**/*.test.ts',
        'scripts/**/*.test.ts',
        'tests/docs/**/*.test.ts',
        'tests/metadata/**/*.test.ts',
        'tests/plugin/**/*.test.ts',
      ),
    ),
    count: countNodeTests,
  },
  {
    name: 'components',
    command: tool('sfdx-lwc-jest', '--', '--ci'),
    count: countJestTests,
  },
  {
    name: 'platform tools',
    command: nodeTests(testFiles('tests/tools/**/*.test.ts'), '--test-concurrency=1'),
    count: countNodeTests,
  },
  {
    name: 'end to end',
    command: nodeTests(testFiles('tests/end-to-end/**/*.test.ts'), '--test-concurrency=2'),
    count: countNodeTests,
  },
  {
    name: 'browser',
    command: nodeTests(testFiles('tests/browser/**/*.test.ts'), '--test-concurrency=1'),
    count: countNodeTests,
  },
];

async function run({ name, command, count }: Check): Promise<Outcome> {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { code, output } = await shown(command);
  const counted = count?.(output);
  const outcome = counted ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  // A runner that failed without a failed test, or that found no test, has not passed.
  if (code !== 0 && outcome.failed === 0) outcome.failed = 1;
  if (outcome.passed + outcome.failed === 0) outcome.failed = 1;
  console.log(
    `── ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return outcome;
}

function shown([program, ...args]: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(program!, args, { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
  let output = '';
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      target.write(text);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

await ensurePluginIsBuilt();
ensureComponentsAreBuilt();
const wanted = process.argv.slice(2);
const outcomes: Outcome[] = [];
for (const check of CHECKS) {
  if (wanted.length === 0 || wanted.includes(check.name)) outcomes.push(await run(check));
}
const total = (key: keyof Outcome): number => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 || outcomes.length === 0 ? 1 : 0;
