import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { accessToken, REPOSITORY } from '../../scripts/sf-command.ts';
import { sfEnvironment, sfHome } from '../../scripts/sf-environment.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

describe('the end-to-end tests on a given org', { skip: needsLocalOrg('it stands for the given one') }, () => {
  const org = new TestOrg();
  before(async () => (await org.start()).prepare());
  after(() => org.destroy());

  const run = (file: string, alias: string) => {
    const { NODE_TEST_CONTEXT: _, ...environment } = sfEnvironment(sfHome(org.data));
    return spawnSync(process.execPath, ['--test', '--test-reporter', 'tap', `tests/end-to-end/${file}`], {
      cwd: REPOSITORY,
      encoding: 'utf8',
      env: { ...environment, READINESS_TEST_ORG: alias },
    });
  };

  it('walk the first path there, and print no token', async () => {
    const { status, stdout, stderr } = run('first-path.test.ts', 'local');
    assert.equal(status, 0, stdout + stderr);
    assert.equal(/^# skipped (\d+)$/m.exec(stdout)![1], '0');
    assert.ok(!(stdout + stderr).includes(accessToken('admin')));
    assert.equal((await org.query('SELECT Id FROM Readiness_Assessment__c')).length, 2);
  });

  it('leave out, with the reason, what only the local org can stand', () => {
    const { status, stdout } = run('durability.test.ts', 'local');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /# SKIP needs the local org: its process is killed/);
  });

  it('say so where nobody is logged in to it', () => {
    const { status, stdout } = run('first-path.test.ts', 'inconnue');
    assert.equal(status, 1);
    assert.match(stdout, /READINESS_TEST_ORG=inconnue/);
  });
});
