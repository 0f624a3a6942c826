/** Tools that stand apart from the product's dependencies: installed from their own lock file when first asked for. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { REPOSITORY } from '../sf-command.ts';

const FOLDER = join(REPOSITORY, 'scripts/tools');
const LOCK = join(FOLDER, 'package-lock.json');
/** a copy of the lock file that the installation was made from */
const INSTALLED = join(FOLDER, 'node_modules/.installed-lock.json');

/** Nothing where they are there already; else asks the npm registry. */
export function ensureToolsAreInstalled(): void {
  const wanted = readFileSync(LOCK, 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(INSTALLED, wanted);
}

/** The path of a tool's module, to be imported. */
export function toolModule(name: string): string {
  ensureToolsAreInstalled();
  return createRequire(join(FOLDER, 'package.json')).resolve(name);
}
