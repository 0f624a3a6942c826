/** The fields of a topic's follow-up, as its form shows them. */
import type { FieldInfos, PicklistOption, Topic } from 'c/readinessData';
import { feedbackKey, labelOf, type FeedbackByField } from 'c/readinessData';
import { formatDate } from 'c/readinessFormat';

const TEXTS = [
  { name: 'Notes__c', property: 'notes', singleLine: false },
  { name: 'Evidence_Link__c', property: 'evidenceLink', singleLine: true },
] as const;

/** Those that this user may change. */
export function textFields(topic: Topic, fields: FieldInfos, feedback: FeedbackByField) {
  return TEXTS.flatMap(({ name, property, singleLine }) => {
    const info = fields[name];
    if (!info?.editable) return [];
    return [{ name, ...info, singleLine, value: topic[property], feedback: feedback[feedbackKey(topic.id, name)] }];
  });
}

export interface ReadOnlyField {
  name: string;
  label: string;
  value: string;
  isLink: boolean;
}

/** Those that this user may only read, with something in them. */
export function readOnlyFields(topic: Topic, fields: FieldInfos, reasons: PicklistOption[]): ReadOnlyField[] {
  const setAside = topic.status === 'Not_Applicable';
  const shown: [string, string | null][] = [
    ['Not_Applicable_Reason__c', setAside ? labelOf(reasons, topic.notApplicableReason) : null],
    ['Not_Applicable_Note__c', setAside ? topic.notApplicableNote : null],
    ['Responsible__c', topic.responsible],
    ['Due_Date__c', topic.dueDate && formatDate(topic.dueDate)],
    ['Notes__c', topic.notes],
    ['Evidence_Link__c', topic.evidenceLink],
  ];
  return shown.flatMap(([name, value]) => {
    const info = fields[name];
    if (!info || info.editable || !value) return [];
    return [{ name, label: info.label, value, isLink: name === 'Evidence_Link__c' }];
  });
}
