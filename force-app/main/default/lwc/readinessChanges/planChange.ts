/** What else a change of status has to bring with it, in the order that the org's rules ask for. */
import { isOpen, type Point, type Status, type Topic } from 'c/readinessData';
import type { RecordChange } from './recordChange';

/** The points that are still open when a topic is to be done. */
export const openPointsOf = (topic: Topic): Point[] => topic.points.filter(isOpen);

/** Points first, then their topic: it cannot be done while one of them is open. */
export const settleAndFinish = (topic: Topic, fields: RecordChange['fields']): RecordChange[] => [
  ...openPointsOf(topic).map((point) => pointChange(point.id, { Status__c: 'Done' })),
  topicChange(topic.id, fields),
];

/** A point of a topic that is done cannot be reopened before its topic. */
export function changePoint(topic: Topic, pointId: string, fields: RecordChange['fields']): RecordChange[] {
  const change = pointChange(pointId, fields);
  const reopens = fields.Status__c !== undefined && isOpen({ status: fields.Status__c as Status });
  return reopens && topic.status === 'Done' ? [topicChange(topic.id, { Status__c: 'In_Progress' }), change] : [change];
}

export const topicChange = (id: string, fields: RecordChange['fields']): RecordChange => ({
  object: 'Readiness_Topic__c',
  id,
  fields,
});

const pointChange = (id: string, fields: RecordChange['fields']): RecordChange => ({
  object: 'Readiness_Point__c',
  id,
  fields,
});
