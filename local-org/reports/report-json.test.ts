import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Viewer } from '../api/ui-api/viewer.ts';
import { summaryText } from './report-json.ts';
import type { ReportResult } from './run-report.ts';

it('a figure has the decimal places of its column, an average one more, unless a dashboard sets them', () => {
  const columns = new Map([['Progress__c', { field: { type: 'Percent', scale: 1 } }]]);
  const text = (aggregate: 'Average' | 'Maximum', digits?: number): string =>
    summaryText(
      { locale: 'fr-FR' } as Viewer,
      { columns } as unknown as ReportResult,
      { column: 'Progress__c', aggregate },
      23.1234,
      digits,
    ).replace(/\s/gu, ' ');
  assert.deepEqual(
    [text('Average'), text('Maximum'), text('Average', 0), text('Maximum', 0)],
    ['23,12 %', '23,1 %', '23 %', '23 %'],
  );
});
