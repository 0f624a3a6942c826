/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-object-info.html */
import { objectName, qualifiedPath } from '../../../store/fieldPath.js';
import { metadataAdapter } from '../../../store/readAdapter.js';

export const getObjectInfo = metadataAdapter(['objectApiName'], ({ objectApiName }) => ({
  path: `/ui-api/object-info/${objectName(objectApiName)}`,
}));

export const getObjectInfos = metadataAdapter(['objectApiNames'], ({ objectApiNames }) => ({
  path: `/ui-api/object-info/batch/${objectApiNames.map(objectName).join(',')}`,
}));

export const getPicklistValues = metadataAdapter(['recordTypeId', 'fieldApiName'], ({ fieldApiName, recordTypeId }) => {
  const [object, field] = qualifiedPath(fieldApiName).split('.');
  return { path: `/ui-api/object-info/${object}/picklist-values/${recordTypeId}/${field}` };
});

export const getPicklistValuesByRecordType = metadataAdapter(
  ['objectApiName', 'recordTypeId'],
  ({ objectApiName, recordTypeId }) => ({
    path: `/ui-api/object-info/${objectName(objectApiName)}/picklist-values/${recordTypeId}`,
  }),
);
