import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

describe(
  'taking the product out of an org again, as the README says',
  { skip: needsLocalOrg('an org that nobody else uses') },
  () => {
    const org = new TestOrg();
    before(async () => {
      await (await (await org.start()).prepare()).deployProduct();
      await org.must('readiness', 'seed', '--name', 'Le Refuge');
    });
    after(() => org.destroy());

    const remove = () =>
      org.sfJson<{ success: boolean }>(
        'project',
        'deploy',
        'start',
        '--manifest',
        'manifest/remove/package.xml',
        '--post-destructive-changes',
        'manifest/remove/destructiveChanges.xml',
        '--wait',
        '10',
      );

    it('is refused while somebody still holds a permission set', async () => {
      assert.equal((await remove()).status, 1);
      assert.equal((await org.query('SELECT Id FROM Readiness_Assessment__c')).length, 1);
    });

    it('leaves nothing once the permission sets are taken back', async () => {
      for (const { Id } of await org.query('SELECT Id FROM PermissionSetAssignment')) {
        const { status, body } = await org.rest('DELETE', `/sobjects/PermissionSetAssignment/${Id}`);
        assert.equal(status, 204, JSON.stringify(body));
      }
      const answer = await remove();
      assert.equal(answer.status, 0, JSON.stringify(answer).slice(1300, 6000));
      const { sobjects } = (await org.rest('GET', '/sobjects')).body as { sobjects: { name: string }[] };
      assert.deepEqual(
        sobjects.filter(({ name }) => name.startsWith('Readiness_')),
        [],
      );
      assert.deepEqual(await org.query("SELECT Id FROM PermissionSet WHERE Name LIKE 'Readiness_%'"), []);
    });

    it('can be deployed again afterwards', async () => {
      await org.deployProduct();
      assert.deepEqual(await org.query('SELECT Id FROM Readiness_Assessment__c'), []);
    });
  },
);
