import { accessOf } from '../data/access.ts';
import type { Session } from '../data/contract.ts';
import { childRelationships, type ObjectSchema } from '../metadata/schema.ts';
import { describeField } from './describe-field.ts';
import type { Door } from './request.ts';
import { visibleFields, visibleObject, visibleObjects } from './visible-object.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_describeGlobal.htm */
export const listObjects: Door = ({ session, version }) => ({
  status: 200,
  body: {
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: visibleObjects(session).map((object) => summarize(session, object, version)),
  },
});

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_basic_info_get.htm */
export const basicInformation: Door = ({ session, version, params }) => {
  const object = visibleObject(session, params.object!);
  return { status: 200, body: { objectDescribe: summarize(session, object, version), recentItems: [] } };
};

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm */
export const describeObject: Door = ({ session, version, params }) => {
  const object = visibleObject(session, params.object!);
  const access = accessOf(session);
  const body = {
    ...summarize(session, object, version),
    actionOverrides: [],
    childRelationships: describeChildren(session, object),
    compactLayoutable: true,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: visibleFields(access, object).map((field) => describeField(object, field, access)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [masterRecordType(object, version)],
    searchLayoutable: true,
    sobjectDescribeOption: 'FULL',
    supportedScopes: [
      { label: `All ${object.pluralLabel}`, name: 'everything' },
      ...(object.fields.has('ownerid') ? [{ label: `My ${object.pluralLabel}`, name: 'mine' }] : []),
    ],
  };
  return { status: 200, body };
};

function summarize(session: Session, object: ObjectSchema, version: string): Record<string, unknown> {
  const { create, edit, delete: mayDelete } = accessOf(session).object(object);
  const base = `/services/data/v${version}/sobjects/${object.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: create,
    custom: object.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: mayDelete,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: !object.setup,
    mergeable: false,
    mruEnabled: !object.setup,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: !object.setup,
    triggerable: !object.setup,
    undeletable: false,
    updateable: edit,
    urls: { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` },
  };
}

function describeChildren(session: Session, object: ObjectSchema): Record<string, unknown>[] {
  const access = accessOf(session);
  return childRelationships(session.org.schema, object.name)
    .filter(({ childObject, field }) => access.object(childObject).read && access.canReadField(childObject, field.name))
    .map(({ name, childObject, field }) => ({
      cascadeDelete: field.type === 'MasterDetail' || field.deleteConstraint === 'Cascade',
      childSObject: childObject.name,
      deprecatedAndHidden: false,
      field: field.name,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name ?? null,
      restrictedDelete: field.type === 'Lookup' && field.deleteConstraint === 'Restrict',
    }));
}

/** Record types are not modelled: every object has its master one. */
const masterRecordType = (object: ObjectSchema, version: string): Record<string, unknown> => ({
  active: true,
  available: true,
  defaultRecordTypeMapping: true,
  developerName: 'Master',
  master: true,
  name: 'Master',
  recordTypeId: '012000000000000AAA',
  urls: { layout: `/services/data/v${version}/sobjects/${object.name}/describe/layouts/012000000000000AAA` },
});
