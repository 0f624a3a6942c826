/**
 * What the deployed metadata says, as plain data: the objects with their fields and rules, the permission sets,
 * the custom permissions and labels. Everything in the local org that depends on metadata reads it from here.
 * A schema is immutable: a deployment builds a new one and the org swaps it.
 *
 * Object, field and relationship names are compared without regard to case, as Salesforce does: every map below is
 * keyed by the lower-case name, and the value keeps the declared spelling. Use `findObject` and `findField`.
 */

/** Metadata API `FieldType` (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_field_types.htm), plus `Id` for record ids. A formula field has the type that it returns. */
export type FieldType =
  | 'AutoNumber'
  | 'Base64'
  | 'Checkbox'
  | 'Currency'
  | 'Date'
  | 'DateTime'
  | 'Email'
  | 'Html'
  | 'Id'
  | 'LongTextArea'
  | 'Lookup'
  | 'MasterDetail'
  | 'MultiselectPicklist'
  | 'Number'
  | 'Percent'
  | 'Phone'
  | 'Picklist'
  | 'Summary'
  | 'Text'
  | 'TextArea'
  | 'Time'
  | 'Url';

export interface PicklistValue {
  /** the API value */
  value: string;
  label: string;
  active: boolean;
  isDefault: boolean;
}

export interface FilterItem {
  /** the API name of a field of the detail object */
  field: string;
  operation: string;
  value?: string;
  valueField?: string;
}

export interface RollUpSummary {
  operation: 'count' | 'sum' | 'min' | 'max';
  /** the detail object */
  detailObject: string;
  /** the detail's master-detail field that points here */
  foreignKey: string;
  /** the detail's field that is summarised; absent for a count */
  summarizedField?: string;
  filters: FilterItem[];
  /** the type of the value: Number for a count, else that of the summarised field */
  resultType?: FieldType;
}

export interface FieldSchema {
  name: string;
  label: string;
  type: FieldType;
  custom: boolean;
  description?: string;
  helpText?: string;
  /** characters; texts and picklists */
  length: number;
  /** all digits of a number, those after the point included */
  precision: number;
  scale: number;
  /** declared required, or required by the platform (a custom object's text Name, a master-detail field) */
  required: boolean;
  unique: boolean;
  caseSensitive: boolean;
  externalId: boolean;
  /** the default as a formula */
  defaultValue?: string;
  /** a formula field's expression, as deployed */
  formula?: string;
  blanksAsZero: boolean;
  /** an auto-number's format: `B-{0000}` */
  displayFormat?: string;
  picklist?: { values: PicklistValue[]; restricted: boolean };
  /** the objects that a lookup or master-detail field points to */
  referenceTo: string[];
  /** the name under which a query reaches the parent: `Assessment__r`, `Owner` */
  relationshipName?: string;
  /** the name under which the parent reaches these records: `Chapters__r` */
  childRelationshipName?: string;
  deleteConstraint: 'Cascade' | 'Restrict' | 'SetNull';
  reparentable: boolean;
  /** a master-detail field whose details may be written by whoever may read the master; without it, edit the master */
  writeRequiresMasterRead?: boolean;
  rollUp?: RollUpSummary;
  trackHistory: boolean;
  /** false for what only the platform writes: Id, CreatedDate, formulas, roll-ups… */
  createable: boolean;
  updateable: boolean;
  /** true where field permissions decide who sees it; false for Id, Name, system, required and master-detail fields, which everybody with the object sees */
  permissionable: boolean;
}

export interface ValidationRule {
  name: string;
  active: boolean;
  /** the record is refused where this is true */
  errorCondition: string;
  errorMessage: string;
  /** the field that shows the message; absent: the top of the page */
  errorField?: string;
}

export type SharingModel = 'ControlledByParent' | 'Private' | 'Read' | 'ReadWrite';

export interface ObjectSchema {
  name: string;
  label: string;
  pluralLabel: string;
  /** three characters */
  keyPrefix: string;
  custom: boolean;
  description?: string;
  sharingModel: SharingModel;
  /** declared order; keyed by lower-case name */
  fields: ReadonlyMap<string, FieldSchema>;
  validationRules: ValidationRule[];
  /** Setup objects (User, PermissionSet…) need no object permission to read */
  setup: boolean;
}

export interface ObjectPermission {
  allowCreate: boolean;
  allowDelete: boolean;
  allowEdit: boolean;
  allowRead: boolean;
  modifyAllRecords: boolean;
  viewAllRecords: boolean;
}

export interface PermissionSetSchema {
  name: string;
  label: string;
  description?: string;
  /** keyed by lower-case object name */
  objects: ReadonlyMap<string, ObjectPermission>;
  /** keyed by lower-case `Object.Field` */
  fields: ReadonlyMap<string, { readable: boolean; editable: boolean }>;
  /** API names */
  customPermissions: ReadonlySet<string>;
  /** Metadata API names of user permissions: `RunReports`… */
  userPermissions: ReadonlySet<string>;
  /** visible applications and tabs, API names */
  applications: ReadonlySet<string>;
  tabs: ReadonlySet<string>;
}

export interface OrgSchema {
  /** keyed by lower-case name; the standard objects included */
  objects: ReadonlyMap<string, ObjectSchema>;
  permissionSets: ReadonlyMap<string, PermissionSetSchema>;
  /** lower-case name to declared name */
  customPermissions: ReadonlyMap<string, string>;
  /** custom labels of the org's language: lower-case name to text */
  labels: ReadonlyMap<string, string>;
}

export function findObject(schema: OrgSchema, name: string): ObjectSchema | undefined {
  return schema.objects.get(name.toLowerCase());
}

export function findField(object: ObjectSchema, name: string): FieldSchema | undefined {
  return object.fields.get(name.toLowerCase());
}

/** The field whose `relationshipName` this is: `Assessment__r` gives `Assessment__c`. */
export function findParentField(object: ObjectSchema, relationshipName: string): FieldSchema | undefined {
  const wanted = relationshipName.toLowerCase();
  return [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === wanted);
}

export interface ChildRelationship {
  name?: string;
  childObject: ObjectSchema;
  field: FieldSchema;
}

/** All lookup and master-detail fields that point to an object, by child object. */
export function childRelationships(schema: OrgSchema, objectName: string): ChildRelationship[] {
  const wanted = objectName.toLowerCase();
  return [...schema.objects.values()].flatMap((childObject) =>
    [...childObject.fields.values()]
      .filter((field) => field.referenceTo.some((target) => target.toLowerCase() === wanted))
      .map((field) => ({ name: field.childRelationshipName, childObject, field })),
  );
}

export const isFormula = (field: FieldSchema): boolean => field.formula !== undefined;
