/**
 * What the rooms of the local org promise each other. Doors (`api/`) know HTTP and call `Save`, `Query` and `Access`;
 * those know records and rules and nothing of HTTP.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { ObjectSchema, OrgSchema } from '../metadata/schema.ts';

/** 18 characters, case-safe; 15 are accepted at every door and widened there. */
export type RecordId = string;

/** Values as they travel through the API: percentages 0 to 100, dates `YYYY-MM-DD`, date-times `YYYY-MM-DDTHH:MM:SS.000+0000`. */
export type FieldValue = string | number | boolean | null;
export type FieldValues = Record<string, FieldValue>;

/** Salesforce's status codes: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_calls_concepts_core_data_objects.htm#i1421192 */
export interface SaveError {
  statusCode: string;
  message: string;
  fields: string[];
}

export interface SaveResult {
  id: RecordId | null;
  success: boolean;
  created: boolean;
  errors: SaveError[];
}

/** An error that a door answers as `[{errorCode, message, fields?}]` with its HTTP status. */
export class ApiError extends Error {
  readonly errorCode: string;
  readonly status: number;
  readonly fields?: string[];
  constructor(errorCode: string, message: string, status = 400, fields?: string[]) {
    super(message);
    this.name = 'ApiError';
    this.errorCode = errorCode;
    this.status = status;
    if (fields) this.fields = fields;
  }
}

/** The open org: one SQLite file and the schema deployed to it. */
export interface Org {
  readonly database: DatabaseSync;
  /** replaced, never changed, by a deployment */
  schema: OrgSchema;
  /** `00D000000000001EAA` */
  readonly organizationId: RecordId;
  /** the clock, so that tests can move it */
  now(): Date;
}

/** The user behind a request. */
export interface Session {
  org: Org;
  userId: RecordId;
}

export interface ObjectAccess {
  read: boolean;
  create: boolean;
  edit: boolean;
  delete: boolean;
  viewAll: boolean;
  modifyAll: boolean;
}

/** What a user may see and do; `access/` implements it from the schema's permission sets and PermissionSetAssignment rows. */
export interface Access {
  object(object: ObjectSchema): ObjectAccess;
  canReadField(object: ObjectSchema, fieldName: string): boolean;
  canEditField(object: ObjectSchema, fieldName: string): boolean;
  hasCustomPermission(name: string): boolean;
  /** Metadata API names: `ModifyAllData`, `CustomizeApplication`, `RunReports`… */
  hasUserPermission(name: string): boolean;
  /** An SQL condition that is true for the rows of `alias` (a table of this object) the user may read; `1` where sharing hides none. */
  visibleRows(object: ObjectSchema, alias: string): { sql: string; parameters: FieldValue[] };
  /** Whether sharing lets the user edit this one record. */
  canEditRecord(object: ObjectSchema, id: RecordId): boolean;
}
