/** A local org with three associations at three moments of their preparation. */
import assert from 'node:assert/strict';
import { TestOrg } from '../../tests/end-to-end/local-org.ts';
import { AMIS_DU_LIVRE, type Story } from './story.ts';

export interface PreparedOrg {
  org: TestOrg;
  /** of the one whose pages are shown */
  assessmentId: string;
}

export async function preparedOrg(): Promise<PreparedOrg> {
  const org = await new TestOrg().start();
  try {
    return { org, assessmentId: await tellOf(await org.prepare()) };
  } catch (error) {
    await org.destroy();
    throw error;
  }
}

async function tellOf(org: TestOrg): Promise<string> {
  await org.deployProduct();
  const assessmentId = await seed(org, 'Les Amis du Livre', 'amis-du-livre');
  await tell(org, 'amis-du-livre', AMIS_DU_LIVRE);
  const second = await seed(org, 'Jardins partagés de l’Erdre', 'jardins');
  await settle(org, 'jardins');
  await patch(org, `Readiness_Assessment__c/${second}`, {
    Approach__c: 'CRM',
    Decision__c: 'Go',
    Decided_On__c: new Date().toISOString().slice(0, 10),
    Decided_By__c: 'Board',
    Decision_Rationale__c: 'Tous les essentiels sont réglés ; les réserves ont un responsable.',
  });
  await seed(org, 'Solidarité Mobilité', 'solidarite-mobilite');
  return assessmentId;
}

async function seed(org: TestOrg, name: string, key: string): Promise<string> {
  const { assessment } = await org.must<{ assessment: { id: string } }>(
    ...['readiness', 'seed', '--name', name, '--key', key],
  );
  return assessment.id;
}

const OBJECT_BY_DEPTH: Readonly<Record<number, string>> = { 2: 'Readiness_Topic__c', 3: 'Readiness_Point__c' };

async function tell(org: TestOrg, assessmentKey: string, story: Story): Promise<void> {
  for (const [key, fields] of Object.entries(story)) {
    const object = OBJECT_BY_DEPTH[key.split(':').length]!;
    await patch(org, `${object}/Key__c/${encodeURIComponent(`${assessmentKey}:${key}`)}`, fields);
  }
}

/** Every essential done, every other topic begun, every risk assessed and mastered: ready with reservations. */
async function settle(org: TestOrg, key: string): Promise<void> {
  const points = await org.query(
    `SELECT Id FROM Readiness_Point__c WHERE Key__c LIKE '${key}:%' AND Topic__r.Essential__c = true`,
  );
  for (const { Id } of points) await patch(org, `Readiness_Point__c/${String(Id)}`, { Status__c: 'Done' });
  const topics = await org.query(`SELECT Id, Essential__c FROM Readiness_Topic__c WHERE Key__c LIKE '${key}:%'`);
  for (const { Id, Essential__c } of topics) {
    const status = Essential__c ? 'Done' : 'In_Progress';
    await patch(org, `Readiness_Topic__c/${String(Id)}`, { Status__c: status, Responsible_Name__c: 'Léa Guérin' });
  }
  const risks = await org.query(`SELECT Id FROM Readiness_Risk__c WHERE Key__c LIKE '${key}:%'`);
  for (const { Id } of risks) {
    await patch(org, `Readiness_Risk__c/${String(Id)}`, { Likelihood__c: '2', Impact__c: '3', Mastery__c: '3' });
  }
}

async function patch(org: TestOrg, path: string, fields: Record<string, unknown>): Promise<void> {
  const { status, body } = await org.rest('PATCH', `/sobjects/${path}`, fields);
  assert.ok(status < 300, `${path}: ${JSON.stringify(body)}`);
}
