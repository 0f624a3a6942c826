/** Tools that stand apart from the product's dependencies: installed from their own lock file when first asked for. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { REPOSITORY } from '../sf-command.ts';

const TOOLS = 'scripts/tools';

/** Nothing where they are there already; else asks the npm registry. */
function ensureInstalled(folder: string): void {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  /** a copy of the lock file that the installation was made from */
  const installed = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(installed, wanted);
}

/**
 * The path of a tool's module, to be imported.
 * @param folder where the tool's package.json and lock file stand, from the repository's root
 */
export function toolModule(name: string, folder = TOOLS): string {
  const path = join(REPOSITORY, folder);
  ensureInstalled(path);
  return createRequire(join(path, 'package.json')).resolve(name);
}
