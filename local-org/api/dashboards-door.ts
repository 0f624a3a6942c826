/** Dashboards over REST: https://developer.salesforce.com/docs/atlas.en-us.api_analytics.meta/api_analytics/sforce_analytics_rest_api_dashboard_intro.htm */
import { analyticsComponent, analyticsComponents } from '../reports/analytics-components.ts';
import { dashboardJson } from '../reports/dashboard-json.ts';
import { notFound } from './api-error-answer.ts';
import { requireRunReports } from './reports-door.ts';
import type { Door } from './request.ts';
import { viewerOf } from './ui-api/viewer.ts';

export const listDashboards: Door = ({ session, version }) => {
  requireRunReports(session);
  const base = `/services/data/v${version}/analytics/dashboards`;
  const body = analyticsComponents(session.org, 'Dashboard').map(({ id, name }) => ({
    id,
    name,
    resultsUrl: `${base}/${id}`,
    statusUrl: `${base}/${id}/status`,
  }));
  return { status: 200, body };
};

export const readDashboard: Door = ({ session, params, headers }) => {
  requireRunReports(session);
  const dashboard = analyticsComponent(session.org, 'Dashboard', params.id!);
  if (!dashboard) throw notFound();
  return { status: 200, body: dashboardJson(viewerOf(session, headers), dashboard) };
};
