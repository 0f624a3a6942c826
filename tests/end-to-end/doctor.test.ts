import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Finding } from '../../plugin/src/doctor/finding.ts';
import { usernameOf } from '../../scripts/sf-command.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

describe('sf readiness doctor', { skip: needsLocalOrg('an empty org') }, () => {
  const org = new TestOrg();
  before(async () => (await org.start()).prepare());
  after(() => org.destroy());

  async function findings(): Promise<{ status: number; troubles: [string, string][]; remedies: string }> {
    const { stdout, code } = await org.sf('readiness', 'doctor', '--json');
    const { result } = JSON.parse(stdout) as { result: { findings: Finding[] } };
    const troubles = result.findings.filter(({ level }) => level !== 'ok');
    return {
      status: code,
      troubles: troubles.map(({ check, level }) => [check, level]),
      remedies: troubles.map(({ remedy }) => remedy).join('\n'),
    };
  }

  it('says how to deploy where nothing is deployed, and exits with 3', async () => {
    const { status, troubles, remedies } = await findings();
    assert.equal(status, 3);
    assert.deepEqual(troubles, [
      ['objects', 'error'],
      ...Array.from({ length: 3 }, () => ['permission-sets', 'error']),
    ]);
    assert.match(remedies, /npm run deploy/);
  });

  it('names the permission set where the fields are hidden', async () => {
    await org.must('project', 'deploy', 'start', '--source-dir', 'force-app/main', '--wait', '10');
    const { status, troubles, remedies } = await findings();
    assert.equal(status, 3);
    assert.deepEqual(troubles[0], ['fields', 'error']);
    assert.match(remedies, /sf org assign permset --name Readiness_Administrator/);
  });

  it('finds nothing to mend but what nobody holds once a permission set is assigned', async () => {
    await org.must('org', 'assign', 'permset', '--name', 'Readiness_Administrator');
    const { status, troubles } = await findings();
    assert.equal(status, 0);
    assert.deepEqual(troubles, [
      ['permission-sets', 'warning'],
      ['permission-sets', 'warning'],
      ['reports', 'warning'],
      ['dashboards', 'warning'],
    ]);
  });

  it('misses no reports and no dashboard once they are deployed', async () => {
    await org.must('project', 'deploy', 'start', '--source-dir', 'force-app/analytics', '--wait', '10');
    const { troubles } = await findings();
    assert.deepEqual(new Set(troubles.map(([check]) => check)), new Set(['permission-sets']));
  });

  it('tells a user who may not list metadata whom to ask', async () => {
    await org.logIn('contributor');
    await org.must(
      'org',
      'assign',
      'permset',
      '--name',
      'Readiness_Contributor',
      '--on-behalf-of',
      usernameOf('contributor'),
    );
    const { stdout, code } = await org.sf('readiness', 'doctor', '--json', '--target-org', 'contributor');
    const { result } = JSON.parse(stdout) as { result: { findings: Finding[] } };
    assert.equal(code, 0, stdout);
    const reports = result.findings.find(({ check }) => check === 'reports');
    assert.equal(reports?.level, 'warning');
    assert.match(reports.remedy ?? '', /administrator/);
  });

  it('says that everybody reads French until the English texts are deployed', async () => {
    const translations = async (): Promise<Finding | undefined> => {
      const { result } = await org.sfJson<{ findings: Finding[] }>('readiness', 'doctor');
      return result.findings.find(({ check }) => check === 'translations');
    };
    assert.match((await translations())?.remedy ?? '', /--translations/);
    await org.must('project', 'deploy', 'start', '--source-dir', 'force-app/translations', '--wait', '10');
    assert.deepEqual(await translations(), {
      check: 'translations',
      level: 'ok',
      message: 'The English texts are deployed',
      remedy: null,
    });
  });

  it('tells which assessments were made from another version of the checklist', async () => {
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
    const [{ Id }] = (await org.query('SELECT Id FROM Readiness_Assessment__c')) as [{ Id: string }];
    await org.rest('PATCH', `/sobjects/Readiness_Assessment__c/${Id}`, { Template__c: 'crm-association@0.9.0' });
    const { troubles, remedies } = await findings();
    assert.deepEqual(troubles.at(-1), ['template', 'warning']);
    assert.match(remedies, /readiness seed/);
  });
});
