/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_object_info.htm */
import { valueType } from '../../data/column.ts';
import { childRelationships, findObject, isFormula } from '../../metadata/schema.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../../metadata/schema.ts';
import { isFilterable, isSortable } from '../../soql/field-abilities.ts';
import { visibleFields } from '../visible-object.ts';
import { componentsOfType } from './deployed-components.ts';
import { etagOf } from './etag.ts';
import type { Viewer } from './viewer.ts';

/** Record types are not modelled: every object has its master one. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export interface FieldInfo {
  apiName: string;
  label: string;
  dataType: string;
  [property: string]: unknown;
}

export interface ObjectInfo {
  apiName: string;
  label: string;
  labelPlural: string;
  fields: Record<string, FieldInfo>;
  [property: string]: unknown;
}

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  AutoNumber: 'String',
  Base64: 'Base64',
  Checkbox: 'Boolean',
  Currency: 'Currency',
  Date: 'Date',
  DateTime: 'DateTime',
  Email: 'Email',
  Html: 'TextArea',
  Id: 'Reference',
  LongTextArea: 'TextArea',
  Lookup: 'Reference',
  MasterDetail: 'Reference',
  MultiselectPicklist: 'MultiPicklist',
  Number: 'Double',
  Percent: 'Percent',
  Phone: 'Phone',
  Picklist: 'Picklist',
  Summary: 'Double',
  Text: 'String',
  TextArea: 'TextArea',
  Time: 'Time',
  Url: 'Url',
};

const EXTRA_TYPES: Partial<Record<FieldType, string>> = { Html: 'RichTextArea', LongTextArea: 'PlainTextArea' };

export function objectInfo(viewer: Viewer, object: ObjectSchema): ObjectInfo {
  const { access, labels } = viewer;
  const rights = access.object(object);
  const fields = visibleFields(access, object);
  const info = {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: childrenOf(viewer, object),
    compactLayoutable: !object.setup,
    createable: rights.create,
    custom: object.custom,
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    deletable: rights.delete,
    dependentFields: {},
    feedEnabled: false,
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(viewer, object, field)])),
    keyPrefix: object.keyPrefix,
    label: labels.object(object),
    labelPlural: labels.plural(object),
    layoutable: !object.setup,
    mruEnabled: !object.setup,
    nameFields: object.name === 'User' ? ['FirstName', 'LastName', 'Name'] : object.fields.has('name') ? ['Name'] : [],
    queryable: true,
    recordTypeInfos: {
      [MASTER_RECORD_TYPE]: {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE,
      },
    },
    searchLayoutable: !object.setup,
    searchable: !object.setup,
    themeInfo: themeOf(viewer, object),
    updateable: rights.edit,
  };
  return { ...info, eTag: etagOf(info) };
}

function fieldInfo({ access, labels }: Viewer, object: ObjectSchema, field: FieldSchema): FieldInfo {
  const type = valueType(field);
  const isEditable = access.canEditField(object, field.name);
  const isReference = field.referenceTo.length > 0;
  return {
    apiName: field.name,
    calculated: isFormula(field) || field.type === 'Summary',
    compound: false,
    compoundComponentName: null,
    compoundFieldName: null,
    controllerName: null,
    controllingFields: [],
    createable: field.createable && isEditable,
    custom: field.custom,
    dataType: type === 'Number' && !field.custom && field.scale === 0 ? 'Int' : DATA_TYPES[type],
    externalId: field.externalId,
    extraTypeInfo: EXTRA_TYPES[type] ?? null,
    filterable: isFilterable(field),
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: type === 'Html',
    inlineHelpText: labels.help(object, field),
    label: labels.field(object, field),
    length: isReference || type === 'Id' ? 18 : field.length,
    maskType: null,
    nameField: field.name === 'Name',
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    reference: isReference,
    referenceTargetField: null,
    referenceToInfos: field.referenceTo.map((apiName) => ({
      apiName,
      nameFields: apiName === 'User' ? ['FirstName', 'LastName', 'Name'] : ['Name'],
    })),
    relationshipName: field.relationshipName ?? null,
    required: field.required && field.type !== 'Checkbox',
    scale: field.scale,
    searchPrefilterable: isReference,
    sortable: isSortable(field),
    unique: field.unique,
    updateable: field.updateable && isEditable,
  };
}

function childrenOf({ access, session }: Viewer, object: ObjectSchema): Record<string, unknown>[] {
  return childRelationships(session.org.schema, object.name)
    .filter(({ name, childObject, field }) => {
      return name && access.object(childObject).read && access.canReadField(childObject, field.name);
    })
    .map(({ name, childObject, field }) => ({
      childObjectApiName: childObject.name,
      fieldName: field.name,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name,
    }));
}

const STANDARD_COLOURS: Readonly<Record<string, string>> = { Account: '5867E8', User: '0D9DDA' };

/** The colour and icon of the object's tab: a motif is named `Custom11: Star`. */
function themeOf({ session: { org } }: Viewer, object: ObjectSchema): Record<string, unknown> {
  const tab = componentsOfType(org, 'CustomTab').find(({ fullName }) => fullName === object.name);
  const motif = tab?.xml?.children.find(({ name }) => name === 'motif')?.text ?? '';
  const number = /Custom(\d+)/.exec(motif)?.[1];
  const icon = number
    ? `custom/custom${number}`
    : object.custom
      ? 'standard/default'
      : `standard/${object.name.toLowerCase()}`;
  return { color: STANDARD_COLOURS[object.name] ?? '706E6B', iconName: icon.replace('/', ':'), iconUrl: null };
}

/** An object that the org has, or undefined. */
export const objectNamed = ({ access, session }: Viewer, name: string): ObjectSchema | undefined => {
  const object = findObject(session.org.schema, name);
  return object && access.object(object).read ? object : undefined;
};
