/**
 * `npm start`: the local org, the metadata deployed to it by the real `sf`, the permission sets, the checklist, its
 * status, and the address. A second start skips what has not changed. Stays in the foreground until Ctrl-C.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPort } from '../local-org/api/port-flag.ts';
import { readyBundles } from '../local-org/lightning/build/bundles.ts';
import { startLocalOrg } from '../local-org/main.ts';
import { ensureComponentsAreBuilt } from './build-components.ts';
import { DASHBOARD_USER } from './dashboard-user.ts';
import { DONE_STEPS, doneSteps } from './done-steps.ts';
import { fingerprint } from './fingerprint.ts';
import { dataDirectory, runningOrg } from './local-org-address.ts';
import { PERMISSION_SETS } from './permission-sets.ts';
import { ensurePluginIsBuilt } from './plugin-build.ts';
import { captureSf, prepareSf, REPOSITORY, runSf, usernameOf, type LocalUser } from './sf-command.ts';

const ASSESSMENT_NAME = 'Mon association';

/** Deployed in this order, each in a deployment of its own. */
const PACKAGE_DIRECTORIES = ['force-app/main', 'force-app/analytics', 'force-app/translations'];

const USAGE = 'Usage: npm start -- [--port N] [--data DIR] [--reset] [--no-seed]';

interface StartOptions {
  port: number;
  data: string;
  reset: boolean;
  seed: boolean;
}

async function start({ port, data, reset, seed }: StartOptions): Promise<void> {
  if (reset) forget(data);
  await ensurePluginIsBuilt();
  ensureComponentsAreBuilt();
  const org = await startLocalOrg({ port, dataDir: data });
  const stopped = stopWith(org.close);
  console.log(`Local org: ${org.url}`);
  await prepareSf(data, org.url);
  const once = doneSteps(data);
  for (const directory of PACKAGE_DIRECTORIES) await deploy(directory, data, once);
  for (const [user, name] of Object.entries(PERMISSION_SETS) as [LocalUser, string][]) {
    await once(`permission set ${name}`, user, () => assign(data, name, usernameOf(user)));
  }
  if (seed) {
    const template = fingerprint([join(REPOSITORY, 'config/checklists')]);
    await once('checklist', template, () =>
      step(`Seeding « ${ASSESSMENT_NAME} »`, data, ['readiness', 'seed', '--name', ASSESSMENT_NAME]),
    );
    console.log();
    await runSf(data, ['readiness', 'status']);
  }
  // The pages' first build takes half a minute; one that fails says so on the page.
  await readyBundles(org.org).catch((error: Error) => console.error(`\nThe pages do not build: ${error.message}`));
  stopped.isReady = true;
  console.log(`\nReady: ${org.url}`);
}

/** Starts over with an empty org; never under the feet of one that runs. */
function forget(data: string): void {
  const running = runningOrg(data);
  if (running) throw new Error(`The local org at ${running} is using ${data}: stop it before --reset.`);
  for (const name of ['org.sqlite', 'org.sqlite-wal', 'org.sqlite-shm', DONE_STEPS])
    rmSync(join(data, name), { force: true });
}

async function deploy(directory: string, data: string, once: ReturnType<typeof doneSteps>): Promise<void> {
  const files = fingerprint([join(REPOSITORY, directory)]);
  if (files === fingerprint([])) return;
  await once(`deploy ${directory}`, files, () =>
    step(`Deploying ${directory}`, data, ['project', 'deploy', 'start', '--source-dir', directory, '--wait', '10'], {
      [DASHBOARD_USER]: usernameOf('admin'),
    }),
  );
}

const assign = (data: string, name: string, username: string): Promise<void> =>
  step(`Assigning ${name} to ${username}`, data, [
    'org',
    'assign',
    'permset',
    '--name',
    name,
    '--on-behalf-of',
    username,
  ]);

/** Says in a line what is being done; what `sf` printed is shown only where it failed (in CI it redraws nothing). */
async function step(title: string, data: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  process.stdout.write(`${title}… `);
  const { code, stdout, stderr } = await captureSf(data, args, { env: { CI: 'true', ...env } });
  console.log(code === 0 ? 'done' : 'failed');
  if (code !== 0) throw new Error(`sf ${args.join(' ')}\n${stdout}${stderr}`);
}

/** Before it is ready, a start that is stopped has failed: 130, as shells say. */
function stopWith(close: () => Promise<void>): { isReady: boolean } {
  const state = { isReady: false };
  const stop = (): void => void close().then(() => process.exit(state.isReady ? 0 : 130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return state;
}

function readFlags(): StartOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7357' },
      data: { type: 'string' },
      reset: { type: 'boolean', default: false },
      'no-seed': { type: 'boolean', default: false },
    },
  });
  return {
    port: readPort(values.port),
    data: values.data === undefined ? dataDirectory() : resolve(values.data),
    reset: values.reset,
    seed: !values['no-seed'],
  };
}

try {
  await start(readFlags());
} catch (error) {
  const { message, code = '' } = error as NodeJS.ErrnoException;
  console.error(`\n${message}${code.startsWith('ERR_PARSE_ARGS') ? `\n${USAGE}` : ''}`);
  process.exit(1);
}
