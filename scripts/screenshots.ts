/**
 * `npm run screenshots`: keeps in docs/images the pictures that the browser tests take for the README and the guide.
 * Run it after a change that shows.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from './sf-command.ts';

const { status } = spawnSync(process.execPath, ['--test', 'tests/browser/pictures.test.ts'], {
  cwd: REPOSITORY,
  stdio: 'inherit',
  env: { ...process.env, PICTURES: join(REPOSITORY, 'docs/images') },
});
process.exitCode = status ?? 1;
