/** What the org says of our objects: labels, rights and picklist values in the user's language. */
import { fieldInfos } from 'c/readinessData';
import type { FieldInfos, ObjectInfo, PicklistOption } from 'c/readinessData';

export const ASSESSMENT = 'Readiness_Assessment__c';
export const TOPIC = 'Readiness_Topic__c';
export const POINT = 'Readiness_Point__c';

/** The record type of an object that has none. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export type Picklists = Readonly<Record<string, { values: PicklistOption[] } | undefined>>;

/** Of `getObjectInfos`. */
export interface ObjectInfosData {
  results: { result: ObjectInfo & { apiName: string } }[];
}

export interface ObjectWords {
  assessment?: ObjectInfo;
  topicFields: FieldInfos;
  pointFields: FieldInfos;
}

/** Without the objects that this user may not see. */
export function objectWords(data: ObjectInfosData | undefined): ObjectWords {
  const infos = new Map((data?.results ?? []).map(({ result }) => [result.apiName, result]));
  return {
    assessment: infos.get(ASSESSMENT),
    topicFields: fieldInfos(infos.get(TOPIC)),
    pointFields: fieldInfos(infos.get(POINT)),
  };
}
