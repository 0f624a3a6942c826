import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sfEnvironment, sfHome } from '../../scripts/sf-environment.ts';
import { REPOSITORY, SF } from '../../scripts/sf-command.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

describe('the plugin in trouble', { skip: needsLocalOrg('faults are asked for') }, () => {
  const org = new TestOrg();
  before(async () => {
    await (await (await org.start({ faults: true })).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
  });
  after(() => org.destroy());

  const fault = async (kind: string, times: number, match?: string): Promise<void> => {
    const response = await fetch(`${org.url}/local-org/faults`, {
      method: 'POST',
      headers: { authorization: 'Bearer 00D000000000001AAA!admin', 'content-type': 'application/json' },
      body: JSON.stringify({ kind, times, ...(match ? { match } : {}) }),
    });
    assert.ok(response.ok, await response.text());
  };

  it('says how to log in again where the session has expired', async () => {
    await fault('INVALID_SESSION_ID', 1, '/composite/batch');
    const answer = await org.sfJson('readiness', 'status');
    assert.equal(answer.name, 'INVALID_SESSION_ID');
    assert.match(answer.actions!.join(' '), /sf org login/);
  });

  it('says that the org has used up its requests', async () => {
    await fault('REQUEST_LIMIT_EXCEEDED', 1, '/composite/batch');
    const answer = await org.sfJson('readiness', 'status');
    assert.equal(answer.name, 'REQUEST_LIMIT_EXCEEDED');
    assert.match(answer.message!, /API requests/);
  });

  it('waits while the org is busy', async () => {
    await fault('SERVER_UNAVAILABLE', 1, '/composite/batch');
    assert.equal((await org.sfJson('readiness', 'status')).status, 0);
  });

  it('tries again while somebody else is saving the same records', async () => {
    await fault('UNABLE_TO_LOCK_ROW', 1);
    const result = await org.must<{ created: number; requests: number }>('readiness', 'seed', '--name', 'Verrou');
    assert.deepEqual([result.created, result.requests], [139, 3]);
  });

  it('writes nothing twice where two people seed the same assessment at once', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => org.sfJson<{ assessment: { id: string } }>('readiness', 'seed', '--name', 'Ensemble')),
    );
    assert.deepEqual([one!.status, two!.status], [0, 0], JSON.stringify([one, two]));
    assert.equal(one!.result.assessment.id, two!.result.assessment.id);
    const points = await org.query(
      "SELECT Id FROM Readiness_Point__c WHERE Topic__r.Chapter__r.Assessment__r.Key__c = 'ensemble'",
    );
    assert.equal(points.length, 65);
  });

  it('refuses bad input with what to do about it', async () => {
    const long = await org.sfJson('readiness', 'seed', '--name', 'x'.repeat(81));
    assert.match(long.message!, /81 characters/);
    const key = await org.sfJson('readiness', 'seed', '--name', '東京');
    assert.match(key.actions!.join(' '), /--key/);
    const account = await org.sfJson('readiness', 'seed', '--name', 'Compte', '--account', "L'Absente");
    assert.match(account.message!, /no account "L'Absente"/);
    const folder = await org.sfJson(
      'readiness',
      'export',
      '--assessment',
      'le-refuge',
      '--format',
      'md',
      '--output-file',
      '/nowhere/x.md',
    );
    assert.match(folder.message!, /\/nowhere\/x\.md/);
  });

  it('links the account of the association by its exact name', async () => {
    const created = await org.rest('POST', '/sobjects/Account', { Name: "L'Association d'Été" });
    assert.equal(created.status, 201, JSON.stringify(created.body));
    await org.must('readiness', 'seed', '--name', 'Compte', '--account', "L'Association d'Été");
    const [row] = await org.query("SELECT Association__r.Name FROM Readiness_Assessment__c WHERE Key__c = 'compte'");
    assert.equal((row!.Association__r as { Name: string }).Name, "L'Association d'Été");
  });

  it('lists every problem of a checklist with its place, and exits with 1', async () => {
    const file = join(org.data, 'bad.yaml');
    writeFileSync(
      file,
      'key: Mauvaise Clé\nversion: 1.0.0\ntitle: {fr: Titre, en: Title}\nchapters:\n  - key: a\n    titel: {fr: A, en: A}\n',
    );
    const { code, stdout } = await org.sf('readiness', 'template', 'validate', '--template', file);
    assert.equal(code, 1);
    assert.match(stdout, /bad\.yaml:1:\d+ /);
    assert.match(stdout, /bad\.yaml:6:\d+ .*titel/);
    const json = await org.sfJson('readiness', 'template', 'validate', '--template', file);
    assert.ok((json.data as { problems: unknown[] }).problems.length >= 3);
  });

  it('shows the checklist without an org', async () => {
    const { code, stdout } = await org.sf('readiness', 'template', 'show');
    assert.equal(code, 0);
    assert.match(stdout, /Arbitrer spécifique vs standard/);
  });

  it('stops at once on Ctrl-C', async () => {
    await fault('SERVER_UNAVAILABLE', 20, '/composite/batch');
    const child = spawn(process.execPath, [SF, 'readiness', 'status'], {
      cwd: REPOSITORY,
      env: sfEnvironment(sfHome(org.data)),
      stdio: 'ignore',
    });
    const ended = new Promise<string | number | null>((resolve) =>
      child.once('exit', (code, signal) => resolve(signal ?? code)),
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGINT');
    const outcome = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000, 'still running'))]);
    assert.notEqual(outcome, 'still running');
    assert.notEqual(outcome, 0);
  });

  it('says that the org cannot be reached', async () => {
    await org.stop();
    const answer = await org.sfJson('readiness', 'status');
    assert.equal(answer.status, 1);
    assert.match(answer.message!, /cannot be reached/);
  });
});
