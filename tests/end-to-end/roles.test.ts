import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

describe('what each of the three users may do', { skip: needsLocalOrg('its three users') }, () => {
  const org = new TestOrg();
  let assessment = '';
  before(async () => {
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
    assessment = String((await org.query('SELECT Id FROM Readiness_Assessment__c'))[0]!.Id);
  });
  after(() => org.destroy());

  const patch = (fields: Record<string, unknown>, user: 'admin' | 'contributor' | 'sponsor') =>
    org.rest('PATCH', `/sobjects/Readiness_Assessment__c/${assessment}`, fields, user);
  const decision = {
    Decision__c: 'Go_With_Reservations',
    Decided_On__c: '2026-11-24',
    Decided_By__c: 'Board',
    Decision_Rationale__c: 'Le CA assume les réserves listées.',
    Decision_Blockers__c: 'Budget non arrêté',
  };

  it('lets the sponsor read everything and record the decision', async () => {
    const points = await org.query('SELECT Id, Name, Status__c, Answer__c FROM Readiness_Point__c', 'sponsor');
    assert.equal(points.length, 65);
    const { status, body } = await patch(decision, 'sponsor');
    assert.equal(status, 204, JSON.stringify(body));
    const approach = { Approach__c: 'Business_Tool', Approach_Conditions__c: 'Moins de 5 000 donateurs.' };
    assert.equal((await patch(approach, 'sponsor')).status, 204);
  });

  it('lets the sponsor change nothing else', async () => {
    const name = await patch({ Name: 'Autre nom' }, 'sponsor');
    assert.equal(name.status, 400);
    assert.equal(name.body[0].errorCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    const target = await patch({ Target_Go_Live__c: '2027-09-01' }, 'sponsor');
    assert.equal(target.body[0].errorCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
    const [point] = await org.query('SELECT Id FROM Readiness_Point__c LIMIT 1', 'sponsor');
    const answer = await org.rest('PATCH', `/sobjects/Readiness_Point__c/${point!.Id}`, { Answer__c: 'x' }, 'sponsor');
    assert.ok(answer.status >= 400);
    const created = await org.rest('POST', '/sobjects/Readiness_Assessment__c', { Name: 'Nouveau' }, 'sponsor');
    assert.ok(created.status >= 400);
  });

  it('lets the contributor work and create, but delete nothing', async () => {
    const [point] = await org.query('SELECT Id FROM Readiness_Point__c LIMIT 1', 'contributor');
    const path = `/sobjects/Readiness_Point__c/${point!.Id}`;
    assert.equal(
      (await org.rest('PATCH', path, { Status__c: 'Done', Answer__c: 'Décidé' }, 'contributor')).status,
      204,
    );
    assert.equal((await org.rest('DELETE', path, undefined, 'contributor')).status, 403);
    assert.equal(
      (await org.rest('POST', '/sobjects/Readiness_Assessment__c', { Name: 'Nouveau' }, 'contributor')).status,
      201,
    );
  });

  it('tells a sponsor who seeds which right is missing', async () => {
    await org.logIn('sponsor');
    const answer = await org.sfJson('readiness', 'seed', '--name', 'Interdit', '--target-org', 'sponsor');
    assert.equal(answer.status, 1);
    assert.match(answer.actions!.join(' '), /Readiness_Contributor/);
    const status = await org.sfJson('readiness', 'status', '--assessment', 'le-refuge', '--target-org', 'sponsor');
    assert.equal(status.status, 0);
  });

  it('lets the administrator delete an assessment with all that is in it', async () => {
    assert.equal((await org.rest('DELETE', `/sobjects/Readiness_Assessment__c/${assessment}`)).status, 204);
    assert.deepEqual(await org.query('SELECT Id FROM Readiness_Point__c'), []);
  });
});
