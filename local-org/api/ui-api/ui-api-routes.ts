import type { Routes } from '../router.ts';
import { getApp, getApps, getNavItems } from './apps-door.ts';
import { getListInfo, getListInfos, getListRecords, getRelatedListRecords } from './lists-door.ts';
import { getLookupRecords } from './lookups-door.ts';
import {
  getAllPicklistValues,
  getLayout,
  getObjectInfo,
  getObjectInfos,
  getPicklistValues,
  getRecordDefaults,
  getRecordUi,
} from './metadata-door.ts';
import { createRecord, deleteRecord, getRecord, getRecords, updateRecord } from './records-door.ts';

const LOOKUPS = { GET: getLookupRecords, POST: getLookupRecords };

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_get_started_resource_list.htm */
export const UI_API_ROUTES: Routes = [
  ['ui-api/records', { POST: createRecord }],
  ['ui-api/records/batch/:ids', { GET: getRecords }],
  ['ui-api/records/:id', { GET: getRecord, PATCH: updateRecord, DELETE: deleteRecord }],
  ['ui-api/object-info/batch/:objects', { GET: getObjectInfos }],
  ['ui-api/object-info/:object', { GET: getObjectInfo }],
  ['ui-api/object-info/:object/picklist-values/:recordType', { GET: getAllPicklistValues }],
  ['ui-api/object-info/:object/picklist-values/:recordType/:field', { GET: getPicklistValues }],
  ['ui-api/layout/:object', { GET: getLayout }],
  ['ui-api/record-defaults/create/:object', { GET: getRecordDefaults }],
  ['ui-api/record-ui/:ids', { GET: getRecordUi }],
  ['ui-api/list-info/:object', { GET: getListInfos }],
  ['ui-api/list-info/:object/:list', { GET: getListInfo }],
  ['ui-api/list-records/:object/:list', { GET: getListRecords, POST: getListRecords }],
  ['ui-api/related-list-records/:id/:list', { GET: getRelatedListRecords, POST: getRelatedListRecords }],
  ['ui-api/lookups/:object/:field', LOOKUPS],
  ['ui-api/lookups/:object/:field/:target', LOOKUPS],
  ['ui-api/apps', { GET: getApps }],
  ['ui-api/apps/:app', { GET: getApp }],
  ['ui-api/nav-items', { GET: getNavItems }],
];
