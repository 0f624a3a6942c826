import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { REPOSITORY } from '../../scripts/sf-command.ts';
import { sfEnvironment, sfHome } from '../../scripts/sf-environment.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

describe('npm run deploy', { skip: needsLocalOrg('an empty org for each try') }, () => {
  const org = new TestOrg();
  before(async () => (await org.start()).prepare());
  after(() => org.destroy());

  /** As a person would run it who is logged in to the org in that home. */
  function deploy(...args: string[]): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, ['scripts/deploy.ts', ...args], {
      cwd: REPOSITORY,
      env: { ...sfEnvironment(sfHome(org.data)), CI: 'true' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })));
  }

  const objects = async (): Promise<string[]> =>
    ((await org.rest('GET', '/sobjects')).body as { sobjects: { name: string }[] }).sobjects
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Readiness_'));

  it('says how it is used where no org, or a flag that it does not have, is given', async () => {
    for (const args of [[], ['--target-org', 'local', '--translation']]) {
      const { code, output } = await deploy(...args);
      assert.equal(code, 2);
      assert.match(output, /Usage: npm run deploy/);
    }
  });

  it('says so where nobody is logged in to the org', async () => {
    const { code, output } = await deploy('--target-org', 'inconnue');
    assert.equal(code, 1);
    assert.match(output, /inconnue/);
  });

  it('validates everything in an empty org and leaves it empty', async () => {
    const { code, output } = await deploy('--target-org', 'local', '--dry-run');
    assert.equal(code, 0, output);
    assert.match(output, /Validating force-app\/main, force-app\/analytics as admin@local-org\.example/);
    assert.match(output, /Validated: force-app\/translations/);
    assert.deepEqual(await objects(), []);
  });

  it('deploys the product, its reports and the English texts', async () => {
    const { code, output } = await deploy('--target-org', 'local');
    assert.equal(code, 0, output);
    const order = [...output.matchAll(/^Deploying (force-app\S+)/gm)].map(([, directory]) => directory);
    assert.deepEqual(order, ['force-app/main', 'force-app/analytics', 'force-app/translations']);
    assert.match(output, /org assign permset --name Readiness_Administrator --target-org local/);
    assert.doesNotMatch(output, /00D\w{12,15}!/);
    assert.ok((await objects()).includes('Readiness_Assessment__c'));
    for (const type of ['ReportType', 'Translations']) {
      const listed = await org.must<unknown[]>('org', 'list', 'metadata', '--metadata-type', type);
      assert.ok(listed.length > 0, type);
    }
  });

  it('brings what an admin may switch on only where it is asked for, switched off', async () => {
    const flows = () => org.must<{ fullName: string }[]>('org', 'list', 'metadata', '--metadata-type', 'Flow');
    assert.deepEqual(await flows(), []);
    const { code, output } = await deploy('--target-org', 'local', '--optional');
    assert.equal(code, 0, output);
    assert.deepEqual(
      (await flows()).map(({ fullName }) => fullName),
      ['Readiness_Daily_Snapshot'],
    );
  });

  it('may be run again', async () => {
    const { code, output } = await deploy('--target-org', 'local', '--translations');
    assert.equal(code, 0, output);
  });
});
