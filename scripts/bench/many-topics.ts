/** An assessment with ten times the content: each topic of another one ten times, with its points. */
import type { TestOrg } from '../../tests/end-to-end/local-org.ts';
import { createRecords } from './many-assessments.ts';

const TOPIC = 'Readiness_Topic__c';
const POINT = 'Readiness_Point__c';

/** Adds copies of the topics until there are `times` of each. */
export async function multiplyTopics(org: TestOrg, assessmentId: string, times: number): Promise<void> {
  const below = (path: string) => `WHERE ${path}Assessment__c = '${assessmentId}' ORDER BY Position__c`;
  const topics = await org.query(
    `SELECT Id, Name, Chapter__c, Position__c, Essential__c, Guidance__c FROM ${TOPIC} ${below('Chapter__r.')}`,
  );
  const points = await org.query(
    `SELECT Name, Topic__c, Position__c, Guidance__c FROM ${POINT} ${below('Topic__r.Chapter__r.')}`,
  );
  for (let copy = 1; copy < times; copy += 1) {
    const ids = await createRecords(
      org,
      TOPIC,
      topics.map(({ Name, Chapter__c, Position__c, Essential__c, Guidance__c }) => ({
        Name,
        Chapter__c,
        Essential__c,
        Guidance__c,
        Position__c: Number(Position__c) + 100 * copy,
      })),
    );
    const copyOf = new Map(topics.map(({ Id }, index) => [Id, ids[index]!]));
    await createRecords(
      org,
      POINT,
      points.map(({ Name, Topic__c, Position__c, Guidance__c }) => ({
        Name,
        Position__c,
        Guidance__c,
        Topic__c: copyOf.get(Topic__c)!,
      })),
    );
  }
}
