import { valueType } from '../data/column.ts';
import type { Access } from '../data/contract.ts';
import { isFormula, type FieldSchema, type FieldType, type ObjectSchema } from '../metadata/schema.ts';

/** Field types of the API and of its SOAP form: https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm */
const TYPES: Readonly<Record<FieldType, [type: string, soapType: string]>> = {
  AutoNumber: ['string', 'xsd:string'],
  Base64: ['base64', 'xsd:base64Binary'],
  Checkbox: ['boolean', 'xsd:boolean'],
  Currency: ['currency', 'xsd:double'],
  Date: ['date', 'xsd:date'],
  DateTime: ['datetime', 'xsd:dateTime'],
  Email: ['email', 'xsd:string'],
  Html: ['textarea', 'xsd:string'],
  Id: ['id', 'tns:ID'],
  LongTextArea: ['textarea', 'xsd:string'],
  Lookup: ['reference', 'tns:ID'],
  MasterDetail: ['reference', 'tns:ID'],
  MultiselectPicklist: ['multipicklist', 'xsd:string'],
  Number: ['double', 'xsd:double'],
  Percent: ['percent', 'xsd:double'],
  Phone: ['phone', 'xsd:string'],
  Picklist: ['picklist', 'xsd:string'],
  Summary: ['double', 'xsd:double'],
  Text: ['string', 'xsd:string'],
  TextArea: ['textarea', 'xsd:string'],
  Time: ['time', 'xsd:time'],
  Url: ['url', 'xsd:string'],
};

const EXTRA_TYPES: Partial<Record<FieldType, string>> = { Html: 'richtextarea', LongTextArea: 'plaintextarea' };
const UNSORTABLE: readonly FieldType[] = ['Base64', 'Html', 'LongTextArea', 'MultiselectPicklist'];
const UNFILTERABLE: readonly FieldType[] = ['Base64', 'Html', 'LongTextArea'];

/** `DescribeFieldResult`: https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_describesobjects_describesobjectresult.htm#field */
export function describeField(object: ObjectSchema, field: FieldSchema, access: Access): Record<string, unknown> {
  const fieldType = valueType(field);
  const [type, soapType] = TYPES[fieldType];
  const computed = isFormula(field) || field.type === 'Summary';
  return {
    name: field.name,
    label: field.label,
    type,
    soapType,
    custom: field.custom,
    inlineHelpText: field.helpText ?? null,
    aggregatable: !UNFILTERABLE.includes(fieldType) && fieldType !== 'Checkbox',
    aiPredictionField: false,
    autoNumber: field.type === 'AutoNumber',
    calculated: computed,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.type === 'MasterDetail' || (field.type === 'Lookup' && field.deleteConstraint === 'Cascade'),
    compoundFieldName: null,
    createable: field.createable && access.canEditField(object, field.name),
    updateable: field.updateable && access.canEditField(object, field.name),
    ...describeText(field, fieldType),
    ...describeNumber(field),
    ...describeDefault(field),
    ...describePicklist(field),
    ...describeReference(field),
    deprecatedAndHidden: false,
    encrypted: false,
    externalId: field.externalId,
    filterable: !UNFILTERABLE.includes(fieldType),
    filteredLookupInfo: null,
    groupable: !computed && !UNSORTABLE.includes(fieldType) && !['Number', 'Currency', 'Percent'].includes(fieldType),
    idLookup: field.type === 'Id' || field.externalId || (field.name === 'Name' && !object.setup),
    mask: null,
    maskType: null,
    nameField: field.name === 'Name',
    nillable: !field.required && fieldType !== 'Checkbox' && fieldType !== 'Id',
    permissionable: field.permissionable,
    queryByDistance: false,
    searchPrefilterable: type === 'reference',
    sortable: !UNSORTABLE.includes(fieldType),
    unique: field.unique,
  };
}

function describeText(field: FieldSchema, fieldType: FieldType): Record<string, unknown> {
  const length = fieldType === 'Id' || TYPES[fieldType][0] === 'reference' ? 18 : field.length;
  return {
    byteLength: length * (length === 18 ? 1 : 3),
    caseSensitive: field.caseSensitive,
    extraTypeInfo: EXTRA_TYPES[field.type] ?? null,
    htmlFormatted: field.type === 'Html',
    length,
  };
}

function describeNumber(field: FieldSchema): Record<string, unknown> {
  return {
    digits: 0,
    displayLocationInDecimal: false,
    formulaTreatNullNumberAsZero: isFormula(field) && field.blanksAsZero,
    highScaleNumber: false,
    precision: field.precision,
    scale: field.scale,
  };
}

function describeDefault(field: FieldSchema): Record<string, unknown> {
  const checkbox = field.type === 'Checkbox' && !isFormula(field);
  return {
    defaultValue: checkbox ? field.defaultValue?.toLowerCase() === 'true' : null,
    defaultValueFormula: checkbox ? null : (field.defaultValue ?? null),
    defaultedOnCreate: checkbox || field.defaultValue !== undefined || (!field.createable && field.required),
  };
}

function describePicklist(field: FieldSchema): Record<string, unknown> {
  const values = field.picklist?.values ?? [];
  return {
    controllerName: null,
    dependentPicklist: false,
    picklistValues: values.map(({ active, isDefault, label, value }) => ({
      active,
      defaultValue: isDefault,
      label,
      validFor: null,
      value,
    })),
    restrictedPicklist: field.picklist?.restricted ?? false,
  };
}

function describeReference(field: FieldSchema): Record<string, unknown> {
  return {
    namePointing: field.referenceTo.length > 1,
    polymorphicForeignKey: field.referenceTo.length > 1,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.type === 'MasterDetail' ? 0 : null,
    restrictedDelete: field.type === 'Lookup' && field.deleteConstraint === 'Restrict',
    writeRequiresMasterRead: false,
  };
}
