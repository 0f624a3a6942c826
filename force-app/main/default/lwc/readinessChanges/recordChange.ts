/** A change of one record, and what it was made from. */
export type ObjectName = `Readiness_${string}__c`;

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
