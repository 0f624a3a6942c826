/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-layout.html */
import { objectName } from '../../../store/fieldPath.js';
import { metadataAdapter } from '../../../store/readAdapter.js';

export const getLayout = metadataAdapter(
  ['objectApiName', 'layoutType', 'mode'],
  ({ formFactor, layoutType, mode, objectApiName, recordTypeId }) => ({
    path: `/ui-api/layout/${objectName(objectApiName)}`,
    query: { formFactor, layoutType, mode, recordTypeId },
  }),
  ['formFactor', 'recordTypeId'],
);
