/**
 * `READINESS_TEST_ORG=<alias>`: the end-to-end tests run on that org, into which the `sf` of this environment is
 * logged in, instead of local orgs of their own. It has to be empty: a scratch org that is thrown away afterwards.
 */
import { spawnSync } from 'node:child_process';
import { SF } from '../../scripts/sf-command.ts';

export interface GivenOrg {
  /** without a slash at the end */
  url: string;
  accessToken: string;
}

const ALIAS = process.env.READINESS_TEST_ORG || undefined;

/** What `describe` takes as `skip`: the reason where an org is given, false otherwise. */
export const needsLocalOrg = (reason: string): string | false => (ALIAS ? `needs the local org: ${reason}` : false);

/**
 * Undefined where none is given.
 * @throws Error where nobody is logged in to it; its token stays out of the message
 */
export function givenOrg(): GivenOrg | undefined {
  if (!ALIAS) return undefined;
  const { instanceUrl } = asked<{ instanceUrl: string }>(ALIAS, 'org', 'display');
  const { accessToken } = asked<{ accessToken: string }>(ALIAS, 'org', 'auth', 'show-access-token');
  return { url: instanceUrl.replace(/\/+$/, ''), accessToken };
}

function asked<T>(alias: string, ...command: string[]): T {
  const args = [SF, ...command, '--target-org', alias, '--json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const { status, message, result } = JSON.parse(stdout) as { status: number; message?: string; result?: T };
  if (status !== 0 || !result) throw new Error(`READINESS_TEST_ORG=${alias}: ${message}`);
  return result;
}
