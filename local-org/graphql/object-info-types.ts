/** `objectInfos`: https://developer.salesforce.com/docs/platform/graphql/guide/object-info.html */
import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
} from 'graphql';
import { objectInfo, type FieldInfo, type ObjectInfo } from '../api/ui-api/object-info.ts';
import { picklistValues, type PicklistValues } from '../api/ui-api/picklist-values.ts';
import type { Viewer } from '../api/ui-api/viewer.ts';
import { findField, type ObjectSchema } from '../metadata/schema.ts';
import type { UserSchema } from './user-schema.ts';

type FieldSource = FieldInfo & { picklist?: PicklistValues };
type InfoSource = Omit<ObjectInfo, 'fields'> & { fields: FieldSource[] };

const plain = (names: string[], type: GraphQLOutputType): Record<string, { type: GraphQLOutputType }> =>
  Object.fromEntries(names.map((name) => [name, { type }]));

const apiName = {
  ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: (info: FieldInfo | InfoSource) => info.apiName },
};

const fieldFields: GraphQLFieldConfigMap<FieldSource, unknown> = {
  ...apiName,
  ...plain(['dataType', 'inlineHelpText', 'label', 'relationshipName'], GraphQLString),
  ...plain(['length', 'precision', 'scale'], GraphQLInt),
  ...plain(
    ['calculated', 'createable', 'custom', 'filterable', 'htmlFormatted', 'nameField', 'reference', 'required'].concat([
      'sortable',
      'unique',
      'updateable',
    ]),
    GraphQLBoolean,
  ),
};

const FIELD = new GraphQLInterfaceType({
  name: 'Field',
  fields: fieldFields,
  resolveType: (field: FieldSource) => (field.picklist ? 'PicklistField' : 'StandardField'),
});

const PICKLIST_VALUE = new GraphQLObjectType({
  name: 'PicklistValueInfo',
  fields: plain(['label', 'value'], GraphQLString),
});

const PICKLIST_BY_RECORD_TYPE = new GraphQLObjectType({
  name: 'PicklistValuesByRecordTypeID',
  fields: {
    recordTypeID: { type: GraphQLString },
    defaultValue: { type: PICKLIST_VALUE },
    picklistValues: { type: new GraphQLList(PICKLIST_VALUE) },
  },
});

const PICKLIST_FIELD = new GraphQLObjectType<FieldSource>({
  name: 'PicklistField',
  interfaces: [FIELD],
  fields: {
    ...fieldFields,
    picklistValuesByRecordTypeIDs: {
      type: new GraphQLList(PICKLIST_BY_RECORD_TYPE),
      resolve: ({ picklist }) => [
        { recordTypeID: MASTER_RECORD_TYPE, defaultValue: picklist?.defaultValue, picklistValues: picklist?.values },
      ],
    },
  },
});

const STANDARD_FIELD = new GraphQLObjectType({ name: 'StandardField', interfaces: [FIELD], fields: fieldFields });

export const OBJECT_INFO_TYPES = [PICKLIST_FIELD, STANDARD_FIELD];

export const OBJECT_INFO = new GraphQLObjectType<InfoSource>({
  name: 'ObjectInfo',
  fields: {
    ...apiName,
    ...plain(['defaultRecordTypeId', 'keyPrefix', 'label', 'labelPlural'], GraphQLString),
    ...plain(['createable', 'custom', 'deletable', 'feedEnabled', 'layoutable', 'queryable'], GraphQLBoolean),
    ...plain(['searchLayoutable', 'updateable'], GraphQLBoolean),
    nameFields: { type: new GraphQLList(GraphQLString) },
    fields: { type: new GraphQLList(FIELD) },
  },
});

const MASTER_RECORD_TYPE = '012000000000000AAA';

/** Objects that the user may not see are left out. */
export function objectInfos(viewer: Viewer, { objects }: UserSchema, apiNames: string[] | undefined): InfoSource[] {
  const wanted = (apiNames ?? []).map((name) => name.toLowerCase());
  return objects.filter(({ name }) => wanted.includes(name.toLowerCase())).map((object) => infoSource(viewer, object));
}

function infoSource(viewer: Viewer, object: ObjectSchema): InfoSource {
  const info = objectInfo(viewer, object);
  const fields = Object.values(info.fields).map((field): FieldSource => {
    const schema = findField(object, field.apiName)!;
    return schema.picklist ? { ...field, picklist: picklistValues(viewer, object, schema) } : field;
  });
  return { ...info, fields };
}
