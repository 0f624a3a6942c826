/** Which property of a plain object holds which field. */
import type { Assessment, Point, Topic } from './model';

export const TOPIC_FIELDS: Readonly<Record<string, keyof Topic>> = {
  Status__c: 'status',
  Essential__c: 'essential',
  Responsible__c: 'responsibleId',
  Responsible_Name__c: 'responsibleName',
  Due_Date__c: 'dueDate',
  Notes__c: 'notes',
  Evidence_Link__c: 'evidenceLink',
  Not_Applicable_Reason__c: 'notApplicableReason',
  Not_Applicable_Note__c: 'notApplicableNote',
};

export const POINT_FIELDS: Readonly<Record<string, keyof Point>> = { Status__c: 'status', Answer__c: 'answer' };

export type FieldsOfRecord = Readonly<Record<string, unknown>>;

/** By record Id, the values of the fields that the page can change, by API name. */
export function valuesById(assessment: Assessment): Map<string, FieldsOfRecord> {
  const topics = assessment.chapters.flatMap((chapter) => chapter.topics);
  return new Map<string, FieldsOfRecord>([
    [assessment.id, assessment.decision],
    ...topics.map((topic): [string, FieldsOfRecord] => [topic.id, valuesIn(topic, TOPIC_FIELDS)]),
    ...topics
      .flatMap(({ points }) => points)
      .map((point): [string, FieldsOfRecord] => [point.id, valuesIn(point, POINT_FIELDS)]),
  ]);
}

const valuesIn = <T>(record: T, names: Readonly<Record<string, keyof T>>): FieldsOfRecord =>
  Object.fromEntries(Object.entries(names).map(([name, property]) => [name, record[property]]));
