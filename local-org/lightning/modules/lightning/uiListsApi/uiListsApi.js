/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-lists.html */
import { objectName, qualifiedPaths } from '../../../store/fieldPath.js';
import { listAdapter, metadataAdapter } from '../../../store/readAdapter.js';

const PAGE = ['fields', 'optionalFields', 'pageSize', 'pageToken', 'searchTerm', 'sortBy', 'where'];

export const getListInfosByObjectName = metadataAdapter(['objectApiName'], ({ objectApiName }) => ({
  path: `/ui-api/list-info/${objectName(objectApiName)}`,
}));

export const getListInfoByName = metadataAdapter(
  ['objectApiName', 'listViewApiName'],
  ({ listViewApiName, objectApiName }) => ({
    path: `/ui-api/list-info/${objectName(objectApiName)}/${listViewApiName}`,
  }),
);

export const getListRecordsByName = listAdapter(
  ['objectApiName', 'listViewApiName'],
  ({ listViewApiName, objectApiName, ...page }) => ({
    path: `/ui-api/list-records/${objectName(objectApiName)}/${listViewApiName}`,
    query: pageQuery(page),
  }),
  PAGE,
);

/** The page of a list that an adapter asks for, as the address says it. */
export const pageQuery = ({ fields, optionalFields, pageSize, pageToken, searchTerm, sortBy, where }) => ({
  fields: qualifiedPaths(fields),
  optionalFields: qualifiedPaths(optionalFields),
  pageSize,
  pageToken,
  searchTerm,
  sortBy: qualifiedPaths(sortBy),
  where: where && JSON.stringify(where),
});
