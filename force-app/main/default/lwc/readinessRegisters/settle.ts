/** A register answers points of the checklist: once it is filled in, they need not be typed there again. */
import type { RecordChange } from 'c/readinessChanges';
import { isOpen, type Status } from 'c/readinessData';
import type { Entry } from './entry';

/** Not those of a topic that is set aside. */
export const openOnes = (entries: Entry[] = []): Entry[] =>
  entries.filter(
    ({ values }) => isOpen({ status: values.Status__c as Status }) && values['Topic__r.Status__c'] !== 'Not_Applicable',
  );

/** @param object of the entries: points, or topics that have none */
export const settled = (entries: Entry[], object: RecordChange['object']): RecordChange[] =>
  entries.map(({ id }) => ({ object, id, fields: { Status__c: 'Done' } }));
