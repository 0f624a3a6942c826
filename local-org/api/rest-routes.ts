import { graphql } from '../graphql/graphql-door.ts';
import { refuseBulk } from './bulk-door.ts';
import { createRecords, deleteRecords, retrieveRecords, updateRecords, upsertRecords } from './collections-door.ts';
import { compositeBatch } from './composite-batch-door.ts';
import { composite } from './composite-door.ts';
import { compositeGraph } from './composite-graph-door.ts';
import { basicInformation, describeObject, listObjects } from './describe-object.ts';
import { listDashboards, readDashboard } from './dashboards-door.ts';
import { deleteByExternalId, readByExternalId, upsertByExternalId } from './external-id-door.ts';
import { readVersionData } from './file-download.ts';
import { nextRecords, query } from './query-door.ts';
import { createRecord, deleteRecord, readRecord, updateRecord } from './record-door.ts';
import { describeReport, listReports, readReport } from './reports-door.ts';
import { listCompositeResources, listResources, readLimits } from './resources-door.ts';
import type { Routes } from './router.ts';
import { toolingQuery } from './tooling-door.ts';
import { createTree } from './tree-door.ts';
import { UI_API_ROUTES } from './ui-api/ui-api-routes.ts';

const BULK = { DELETE: refuseBulk, GET: refuseBulk, PATCH: refuseBulk, POST: refuseBulk, PUT: refuseBulk };

/** Everything below `/services/data/vNN.N`; the first pattern that fits wins. */
export const REST_ROUTES: Routes = [
  ['', { GET: listResources }],
  ['limits', { GET: readLimits }],
  ['query', { GET: query }],
  ['query/:locator', { GET: nextRecords }],
  ['queryAll', { GET: query }],
  ['queryAll/:locator', { GET: nextRecords }],
  ['tooling/query', { GET: toolingQuery }],
  ['jobs/:kind', BULK],
  ['jobs/:kind/:id', BULK],
  ['jobs/:kind/:id/:part', BULK],
  ['sobjects', { GET: listObjects }],
  ['sobjects/:object', { GET: basicInformation, POST: createRecord }],
  ['sobjects/:object/describe', { GET: describeObject }],
  ['sobjects/:object/:id', { GET: readRecord, PATCH: updateRecord, DELETE: deleteRecord }],
  ['sobjects/ContentVersion/:id/VersionData', { GET: readVersionData }],
  ['sobjects/:object/:field/:value', { GET: readByExternalId, PATCH: upsertByExternalId, DELETE: deleteByExternalId }],
  ['composite', { GET: listCompositeResources, POST: composite }],
  ['composite/batch', { POST: compositeBatch }],
  ['composite/graph', { POST: compositeGraph }],
  ['composite/sobjects', { POST: createRecords, PATCH: updateRecords, DELETE: deleteRecords }],
  ['composite/sobjects/:object', { GET: retrieveRecords, POST: retrieveRecords }],
  ['composite/sobjects/:object/:field', { PATCH: upsertRecords }],
  ['composite/tree/:object', { POST: createTree }],
  ['analytics/dashboards', { GET: listDashboards }],
  ['analytics/dashboards/:id', { GET: readDashboard }],
  ['analytics/reports', { GET: listReports }],
  ['analytics/reports/:id', { GET: readReport }],
  ['analytics/reports/:id/describe', { GET: describeReport }],
  ['graphql', { POST: graphql }],
  ...UI_API_ROUTES,
];
