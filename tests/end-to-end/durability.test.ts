import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

describe(
  'a local org killed in the middle of writes',
  { skip: needsLocalOrg('its process is killed in the middle of writes') },
  () => {
    const org = new TestOrg();
    before(async () => (await (await org.start()).prepare()).deployProduct());
    after(() => org.destroy());

    const graph = (number: number) => ({
      graphs: [
        {
          graphId: 'g',
          compositeRequest: [
            node('PATCH', 'Readiness_Assessment__c', `tue-${number}`, 'a', { Name: `Essai ${number}` }),
            node('PATCH', 'Readiness_Chapter__c', `tue-${number}:c`, 'c', { Name: 'C', Assessment__c: '@{a.id}' }),
          ],
        },
      ],
    });
    const node = (method: string, object: string, key: string, referenceId: string, body: object) => ({
      method,
      url: `/services/data/v66.0/sobjects/${object}/Key__c/${encodeURIComponent(key)}`,
      referenceId,
      body,
    });

    it('loses nothing that it acknowledged and keeps nothing that is half written', async () => {
      const acknowledged: number[] = [];
      let stopped = false;
      const writing = (async () => {
        for (let number = 1; !stopped; number += 1) {
          const answer = await org.rest('POST', '/composite/graph', graph(number)).catch(() => undefined);
          if (!answer) return;
          assert.equal(answer.body.graphs[0].isSuccessful, true, JSON.stringify(answer.body));
          acknowledged.push(number);
        }
      })();
      while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
      await org.stop('SIGKILL');
      stopped = true;
      await writing;

      await org.start();
      const assessments = await org.query("SELECT Key__c FROM Readiness_Assessment__c WHERE Key__c LIKE 'tue-%'");
      const chapters = await org.query(
        "SELECT Assessment__r.Key__c FROM Readiness_Chapter__c WHERE Key__c LIKE 'tue-%'",
      );
      const keys = new Set(assessments.map(({ Key__c }) => Key__c));
      assert.deepEqual(
        acknowledged.filter((number) => !keys.has(`tue-${number}`)),
        [],
      );
      assert.equal(chapters.length, assessments.length);
      assert.ok(assessments.length <= acknowledged.length + 1);
    });
  },
);
