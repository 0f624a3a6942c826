import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { REGISTER_FIGURES } from '../../plugin/src/assessment/snapshot-fields.ts';
import type { SnapshotResult } from '../../plugin/src/assessment/snapshot.ts';
import { fillWithAssessments } from '../../scripts/bench/many-assessments.ts';
import { TestOrg } from './local-org.ts';
import { DOORS } from './registers.ts';

describe('recording the figures of a day', () => {
  const org = new TestOrg();
  before(async () => {
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
  });
  after(() => org.destroy());

  const held = (where = '') =>
    org.query(
      `SELECT Key__c, Name, Taken_On__c, Chapter_Title__c, Progress__c, Verdict_Level__c, Verdict__c, Done_Topics__c, Assessment__r.Progress__c, Assessment__r.Done_Topics__c FROM Readiness_Snapshot__c${where} ORDER BY Key__c`,
    );
  const snapshot = (...args: string[]) => org.must<SnapshotResult>('readiness', 'snapshot', ...args);

  it('keeps the assessment’s and its four chapters’, in one read and one write', async () => {
    const { created, updated, requests, date } = await snapshot();
    assert.deepEqual([created, updated, requests], [5, 0, 2]);
    const rows = await held();
    assert.equal(rows.length, 5);
    assert.deepEqual([rows[0]!.Key__c, rows[0]!.Verdict__c], [`le-refuge:${date}`, 'Non commencé']);
    assert.ok(rows.slice(1).every(({ Chapter_Title__c, Verdict__c }) => Chapter_Title__c && !Verdict__c));
  });

  it('replaces them later on the same day', async () => {
    const [topic] = await org.query(
      `SELECT Id FROM Readiness_Topic__c WHERE Name = 'Définir les indicateurs de succès'`,
    );
    const done = await org.rest('PATCH', `/sobjects/Readiness_Topic__c/${topic!.Id}`, { Status__c: 'Done' });
    assert.equal(done.status, 204, JSON.stringify(done.body));
    const { created, updated } = await snapshot('--assessment', 'le-refuge');
    assert.deepEqual([created, updated], [0, 5]);
    const rows = await held();
    assert.equal(rows.length, 5);
    const { Progress__c, Done_Topics__c, Verdict__c, Assessment__r } = rows[0]!;
    assert.deepEqual([Done_Topics__c, Verdict__c], [1, 'Pas prêt']);
    assert.equal(Progress__c, Number(Number((Assessment__r as (typeof rows)[0]).Progress__c).toFixed(2)));
  });

  it('keeps the org’s figures of the registers, of the assessment alone', async () => {
    const [{ Id: Assessment__c }] = (await org.query('SELECT Id FROM Readiness_Assessment__c')) as [{ Id: string }];
    const line = { Name: 'Licences', Assessment__c, Approach__c: 'CRM', Amount__c: 12000.5 };
    const action = { Name: 'Relancer', Assessment__c, Kind__c: 'Action', Held_On__c: '2026-01-05' };
    const strong = { Likelihood__c: '4', Impact__c: '4', Mastery__c: '1' };
    for (const [object, fields] of [
      ['Readiness_Budget_Line__c', line],
      ['Readiness_Log__c', action],
      ['Readiness_Risk__c', { Name: 'Départ', Assessment__c, Category__c: 'Other', ...strong }],
    ] as const)
      assert.equal((await DOORS.REST!(org, object, fields)).refusal, '');
    const { snapshots } = await snapshot();
    const names = REGISTER_FIGURES.join(', ');
    const [now] = await org.query(`SELECT ${names} FROM Readiness_Assessment__c`);
    const kept = await org.query(`SELECT ${names} FROM Readiness_Snapshot__c ORDER BY Key__c`);
    const figures = (row: (typeof kept)[0]) => REGISTER_FIGURES.map((name) => row[name]);
    assert.deepEqual(figures(kept[0]!), figures(now!));
    assert.deepEqual(figures(now!).slice(2), [1, 12000.5, 0, 1]);
    assert.ok(Number(now!.Active_Risks__c) > Number(now!.Unassessed_Risks__c));
    assert.ok(kept.slice(1).every((row) => figures(row).every((figure) => figure === null)));
    assert.equal(snapshots[0]!.registers?.crmCost, 12000.5);
  });

  it('doubles nothing when two record at once', async () => {
    await org.logIn('contributor');
    const both = await Promise.all([snapshot(), snapshot('--target-org', 'contributor')]);
    assert.deepEqual(
      both.map(({ snapshots }) => snapshots.length),
      [5, 5],
    );
    assert.equal((await held()).length, 5);
  });

  it('tells a sponsor, who may read them, which right is missing', async () => {
    await org.logIn('sponsor');
    const answer = await org.sfJson('readiness', 'snapshot', '--target-org', 'sponsor');
    assert.equal(answer.status, 1);
    assert.match(answer.actions!.join(' '), /Readiness_Contributor/);
    assert.equal((await org.query('SELECT Id FROM Readiness_Snapshot__c', 'sponsor')).length, 5);
  });

  it('says which assessments there are where the key is wrong', async () => {
    const answer = await org.sfJson('readiness', 'snapshot', '--assessment', "l'inconnue");
    assert.equal(answer.status, 1);
    assert.match(answer.actions!.join(' '), /le-refuge/);
  });

  it('records 31 assessments in one read and one write, and names the one that is not whole', async () => {
    await fillWithAssessments(org, 30);
    const creating = { Name: 'En cours de création', Key__c: 'neuf', Stage__c: 'Creating' };
    assert.equal((await org.rest('POST', '/sobjects/Readiness_Assessment__c', creating)).status, 201);
    const answer = await org.sfJson<SnapshotResult>('readiness', 'snapshot', '--all');
    const { created, updated, skipped, requests } = answer.result;
    assert.deepEqual([created, updated, requests], [150, 5, 2]);
    assert.deepEqual(skipped, [{ key: 'neuf', name: 'En cours de création', reason: 'creating' }]);
    assert.match(answer.warnings!.join(' '), /En cours de création/);
    assert.equal((await held()).length, 155);
    assert.equal((await held(' WHERE Chapter_Title__c = null')).length, 31);
  });
});
