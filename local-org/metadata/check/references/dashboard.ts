/** Dashboards: the report behind each component and what it shows of it, the folder, and who they run as. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';
import { checkGrid } from './dashboard-grid.ts';
import { checkFolder } from './folder.ts';
import { needsTwoGroupings } from './report-chart.ts';
import { reportColumns, unified } from './report-columns.ts';
import { groupingsOf } from './report-grouping.ts';
import { checkChartSummaries } from './report-summary.ts';

export function* checkDashboard(dashboard: Component, world: World): Generator<Problem> {
  yield* checkFolder(dashboard, 'DashboardFolder', world);
  for (const component of componentsOf(dashboard.xml)) yield* checkReportOf(component, world);
  yield* checkGrid(dashboard);
  yield* checkRunningUser(dashboard, world);
}

function componentsOf(xml: XmlElement | undefined): XmlElement[] {
  const sections = ['leftSection', 'middleSection', 'rightSection'].flatMap((name) => childrenNamed(xml, name));
  const cells = childrenNamed(xml, 'dashboardGridLayout').flatMap((grid) =>
    childrenNamed(grid, 'dashboardGridComponents'),
  );
  return [
    ...sections.flatMap((section) => childrenNamed(section, 'components')),
    ...cells.flatMap((cell) => childrenNamed(cell, 'dashboardComponent')),
  ];
}

function* checkReportOf(component: XmlElement, world: World): Generator<Problem> {
  const [at] = childrenNamed(component, 'report');
  if (!at) return;
  const name = at.text.trim();
  yield* expectComponent(world, at, 'dashboard-report', 'Report', name);
  const report = world.find('Report', name);
  if (!report) return;
  yield* checkGroupings(component, report);
  yield* checkChartSummaries(childrenNamed(component, 'chartSummary'), report, 'dashboard-summary');
  if (reportColumns(report, world)) yield* checkTable(component, report);
}

function* checkGroupings(component: XmlElement, { xml, fullName }: Component): Generator<Problem> {
  const grouped = new Set(groupingsOf(xml).map((grouping) => childText(grouping, 'field')));
  const named = childrenNamed(component, 'groupingColumn');
  for (const at of named) {
    if (grouped.has(at.text.trim())) continue;
    const message = `The component groups by ${at.text.trim()}, which the report ${fullName} does not.`;
    yield { rule: 'dashboard-grouping', message, at };
  }
  const [at] = childrenNamed(component, 'componentType');
  const kind = at?.text.trim() ?? '';
  const few = needsTwoGroupings(kind) && (named.length === 1 || grouped.size < 2);
  if (few) yield { rule: 'dashboard-grouping', message: `A component of type ${kind} needs two groupings.`, at };
}

/** `s!Shelf__c$Pages__c` is the sum of a column. */
const AGGREGATE_PREFIX = /^(s|a|m|mx|med|u|fx)!/;

/** Over standard report types public dashboards name columns that their report does not show (SalesforceFoundation/PMM). */
function* checkTable(component: XmlElement, { xml, fullName }: Component): Generator<Problem> {
  const known = new Set(
    [...groupingsOf(xml), ...childrenNamed(xml, 'columns')].map((one) => unified(childText(one, 'field') ?? '')),
  );
  const formulas = new Set(childrenNamed(xml, 'aggregates').map((formula) => childText(formula, 'developerName')));
  const columns = [
    ...childrenNamed(component, 'flexComponentProperties')
      .flatMap((table) => childrenNamed(table, 'flexTableColumn'))
      .flatMap((column) => childrenNamed(column, 'reportColumn')),
    ...childrenNamed(component, 'dashboardTableColumn').flatMap((column) => childrenNamed(column, 'column')),
  ];
  for (const at of columns) {
    const name = at.text.trim().replace(AGGREGATE_PREFIX, '');
    if (name === 'RowCount' || known.has(unified(name)) || formulas.has(name)) continue;
    yield { rule: 'dashboard-column', message: `The report ${fullName} does not show ${name}.`, at };
  }
}

/** Without a running user the dashboard runs as whoever deploys it: SalesforceFoundation/NPSP ships four such. */
function* checkRunningUser({ xml }: Component, world: World): Generator<Problem> {
  for (const at of childrenNamed(xml, 'runningUser')) {
    const username = at.text.trim();
    if (username === '') {
      const message = 'The running user is empty: name a user, or leave the element out for whoever deploys.';
      yield { rule: 'dashboard-running-user', message, at };
    } else if (!world.strict && username.includes('@')) {
      const message = `The dashboard runs as ${username}, who exists in one org only: let the deployment fill in its own user.`;
      yield { rule: 'one-org-user', message, at };
    }
  }
}
