/** What a query may do with a field, by its type; describe says the same (`filterable`, `sortable`, `groupable`, `aggregatable`). */
import { valueType } from '../data/column.ts';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';

/** The words of SOQL's own error messages. */
export type SoqlType =
  | 'base64'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'double'
  | 'ID'
  | 'longText'
  | 'multipicklist'
  | 'picklist'
  | 'string'
  | 'time';

const TYPES: Readonly<Record<FieldType, SoqlType>> = {
  AutoNumber: 'string',
  Base64: 'base64',
  Checkbox: 'boolean',
  Currency: 'double',
  Date: 'date',
  DateTime: 'dateTime',
  Email: 'string',
  Html: 'longText',
  Id: 'ID',
  LongTextArea: 'longText',
  Lookup: 'ID',
  MasterDetail: 'ID',
  MultiselectPicklist: 'multipicklist',
  Number: 'double',
  Percent: 'double',
  Phone: 'string',
  Picklist: 'picklist',
  Summary: 'double',
  Text: 'string',
  TextArea: 'string',
  Time: 'time',
  Url: 'string',
};

export const soqlType = (field: FieldSchema): SoqlType => TYPES[valueType(field)];

export const isFilterable = (field: FieldSchema): boolean => !['base64', 'longText'].includes(soqlType(field));

/** https://developer.salesforce.com/docs/atlas.en-us.258.0.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_orderby.htm */
export const isSortable = (field: FieldSchema): boolean =>
  !['base64', 'longText', 'multipicklist'].includes(soqlType(field));

/** Numbers and moments are not groupable either: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-groupby-considerations.html */
export const isGroupable = (field: FieldSchema): boolean =>
  ['boolean', 'date', 'ID', 'picklist', 'string'].includes(soqlType(field));

/** https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-agg-functions-field-types.html */
export function allowsAggregate(field: FieldSchema, name: string): boolean {
  const type = soqlType(field);
  if (name === 'SUM' || name === 'AVG') return type === 'double';
  if (name === 'MIN' || name === 'MAX')
    return ['date', 'dateTime', 'double', 'ID', 'picklist', 'string'].includes(type);
  return !['base64', 'longText', 'multipicklist'].includes(type);
}

/** Text is compared with regard to case only in a unique field that is declared so. */
export const isCaseSensitive = (field: FieldSchema): boolean => field.unique && field.caseSensitive;
