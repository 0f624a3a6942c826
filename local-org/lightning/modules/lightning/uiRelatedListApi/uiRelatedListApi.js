/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-related-list.html */
import { listAdapter } from '../../../store/readAdapter.js';
import { pageQuery } from 'lightning/uiListsApi';

export const getRelatedListRecords = listAdapter(
  ['parentRecordId', 'relatedListId'],
  ({ parentRecordId, relatedListId, ...page }) => ({
    path: `/ui-api/related-list-records/${parentRecordId}/${relatedListId}`,
    query: pageQuery(page),
  }),
  ['fields', 'optionalFields', 'pageSize', 'pageToken', 'sortBy', 'where'],
);
