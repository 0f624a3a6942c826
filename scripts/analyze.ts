/**
 * `npm run analyze -- [--skip-missing] [DIR…]`: Salesforce Code Analyzer on what an org gets and on the plugin.
 * Exit 1 where it found something without an exception, where an exception matches nothing any more, or where an
 * engine could not start; with `--skip-missing` such an engine is only named.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureComponentsAreBuilt } from './build-components.ts';
import { runEngines, type Analysis } from './code-analyzer/engines.ts';
import { applyExceptions, type Exception, type Judged } from './code-analyzer/exceptions.ts';
import { REPOSITORY } from './sf-command.ts';

const FOLDERS = ['force-app', 'plugin/src'];
const EXCEPTIONS = 'scripts/code-analyzer/exceptions.json';

async function analyze(folders: string[], skipMissing: boolean): Promise<boolean> {
  const started = Date.now();
  ensureComponentsAreBuilt();
  const everything = folders.length === 0;
  const exceptions = JSON.parse(readFileSync(join(REPOSITORY, EXCEPTIONS), 'utf8')) as Exception[];
  const analysis = await runEngines(everything ? FOLDERS : folders);
  const judged = applyExceptions(analysis, exceptions);
  if (!everything) judged.unused = [];
  print(analysis, judged, (Date.now() - started) / 1000);
  return judged.open.length + judged.unused.length === 0 && (skipMissing || analysis.missing.length === 0);
}

function print({ engines, missing }: Analysis, { open, accepted, unused }: Judged, seconds: number): void {
  for (const { file, line, engine, rule, message } of open) console.log(`${file}:${line} ${engine}:${rule} ${message}`);
  for (const key of unused) console.log(`${EXCEPTIONS}: ${key} matches nothing any more: take it out`);
  for (const { engine, reason } of missing) console.log(`${engine} could not start and checked nothing: ${reason}`);
  const ran = Object.entries(engines).map(([engine, rules]) => `${engine} (${rules} rules)`);
  console.log(`Code Analyzer: ${ran.join(', ')}, ${seconds.toFixed(0)} s`);
  console.log(`Code Analyzer: ${open.length} findings, ${accepted.length} accepted with a reason in ${EXCEPTIONS}`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'skip-missing': { type: 'boolean', default: false } },
  });
  process.exitCode = (await analyze(positionals, values['skip-missing'])) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
