/**
 * `npm run deploy -- --target-org X [--translations]`: deploys the product to a real org with the CLI of this
 * repository, as the user who is logged in there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureComponentsAreBuilt } from './build-components.ts';
import { DASHBOARD_USER } from './dashboard-user.ts';
import { REPOSITORY, SF } from './sf-command.ts';

const USAGE = 'Usage: npm run deploy -- --target-org ALIAS_OR_USERNAME [--translations] [--dry-run]';

interface DeployFlags {
  'target-org'?: string;
  translations?: boolean;
  'dry-run'?: boolean;
}

/** Empty where they are not what the command takes, after saying so. */
function readFlags(): DeployFlags {
  try {
    const { values } = parseArgs({
      options: {
        'target-org': { type: 'string', short: 'o' },
        translations: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    console.error((error as Error).message);
    return {};
  }
}

const values = readFlags();

const directories = [
  'force-app/main',
  'force-app/analytics',
  ...(values.translations ? ['force-app/translations'] : []),
];

/** The dashboards run as the user who deploys them. Undefined where nobody is logged in: the deployment then says so. */
function usernameIn(targetOrg: string): string | undefined {
  const args = [SF, 'org', 'display', '--target-org', targetOrg, '--json'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: REPOSITORY, encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as { result: { username: string } }).result.username : undefined;
}

function deploy(directory: string, targetOrg: string, username: string | undefined): number {
  console.log(`\n${values['dry-run'] ? 'Validating' : 'Deploying'} ${directory}`);
  const args = ['project', 'deploy', 'start', '--source-dir', directory, '--target-org', targetOrg, '--wait', '30'];
  const { status } = spawnSync(process.execPath, [SF, ...args, ...(values['dry-run'] ? ['--dry-run'] : [])], {
    cwd: REPOSITORY,
    stdio: 'inherit',
    env: { ...process.env, ...(username ? { [DASHBOARD_USER]: username } : {}) },
  });
  return status ?? 1;
}

if (!values['target-org']) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  ensureComponentsAreBuilt();
  const username = usernameIn(values['target-org']);
  const present = directories.filter((directory) => existsSync(join(REPOSITORY, directory)));
  process.exitCode = present
    .map((directory) => () => deploy(directory, values['target-org']!, username))
    .reduce((code, next) => code || next(), 0);
  if (process.exitCode === 0 && !values['dry-run']) {
    const assign = `npx sf org assign permset --name Readiness_Administrator --target-org ${values['target-org']}`;
    console.log(`\nDeployed. Next, give yourself the permission set:\n  ${assign}`);
  }
}
