import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SeedResult } from '../../plugin/src/assessment/seed.ts';
import type { AssessmentList, AssessmentStatus } from '../../plugin/src/assessment/status.ts';
import { PERMISSION_SETS } from '../../scripts/permission-sets.ts';
import { TestOrg } from './local-org.ts';

interface DeployResult {
  status: string;
  numberComponentErrors: number;
  numberComponentsDeployed: number;
}

describe('from an empty org to an exported checklist', () => {
  const org = new TestOrg();
  before(async () => (await org.start()).prepare());
  after(() => org.destroy());

  it('says how to deploy while nothing is deployed', async () => {
    const answer = await org.sfJson('readiness', 'status');
    assert.equal(answer.status, 1);
    assert.match(answer.message!, /lacks a part of CRM Readiness.*Readiness_Assessment__c/);
    assert.match(answer.actions!.join('\n'), /npm run deploy/);
  });

  it('validates the deployment without changing the org', async () => {
    const result = await org.must<DeployResult>(
      'project',
      'deploy',
      'validate',
      '--source-dir',
      'force-app/main',
      '--test-level',
      'RunLocalTests',
      '--wait',
      '10',
    );
    assert.equal(result.status, 'Succeeded');
    assert.equal((await org.rest('GET', '/sobjects/Readiness_Topic__c/describe')).status, 404);
  });

  it('deploys', async () => {
    const result = await org.must<DeployResult>(
      'project',
      'deploy',
      'start',
      '--source-dir',
      'force-app/main',
      '--wait',
      '10',
    );
    assert.equal(result.numberComponentErrors, 0);
    assert.ok(result.numberComponentsDeployed > 100);
  });

  it('says which permission set is missing before one is assigned', async () => {
    const answer = await org.sfJson('readiness', 'seed', '--name', 'Les Amis du Livre');
    assert.equal(answer.status, 1);
    assert.match(`${answer.message} ${answer.actions!.join(' ')}`, /Readiness_Administrator/);
  });

  it('assigns the permission set', async () => {
    const result = await org.must<{ successes: unknown[]; failures: unknown[] }>(
      'org',
      'assign',
      'permset',
      '--name',
      PERMISSION_SETS.admin,
    );
    assert.equal(result.successes.length, 1);
    assert.deepEqual(result.failures, []);
  });

  it('says that there is no assessment yet, and how to create one', async () => {
    const answer = await org.sfJson('readiness', 'status');
    assert.equal(answer.status, 1);
    assert.match(answer.actions!.join('\n'), /readiness seed/);
  });

  it('shows in a dry run what seeding would do, and writes nothing', async () => {
    const result = await org.must<SeedResult>('readiness', 'seed', '--name', 'Les Amis du Livre', '--dry-run');
    assert.deepEqual([result.created, result.requests, result.dryRun], [139, 1, true]);
    assert.deepEqual(await org.query('SELECT Id FROM Readiness_Assessment__c'), []);
  });

  it('seeds 139 records with two requests', async () => {
    const result = await org.must<SeedResult>('readiness', 'seed', '--name', 'Les Amis du Livre');
    assert.deepEqual([result.created, result.updated, result.requests, result.dryRun], [139, 0, 2, false]);
    assert.equal(result.assessment.key, 'les-amis-du-livre');
    assert.ok(result.assessment.url?.startsWith(org.url));
  });

  it('changes nothing the second time, with one request', async () => {
    const stamps = 'SELECT Id, SystemModstamp FROM Readiness_Assessment__c';
    const before = await org.query(stamps);
    const result = await org.must<SeedResult>('readiness', 'seed', '--name', 'Les Amis du Livre');
    assert.deepEqual([result.created, result.updated, result.unchanged, result.requests], [0, 0, 139, 1]);
    assert.deepEqual(await org.query(stamps), before);
  });

  it('says that an assessment keeps its language where another is asked for, and only then', async () => {
    const seedAgain = (...more: string[]) => org.sfJson('readiness', 'seed', '--name', 'Les Amis du Livre', ...more);
    assert.match((await seedAgain('--language', 'en')).warnings!.join(), /"fr" and stays in that language/);
    assert.deepEqual((await seedAgain()).warnings, []);
  });

  it('follows the state as topics and points are settled', async () => {
    const first = await org.must<AssessmentStatus>('readiness', 'status');
    assert.equal(first.assessment.verdict, 'not-assessed');
    assert.deepEqual(
      first.chapters.map(({ topics }) => topics.length),
      [8, 5, 3, 3],
    );
    assert.deepEqual(
      first.chapters.map(({ topics }) => topics.flatMap(({ points }) => points).length),
      [22, 14, 21, 8],
    );
    assert.deepEqual(
      [first.risks.length, first.criteria.length, first.milestones.length, first.choice],
      [7, 7, 14, null],
    );
    assert.equal(first.blockers.filter(({ kind }) => kind === 'unassessed-risk').length, 7);
    assert.ok(first.risks.every(({ topics, severity }) => topics.length > 0 && severity === null));
    assert.equal(
      first.milestones.find(({ key }) => key === 'les-amis-du-livre:go-live')!.predecessor,
      'les-amis-du-livre:functional-acceptance',
    );

    const [point] = await org.query(
      "SELECT Id FROM Readiness_Point__c WHERE Key__c LIKE 'les-amis-du-livre:%' ORDER BY Key__c LIMIT 1",
    );
    await org.must(
      'data',
      'update',
      'record',
      '--sobject',
      'Readiness_Point__c',
      '--record-id',
      String(point!.Id),
      '--values',
      "Status__c=Done Answer__c='Décidé en CA'",
    );
    const second = await org.must<AssessmentStatus>('readiness', 'status', '--assessment', 'les-amis-du-livre');
    assert.equal(second.assessment.verdict, 'not-ready');
    assert.ok(second.assessment.progress! > 0);
  });

  it('refuses a topic that is done while a point is open, with the rule’s own message', async () => {
    const [topic] = await org.query('SELECT Id FROM Readiness_Topic__c WHERE Open_Points__c > 0 LIMIT 1');
    const { stdout, stderr, code } = await org.sf(
      'data',
      'update',
      'record',
      '--sobject',
      'Readiness_Topic__c',
      '--record-id',
      String(topic!.Id),
      '--values',
      'Status__c=Done',
    );
    assert.equal(code, 1);
    assert.match(stdout + stderr, /point/i);
  });

  it('exits with 3 where a bar is missed, and with 0 where it is met', async () => {
    assert.equal((await org.sf('readiness', 'status', '--fail-on', 'not-ready')).code, 3);
    assert.equal((await org.sf('readiness', 'status', '--fail-under', '50')).code, 3);
    assert.equal((await org.sf('readiness', 'status', '--fail-under', '0')).code, 0);
  });

  it('exports the same bytes twice, in every format', async () => {
    for (const format of ['json', 'csv', 'md', 'html']) {
      const [first, second] = [
        await org.sf('readiness', 'export', '--format', format),
        await org.sf('readiness', 'export', '--format', format),
      ];
      assert.equal(first.code, 0, first.stderr);
      assert.match(first.stdout, /Tables, données/);
      assert.equal(first.stdout, second.stdout);
    }
  });

  it('writes documents as a page or as Markdown, and says that it has no other format for them', async () => {
    const { code, stdout } = await org.sf('readiness', 'export', '--format', 'html', '--document', 'note');
    assert.equal(code, 0);
    assert.match(stdout, /<h1>Note de décision – Les Amis du Livre<\/h1>/);
    const refused = await org.sf('readiness', 'export', '--format', 'csv', '--document', 'note');
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /--format html/);
  });

  it('writes an export to a file', async () => {
    const file = join(org.data, 'bilan.csv');
    await org.must('readiness', 'export', '--format', 'csv', '--output-file', file);
    assert.match(readFileSync(file, 'utf8'), /^\ufeffassessment,key,/);
  });

  it('lists several assessments, and asks which one where only one will do', async () => {
    await org.must('readiness', 'seed', '--name', "L'Été des Œuvres", '--language', 'en');
    const list = await org.must<AssessmentList>('readiness', 'status');
    assert.deepEqual(list.assessments.map(({ key }) => key).sort(), ['l-ete-des-oeuvres', 'les-amis-du-livre']);
    const ambiguous = await org.sfJson('readiness', 'export', '--format', 'md');
    assert.match(ambiguous.actions!.join('\n'), /l-ete-des-oeuvres/);
    const unknown = await org.sfJson('readiness', 'status', '--assessment', 'nobody');
    assert.match(unknown.actions!.join('\n'), /les-amis-du-livre/);
  });
});
