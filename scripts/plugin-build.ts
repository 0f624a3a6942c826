/** Builds the plugin where its sources have changed since the last build. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { REPOSITORY } from './sf-command.ts';

const PLUGIN = join(REPOSITORY, 'plugin');
const STAMP = join(PLUGIN, 'lib', '.built-from');

export async function ensurePluginIsBuilt(): Promise<void> {
  const sources = fingerprint(
    [
      join(PLUGIN, 'src'),
      join(PLUGIN, 'package.json'),
      join(PLUGIN, 'build.ts'),
      join(REPOSITORY, 'config/checklists'),
      join(REPOSITORY, 'config/documents.yaml'),
    ],
    (path) => path.includes('.test'),
  );
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build.ts'], { cwd: PLUGIN, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The plugin does not build:\n${stdout}${stderr}`);
  mkdirSync(join(PLUGIN, 'lib'), { recursive: true });
  writeFileSync(STAMP, sources);
}
