import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from 'jsforce';
import { accessToken } from '../../scripts/sf-command.ts';
import { needsLocalOrg } from './given-org.ts';
import { TestOrg } from './local-org.ts';

const ASSESSMENT = 'Readiness_Assessment__c';
type Saved = { id?: string; success: boolean; errors: { statusCode?: string; errorCode?: string; message: string }[] };

describe('unmodified jsforce on the local org', { skip: needsLocalOrg('its known user and tokens') }, () => {
  const org = new TestOrg();
  let connection: Connection;
  before(async () => {
    await (await (await org.start()).prepare()).deployProduct();
    connection = new Connection({ instanceUrl: org.url, accessToken: accessToken('contributor'), version: '66.0' });
  });
  after(() => org.destroy());

  it('knows who is logged in', async () => {
    const identity = await connection.identity();
    assert.equal(identity.username, 'contributor@local-org.example');
  });

  it('creates, upserts by key, retrieves and updates records', async () => {
    const created = (await connection.sobject(ASSESSMENT).create({ Name: 'Été', Key__c: 'ete' })) as Saved;
    assert.ok(created.success);
    const upserted = (await connection
      .sobject(ASSESSMENT)
      .upsert({ Key__c: 'ete', Approach__c: 'CRM' }, 'Key__c')) as Saved;
    assert.ok(upserted.success);
    await connection.sobject(ASSESSMENT).update({ Id: created.id!, Name: 'Été 2027' });
    const record = await connection.sobject(ASSESSMENT).retrieve(created.id!);
    assert.deepEqual([record.Name, record.Approach__c], ['Été 2027', 'CRM']);
  });

  it('reads more rows than a page holds', async () => {
    const [{ Id }] = (await connection.query<{ Id: string }>(`SELECT Id FROM ${ASSESSMENT}`)).records as [
      { Id: string },
    ];
    const rows = Array.from({ length: 2100 }, (_, index) => ({
      Name: `Chapitre ${index}`,
      Position__c: index,
      Assessment__c: Id,
    }));
    for (let start = 0; start < rows.length; start += 200) {
      const saved = (await connection
        .sobject('Readiness_Chapter__c')
        .create(rows.slice(start, start + 200))) as Saved[];
      assert.ok(saved.every(({ success }) => success));
    }
    const first = await connection.query('SELECT Id, Name FROM Readiness_Chapter__c ORDER BY Position__c');
    assert.deepEqual([first.records.length, first.done, first.totalSize], [2000, false, 2100]);
    const second = await connection.queryMore(first.nextRecordsUrl!);
    assert.deepEqual([second.records.length, second.done], [100, true]);
  });

  it('is told the field and the message of a rule that refuses', async () => {
    const saved = connection.sobject(ASSESSMENT).create({
      Name: 'Trop tôt',
      Decision__c: 'Go',
      Decided_On__c: '2026-11-24',
      Decided_By__c: 'Board',
      Decision_Rationale__c: 'On y va',
    });
    await assert.rejects(saved, (error: Error & { errorCode?: string; data?: { fields?: string[] } }) => {
      assert.equal(error.errorCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
      assert.ok(error.message.length > 20);
      return true;
    });
  });

  it('cannot delete as a contributor', async () => {
    const [{ Id }] = (await connection.query<{ Id: string }>(`SELECT Id FROM ${ASSESSMENT}`)).records as [
      { Id: string },
    ];
    await assert.rejects(connection.sobject(ASSESSMENT).destroy(Id), { errorCode: /INSUFFICIENT_ACCESS/ });
  });

  it('describes, and names what the local org does not model', async () => {
    const { fields } = await connection.sobject('Readiness_Topic__c').describe();
    assert.ok(fields.some(({ name }) => name === 'Done_Points__c' || name === 'Open_Points__c'));
    await assert.rejects(connection.search('FIND {x} IN ALL FIELDS'), /local org|not modelled/i);
  });
});
