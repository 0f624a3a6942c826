/** A dashboard's results as the REST API gives them: https://developer.salesforce.com/docs/atlas.en-us.api_analytics.meta/api_analytics/sforce_analytics_rest_api_get_dashboard_results.htm */
import type { Viewer } from '../api/ui-api/viewer.ts';
import { ApiError } from '../data/contract.ts';
import { statement } from '../data/statement.ts';
import { accessOf } from '../data/access.ts';
import { analyticsNamed, type AnalyticsComponent } from './analytics-components.ts';
import { dashboardDefinition, type DashboardDefinition, type DashboardPart } from './dashboard.ts';
import { reportDefinition } from './report-definition.ts';
import { reportJson, summaryName } from './report-json.ts';
import { runReport, type ReportResult } from './run-report.ts';

/** One query a component; one that cannot run says why, and the others stay. */
export function dashboardJson(viewer: Viewer, dashboard: AnalyticsComponent) {
  const definition = dashboardDefinition(dashboard);
  const { running, user } = runsAs(viewer, definition);
  const { org } = viewer.session;
  return {
    componentData: definition.parts.map((part, index) => ({ componentId: String(index), ...resultOf(running, part) })),
    dashboardMetadata: {
      attributes: { dashboardId: dashboard.id, type: 'Dashboard' },
      components: definition.parts.map((part, index) => ({
        componentData: index,
        footer: part.footer,
        header: part.header,
        id: String(index),
        properties: {
          aggregates: part.summary ? [{ name: summaryName(part.summary) }] : [],
          breakpoints: part.ranges,
          groupings: part.groupings.map((name) => ({ name })),
          maxRows: part.maxRows ?? null,
          sortBy: part.sortBy,
          tableColumns: part.tableColumns,
          visualizationType: part.type,
        },
        reportId: analyticsNamed(org, 'Report', part.report)?.id ?? null,
        title: part.title,
        type: 'Report',
      })),
      description: dashboard.description,
      developerName: dashboard.developerName,
      id: dashboard.id,
      layout: {
        components: definition.parts.map(({ place }) => place),
        gridLayout: true,
        numColumns: definition.columns,
        rowHeight: definition.rowHeight,
      },
      name: dashboard.name,
      runningUser: { displayName: user },
    },
    refreshDate: org.now().toISOString(),
  };
}

function resultOf(viewer: Viewer, part: DashboardPart) {
  const { report } = part;
  try {
    const found = analyticsNamed(viewer.session.org, 'Report', report);
    if (!found) throw new ApiError('NOT_FOUND', `There is no report ${report}`, 404);
    const result = runReport(viewer, reportDefinition(found.component), false);
    requireSummary(part, result);
    return {
      reportResult: reportJson(viewer, found, result, { details: false, digits: part.digits }),
      status: { dataStatus: 'DATA' },
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { errorCode, message } = error;
    return { reportResult: null, status: { dataStatus: 'ERROR', errorCode, errorMessage: message } };
  }
}

/** Without the figure that a component is about, for want of a right or of a summary, nothing may stand in its place. */
function requireSummary({ summary }: DashboardPart, { summaries }: ReportResult): void {
  if (!summary || summaries.some((one) => summaryName(one) === summaryName(summary))) return;
  throw new ApiError('INVALID_FIELD', `The report has no summary ${summaryName(summary)} that you may see`);
}

/** With the rights of the user that it names, in the language of whoever looks at it. */
function runsAs(viewer: Viewer, { runningUser }: DashboardDefinition): { running: Viewer; user: string } {
  const { org, userId } = viewer.session;
  const wanted = runningUser ? '"Username" = ? COLLATE NOCASE' : '"Id" = ?';
  const row = statement(org.database, `SELECT "Id", "Name" FROM "User" WHERE ${wanted}`).get(runningUser ?? userId);
  if (!row) throw new ApiError('INVALID_RUNNING_USER', `There is no user ${runningUser}`, 400);
  const session = { org, userId: String(row.Id) };
  return { running: { ...viewer, session, access: accessOf(session) }, user: String(row.Name) };
}
