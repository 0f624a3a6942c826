/** https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-record.html */
import { objectName, qualifiedPaths } from '../../../store/fieldPath.js';
import { metadataAdapter } from '../../../store/readAdapter.js';
import { notifyRecordUpdateAvailable } from '../../../store/recordChanges.js';

export { createRecord, deleteRecord, notifyRecordUpdateAvailable, updateRecord } from '../../../store/recordChanges.js';
export {
  createRecordInputFilteredByEditedFields,
  generateRecordInputForCreate,
  generateRecordInputForUpdate,
  getFieldDisplayValue,
  getFieldValue,
} from '../../../store/recordFields.js';
export { getRecord } from '../../../store/recordWire.js';
export { getRecords } from '../../../store/recordsWire.js';

/** The older name of `notifyRecordUpdateAvailable`, which tells nobody when it is done. */
export const getRecordNotifyChange = (items) => void notifyRecordUpdateAvailable(items);

export const getRecordCreateDefaults = metadataAdapter(
  ['objectApiName'],
  ({ objectApiName, formFactor, optionalFields, recordTypeId }) => ({
    path: `/ui-api/record-defaults/create/${objectName(objectApiName)}`,
    query: { formFactor, optionalFields: qualifiedPaths(optionalFields), recordTypeId },
  }),
  ['formFactor', 'optionalFields', 'recordTypeId'],
);
