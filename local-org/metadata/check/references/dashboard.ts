/** Dashboards: the report behind each component, the folder, and who they run as. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';
import { checkFolder } from './folder.ts';

export function* checkDashboard(dashboard: Component, world: World): Generator<Problem> {
  yield* checkFolder(dashboard, 'DashboardFolder', world);
  for (const component of componentsOf(dashboard.xml)) yield* checkReportOf(component, world);
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
  if (report) yield* checkGroupings(component, report);
}

function* checkGroupings(component: XmlElement, { xml, fullName }: Component): Generator<Problem> {
  const groupings = [...childrenNamed(xml, 'groupingsDown'), ...childrenNamed(xml, 'groupingsAcross')];
  const grouped = new Set(groupings.map((grouping) => childText(grouping, 'field')));
  for (const at of childrenNamed(component, 'groupingColumn')) {
    if (grouped.has(at.text.trim())) continue;
    const message = `The component groups by ${at.text.trim()}, which the report ${fullName} does not.`;
    yield { rule: 'dashboard-grouping', message, at };
  }
}

function* checkRunningUser({ xml }: Component, world: World): Generator<Problem> {
  const [at] = childrenNamed(xml, 'runningUser');
  const type = childText(xml, 'dashboardType');
  if (type === 'SpecifiedUser' && !world.strict && !at?.text.trim()) {
    yield { rule: 'dashboard-running-user', message: 'A dashboard of type SpecifiedUser needs a runningUser.' };
  }
  if (!world.strict && at?.text.includes('@')) {
    const message = `The dashboard runs as ${at.text.trim()}, who exists in one org only: let the deployment fill in its own user.`;
    yield { rule: 'one-org-user', message, at };
  }
}
