import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DASHBOARDS, REPORTS } from '../../plugin/src/doctor/deployed-metadata.ts';
import { analytics, ofType } from '../metadata/force-app.ts';

const names = (type: string): string[] => ofType(analytics, type).map(({ fullName }) => fullName);

it('doctor looks for the reports and dashboards that the product brings', () => {
  assert.deepEqual(REPORTS.toSorted(), names('Report').toSorted());
  assert.deepEqual(DASHBOARDS.toSorted(), names('Dashboard').toSorted());
});
