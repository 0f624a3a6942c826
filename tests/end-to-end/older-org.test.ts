import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg, type SfJson } from './local-org.ts';
import { olderVersion } from './older-version.ts';

const REGISTERS = [
  ...['Readiness_Risk__c', 'Readiness_Risk_Topic__c', 'Readiness_Criterion__c', 'Readiness_Milestone__c'],
  ...['Readiness_Budget_Line__c', 'Readiness_Indicator__c', 'Readiness_Stakeholder__c', 'Readiness_Log__c'],
];

describe('an org with an older version of the metadata', { skip: needsLocalOrg('an org of its own') }, () => {
  const org = new TestOrg();
  before(async () => (await org.start()).prepare());
  after(() => org.destroy());

  const deploy = (directory: string) =>
    org.must('project', 'deploy', 'start', '--source-dir', directory, '--wait', '10');
  const deployWithout = (...missing: string[]) => deploy(olderVersion(join(org.data, 'force-app'), missing));

  /** It names all that is missing, and how to mend it; no stack trace, no exit code of a crash. */
  function assertNamed({ status, message, actions }: SfJson<unknown>, ...missing: string[]): void {
    assert.equal(status, 1);
    assert.match(message!, /^This org lacks a part of CRM Readiness/);
    for (const name of missing) assert.ok(message!.includes(name), `${name} in: ${message}`);
    assert.match(actions!.join('\n'), /npm run deploy -- --target-org admin@\S+[^]*sf readiness doctor/);
  }

  it('without the registers is seeded without them, and says which', async () => {
    await deployWithout(...REGISTERS);
    await org.must('org', 'assign', 'permset', '--name', 'Readiness_Administrator');
    const { status, warnings } = await org.sfJson('readiness', 'seed', '--name', 'Le Refuge');
    assert.equal(status, 0);
    for (const name of REGISTERS.slice(0, 4)) assert.ok(warnings!.join().includes(name), name);
  });

  it('without the registers is told what is missing for a status, an export and a snapshot', async () => {
    assertNamed(await org.sfJson('readiness', 'status'), ...REGISTERS, 'Readiness_Assessment__c.Own_Criteria__c');
    assertNamed(await org.sfJson('readiness', 'export', '--format', 'md'), ...REGISTERS);
    assertNamed(await org.sfJson('readiness', 'snapshot'), 'Readiness_Assessment__c.Active_Risks__c');
    const { code, stdout, stderr } = await org.sf('readiness', 'status');
    assert.equal(code, 1);
    assert.doesNotMatch(stdout + stderr, /^\s+at /m);
  });

  it('that lacks single fields is told their names', async () => {
    const fields = [
      'Readiness_Log__c.Text__c',
      'Readiness_Risk__c.Template_Title__c',
      'Readiness_Assessment__c.Open_Actions__c',
    ];
    await deployWithout(...fields);
    assertNamed(await org.sfJson('readiness', 'status'), fields[0]!);
    assertNamed(await org.sfJson('readiness', 'export', '--format', 'json'), fields[0]!);
    assertNamed(await org.sfJson('readiness', 'seed', '--name', 'Le Refuge'), fields[1]!);
    assertNamed(await org.sfJson('readiness', 'snapshot'), fields[2]!);
  });

  it('works with the current version deployed over it', async () => {
    await deploy('force-app/main');
    const { created } = await org.must<{ created: number }>('readiness', 'seed', '--name', 'Le Refuge');
    assert.ok(created > 0);
    for (const command of [['status'], ['export', '--format', 'json'], ['snapshot']])
      await org.must('readiness', ...command);
  });
});
