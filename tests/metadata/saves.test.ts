import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { applySchema } from '../../local-org/data/apply-schema.ts';
import type { FieldValues, SaveResult, Session } from '../../local-org/data/contract.ts';
import { openOrg } from '../../local-org/data/open-org.ts';
import { deleteRecords } from '../../local-org/data/save/delete-records.ts';
import { insertRecords } from '../../local-org/data/save/insert-records.ts';
import { updateRecords } from '../../local-org/data/save/update-records.ts';
import { inTransaction } from '../../local-org/data/transaction.ts';
import { schema } from './force-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'metadata-'));
const org = openOrg(folder);
inTransaction(org, () => applySchema(org, schema));
after(() => {
  org.close();
  rmSync(folder, { recursive: true });
});

const session = (number: number): Session => ({ org, userId: `00500000000000${number}AAA` });
const [administrator, contributor, sponsor] = [session(1), session(2), session(3)];
const saved = (save: () => SaveResult[]): SaveResult => inTransaction(org, save)[0]!;

function assign(to: Session, permissionSet: string): void {
  const row = org.database.prepare('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?').get(permissionSet)!;
  const assignment = { AssigneeId: to.userId, PermissionSetId: row.Id as string };
  assert.ok(saved(() => insertRecords(administrator, 'PermissionSetAssignment', [assignment])).success);
}
assign(administrator, 'Readiness_Administrator');
assign(contributor, 'Readiness_Contributor');
assign(sponsor, 'Readiness_Sponsor');

const create = (object: string, values: FieldValues): string => {
  const { id, errors } = saved(() => insertRecords(contributor, `Readiness_${object}__c`, [values]));
  assert.deepEqual(errors, []);
  return id!;
};
const update = (by: Session, object: string, values: FieldValues): string[] =>
  saved(() => updateRecords(by, `Readiness_${object}__c`, [values])).errors.map(({ statusCode }) => statusCode);
const remove = (by: Session, id: string): SaveResult => saved(() => deleteRecords(by, [id]));

/** An assessment of one chapter, one essential topic and one point, all that it has done. */
function finished(): { assessment: string; topic: string; point: string } {
  const assessment = create('Assessment', { Name: 'Projet' });
  const topic = create('Topic', {
    Name: 'Fixer un budget',
    Chapter__c: create('Chapter', { Name: 'Contenu', Assessment__c: assessment }),
    Essential__c: true,
  });
  const point = create('Point', { Name: 'Investissement', Topic__c: topic, Status__c: 'Done' });
  assert.deepEqual(update(contributor, 'Topic', { Id: topic, Status__c: 'Done' }), []);
  return { assessment, topic, point };
}

describe('A point', () => {
  it('reopens only after its topic', () => {
    const { topic, point } = finished();
    assert.deepEqual(update(contributor, 'Point', { Id: point, Status__c: 'To_Do' }), [
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    ]);
    assert.deepEqual(update(contributor, 'Topic', { Id: topic, Status__c: 'In_Progress' }), []);
    assert.deepEqual(update(contributor, 'Point', { Id: point, Status__c: 'To_Do' }), []);
  });

  it('cannot be added, open, to a topic that is done', () => {
    const { topic } = finished();
    const late = { Name: 'Fonctionnement', Topic__c: topic };
    const { success } = saved(() => insertRecords(contributor, 'Readiness_Point__c', [late]));
    assert.equal(success, false);
  });
});

describe('A sponsor', () => {
  const decision = {
    Decision__c: 'Go',
    Decided_On__c: '2026-03-10',
    Decided_By__c: 'Board',
    Decision_Rationale__c: 'Tout est prêt.',
  };

  it('records the decision', () => {
    assert.deepEqual(update(sponsor, 'Assessment', { Id: finished().assessment, ...decision }), []);
  });

  it('does not rename the assessment', () => {
    const { assessment } = finished();
    assert.deepEqual(update(sponsor, 'Assessment', { Id: assessment, Name: 'Autre' }), [
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    ]);
  });

  it('changes nothing else', () => {
    const { assessment, topic, point } = finished();
    assert.deepEqual(update(sponsor, 'Assessment', { Id: assessment, Stage__c: 'Decided' }), [
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    ]);
    assert.deepEqual(update(sponsor, 'Topic', { Id: topic, Status__c: 'To_Do' }), ['INSUFFICIENT_ACCESS_OR_READONLY']);
    assert.deepEqual(update(sponsor, 'Point', { Id: point, Answer__c: 'Non.' }), ['INSUFFICIENT_ACCESS_OR_READONLY']);
  });
});

describe('Deleting', () => {
  it('is for administrators, and takes the details along', () => {
    const { assessment, point } = finished();
    assert.equal(remove(contributor, assessment).success, false);
    assert.equal(remove(sponsor, assessment).success, false);
    assert.equal(remove(administrator, assessment).success, true);
    assert.equal(org.database.prepare('SELECT "Id" FROM "Readiness_Point__c" WHERE "Id" = ?').get(point), undefined);
  });
});
