/** The repository's `sf` as the user who is logged in to the target org, in that user's own home. */
import { spawnSync } from 'node:child_process';
import { DASHBOARD_USER } from '../dashboard-user.ts';
import { REPOSITORY, SF } from '../sf-command.ts';
import type { Answer } from './english-texts.ts';

export interface TargetOrg {
  /** the dashboards run as the user who deploys them */
  username: string;
  /** the org's default, e.g. `fr` */
  language: string;
  /** on the user's own terminal; resolves to the exit code */
  deploy(directories: string[], dryRun: boolean): number;
  /** says nothing, changes nothing */
  validate(directories: string[]): Answer;
}

interface SfJson<T> {
  status: number;
  message?: string;
  result?: T;
}
interface DeployResult {
  details?: { componentFailures?: { fullName: string; problem: string }[] };
}

/** @throws Error where nobody is logged in to the org, or it cannot be reached, in the CLI's own words */
export function targetOrg(alias: string): TargetOrg {
  const { username } = must<{ username: string }>('org', 'display', '--target-org', alias);
  const soql = 'SELECT LanguageLocaleKey FROM Organization';
  const { records } = must<{ records: { LanguageLocaleKey: string }[] }>(
    ...['data', 'query', '--query', soql, '--target-org', alias],
  );
  const deployment = (directories: string[]): string[] => [
    ...['project', 'deploy', 'start', '--target-org', alias, '--wait', '30'],
    ...directories.flatMap((directory) => ['--source-dir', directory]),
  ];
  return {
    username,
    language: records[0]?.LanguageLocaleKey ?? 'unknown',
    deploy: (directories, dryRun) =>
      run([...deployment(directories), ...(dryRun ? ['--dry-run'] : [])], username, 'inherit').status ?? 1,
    validate: (directories) => {
      const { stdout } = run([...deployment(directories), '--dry-run', '--json'], username, 'pipe');
      const { status, message, result } = parsed<DeployResult>(stdout);
      const failures = result?.details?.componentFailures ?? [];
      const problems = failures.map(({ fullName, problem }) => `${fullName}: ${problem}`);
      return { succeeded: status === 0, problems: problems.length > 0 || !message ? problems : [message] };
    },
  };
}

function run(args: string[], username: string | undefined, output: 'inherit' | 'pipe') {
  return spawnSync(process.execPath, [SF, ...args], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    maxBuffer: 100e6,
    stdio: output,
    env: { ...process.env, ...(username ? { [DASHBOARD_USER]: username } : {}) },
  });
}

function must<T>(...args: string[]): T {
  const { status, message, result } = parsed<T>(run([...args, '--json'], undefined, 'pipe').stdout);
  if (status !== 0 || !result) throw new Error(message ?? `sf ${args.join(' ')} failed`);
  return result;
}

function parsed<T>(stdout: string): SfJson<T> {
  try {
    return JSON.parse(stdout) as SfJson<T>;
  } catch {
    return { status: 1, message: stdout.trim() || 'sf printed nothing' };
  }
}
