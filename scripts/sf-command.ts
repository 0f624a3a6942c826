/** Runs the repository's own `sf` with the plugin linked, logged in to a running local org. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ORG_ALIAS, sfEnvironment, sfHome } from './sf-environment.ts';

export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
export const SF = join(REPOSITORY, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const PLUGIN = join(REPOSITORY, 'plugin');

export type LocalUser = 'admin' | 'contributor' | 'sponsor';
export const usernameOf = (user: LocalUser): string => `${user}@local-org.example`;
export const accessToken = (user: LocalUser): string => `00D000000000001AAA!${user}`;

export interface SfResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `sf` and hands back what it printed. */
export async function captureSf(
  dataDirectory: string,
  args: string[],
  options: SpawnOptions & { input?: string } = {},
): Promise<SfResult> {
  const child = spawnSf(dataDirectory, args, { ...options, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin?.end(options.input ?? '');
  return { code: await exitCode(child), stdout, stderr };
}

/** Runs `sf` on the user's own terminal; resolves to its exit code. */
export const runSf = (dataDirectory: string, args: string[], options: SpawnOptions = {}): Promise<number> =>
  exitCode(spawnSf(dataDirectory, args, { stdio: 'inherit', ...options }));

function spawnSf(dataDirectory: string, args: string[], options: SpawnOptions) {
  const home = sfHome(dataDirectory);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return spawn(process.execPath, [SF, ...args], {
    cwd: REPOSITORY,
    ...options,
    env: { ...sfEnvironment(home), ...options.env },
  });
}

const exitCode = (child: ReturnType<typeof spawn>): Promise<number> =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });

/** Links the plugin and logs in, each only where that is not done yet. */
export async function prepareSf(dataDirectory: string, url: string, token = accessToken('admin')): Promise<void> {
  await linkPlugin(dataDirectory);
  await logIn(dataDirectory, url, token);
}

async function linkPlugin(dataDirectory: string): Promise<void> {
  const linked = join(sfHome(dataDirectory), '.local', 'share', 'sf', 'package.json');
  if (existsSync(linked) && readFileSync(linked, 'utf8').includes(JSON.stringify(PLUGIN))) return;
  await mustSucceed(dataDirectory, ['plugins', 'link', PLUGIN, '--no-install']);
}

async function logIn(dataDirectory: string, url: string, token: string): Promise<void> {
  const stamp = join(sfHome(dataDirectory), 'logged-in-to');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === url) return;
  await logInWith(dataDirectory, url, token, ORG_ALIAS);
  writeFileSync(stamp, url);
}

export const logInAs = (dataDirectory: string, url: string, user: LocalUser, alias: string): Promise<void> =>
  logInWith(dataDirectory, url, accessToken(user), alias);

async function logInWith(dataDirectory: string, url: string, token: string, alias: string): Promise<void> {
  const args = ['org', 'login', 'access-token', '--instance-url', url, '--alias', alias, '--no-prompt'];
  await mustSucceed(dataDirectory, args, { env: { SF_ACCESS_TOKEN: token } });
}

async function mustSucceed(dataDirectory: string, args: string[], options: SpawnOptions = {}): Promise<void> {
  const { code, stdout, stderr } = await captureSf(dataDirectory, args, options);
  if (code !== 0) throw new Error(`sf ${args.join(' ')} ended with ${code}\n${stdout}${stderr}`);
}
