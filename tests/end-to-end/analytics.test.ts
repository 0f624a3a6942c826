import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DASHBOARD_USER } from '../../scripts/dashboard-user.ts';
import { captureSf, usernameOf } from '../../scripts/sf-command.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg, type SfJson } from './local-org.ts';

const DASHBOARD = 'Readiness_Dashboards/Sponsor_View';

interface DeployAnswer {
  success: boolean;
  details: { componentFailures: { fullName: string; problem: string }[] };
}

describe('deploying the reports and the dashboard', { skip: needsLocalOrg('its three users') }, () => {
  const org = new TestOrg();
  const folder = mkdtempSync(join(tmpdir(), 'analytics-'));
  before(async () => {
    await (await (await org.start()).prepare()).deployProduct();
  });
  after(async () => {
    await org.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  async function deployAs(user: string): Promise<SfJson<DeployAnswer>> {
    const args = ['project', 'deploy', 'start', '--source-dir', 'force-app/analytics', '--wait', '10', '--json'];
    const { stdout } = await captureSf(org.data, args, { env: { [DASHBOARD_USER]: user } });
    return JSON.parse(stdout) as SfJson<DeployAnswer>;
  }

  async function runningUser(): Promise<string | undefined> {
    const target = join(folder, String(Math.random()));
    await org.must(
      ...['project', 'retrieve', 'start', '--metadata', `Dashboard:${DASHBOARD}`],
      ...['--target-metadata-dir', target, '--unzip', '--zip-file-name', 'retrieved'],
    );
    const file = join(target, 'retrieved', 'unpackaged', 'dashboards', `${DASHBOARD}.dashboard`);
    return /<runningUser>(.*?)<\/runningUser>/.exec(readFileSync(file, 'utf8'))?.[1];
  }

  it('names no running user where none is given', async () => {
    const args = ['project', 'convert', 'source', '--source-dir', 'force-app/analytics', '--output-dir', folder];
    const { code, stderr } = await captureSf(org.data, args, { env: { SF_APPLY_REPLACEMENTS_ON_CONVERT: 'true' } });
    assert.equal(code, 0, stderr);
    const dashboard = readFileSync(join(folder, 'dashboards', `${DASHBOARD}.dashboard`), 'utf8');
    assert.match(dashboard, /SpecifiedUser/);
    assert.doesNotMatch(dashboard, /runningUser|DEPLOYING_USER/);
  });

  it('runs the dashboard as whoever deploys it, where nobody else is named', async () => {
    assert.equal(await runningUser(), usernameOf('admin'));
  });

  it('runs it as the user that the variable names', async () => {
    assert.equal((await deployAs(usernameOf('sponsor'))).status, 0);
    assert.equal(await runningUser(), usernameOf('sponsor'));
  });

  it('is refused as a whole where the org has no such user', async () => {
    const answer = await deployAs('nobody@nowhere.example');
    assert.equal(answer.status, 1);
    const failures = answer.result.details.componentFailures.map(({ fullName, problem }) => [fullName, problem]);
    const problem = 'Cannot find a user that matches any of the following usernames: nobody@nowhere.example';
    assert.deepEqual(failures, [[DASHBOARD, problem]]);
    assert.equal(await runningUser(), usernameOf('sponsor'));
  });

  it('lists reports by their folder', async () => {
    const reports = await org.must<{ fullName: string }[]>(
      ...['org', 'list', 'metadata', '--metadata-type', 'Report', '--folder', 'Readiness_Reports'],
    );
    assert.ok(reports.some(({ fullName }) => fullName === 'Readiness_Reports/Open_Essentials'));
    const folders = await org.must<{ fullName: string }[]>(
      'org',
      'list',
      'metadata',
      '--metadata-type',
      'ReportFolder',
    );
    assert.deepEqual(
      folders.map(({ fullName }) => fullName),
      ['Readiness_Reports'],
    );
  });
});
