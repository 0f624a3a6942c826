/** A change of one record, and what it was made from. */
export type ObjectName = 'Readiness_Assessment__c' | 'Readiness_Point__c' | 'Readiness_Topic__c';

export interface RecordChange {
  object: ObjectName;
  id: string;
  /** new values by API name; null clears */
  fields: Record<string, unknown>;
}

export interface Conflict {
  id: string;
  field: string;
  /** what somebody else wrote since */
  theirs: unknown;
}
