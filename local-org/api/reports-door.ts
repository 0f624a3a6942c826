/** Reports over REST: https://developer.salesforce.com/docs/atlas.en-us.api_analytics.meta/api_analytics/sforce_analytics_rest_api_resource_reference_reports.htm */
import { ApiError } from '../data/contract.ts';
import { accessOf } from '../data/access.ts';
import { analyticsComponent, analyticsComponents, type AnalyticsComponent } from '../reports/analytics-components.ts';
import { reportDefinition } from '../reports/report-definition.ts';
import { reportJson, reportMetadata } from '../reports/report-json.ts';
import { runReport } from '../reports/run-report.ts';
import { notFound } from './api-error-answer.ts';
import type { ApiRequest, Door } from './request.ts';
import { viewerOf } from './ui-api/viewer.ts';

export const listReports: Door = ({ session, version }) => {
  requireRunReports(session);
  const base = `/services/data/v${version}/analytics/reports`;
  const body = analyticsComponents(session.org, 'Report').map(({ id, name }) => ({
    describeUrl: `${base}/${id}/describe`,
    id,
    instancesUrl: `${base}/${id}/instances`,
    name,
    url: `${base}/${id}`,
  }));
  return { status: 200, body };
};

/** `?includeDetails=true` for the rows as well. */
export const readReport: Door = (request) => {
  const report = askedReport(request);
  const viewer = viewerOf(request.session, request.headers);
  const details = request.query.get('includeDetails') === 'true';
  const result = runReport(viewer, reportDefinition(report.component), details);
  return { status: 200, body: reportJson(viewer, report, result, { details }) };
};

export const describeReport: Door = (request) => {
  const { component, id } = askedReport(request);
  const definition = reportDefinition(component);
  return { status: 200, body: { reportMetadata: reportMetadata(id, definition, definition.columns) } };
};

function askedReport({ session, params }: ApiRequest): AnalyticsComponent {
  requireRunReports(session);
  const report = analyticsComponent(session.org, 'Report', params.id!);
  if (!report) throw notFound();
  return report;
}

/** Without the right there are no reports: https://help.salesforce.com/s/articleView?id=sf.reports_builder_access.htm */
export function requireRunReports(session: ApiRequest['session']): void {
  if (accessOf(session).hasUserPermission('RunReports')) return;
  throw new ApiError('INSUFFICIENT_ACCESS', 'You don’t have permission to run reports', 403);
}
