/** Reports: their type, the columns of that type, their folder, and a chart whose groupings the report has. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import { didYouMean } from '../nearest-name.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';
import { checkFolder } from './folder.ts';

export function* checkReport(report: Component, world: World): Generator<Problem> {
  yield* checkFolder(report, 'ReportFolder', world);
  yield* checkFormat(report);
  yield* checkChart(report);
  const [type] = childrenNamed(report.xml, 'reportType');
  const typeName = /^(\w+)__c$/.exec(type?.text.trim() ?? '')?.[1];
  if (!type || !typeName) return;
  yield* expectComponent(world, type, 'report-report-type', 'ReportType', typeName);
  const reportType = world.find('ReportType', typeName);
  if (reportType) yield* checkColumns(report, columnsOf(reportType));
}

/** `Library__c.Shelves__r$Name`: `$` before the field; `.` and `$` are told apart nowhere. */
const unified = (column: string): string => column.replaceAll('$', '.').toLowerCase();

function columnsOf({ xml }: Component): string[] {
  const columns = childrenNamed(xml, 'sections').flatMap((section) => childrenNamed(section, 'columns'));
  return columns.map((column) => `${childText(column, 'table')}$${childText(column, 'field')}`);
}

/** Where a report names a column: the elements that hold it and the element of the name. */
const PLACES: readonly [path: string[], element: string][] = [
  [['columns'], 'field'],
  [['groupingsDown'], 'field'],
  [['groupingsAcross'], 'field'],
  [['filter', 'criteriaItems'], 'column'],
  [['timeFrameFilter'], 'dateColumn'],
  [['chart'], 'groupingColumn'],
  [['chart'], 'secondaryGroupingColumn'],
  [['chart', 'chartSummaries'], 'column'],
  [['buckets'], 'sourceColumnName'],
  [[], 'sortColumn'],
];

function namedColumns(xml: XmlElement | undefined): XmlElement[] {
  return PLACES.flatMap(([path, element]) => {
    const holders = path.reduce((from, name) => from.flatMap((one) => childrenNamed(one, name)), xml ? [xml] : []);
    return holders.flatMap((holder) => childrenNamed(holder, element));
  });
}

function* checkColumns({ xml }: Component, columns: string[]): Generator<Problem> {
  const known = new Set(columns.map(unified));
  for (const at of namedColumns(xml)) {
    const name = at.text.trim();
    if (!name.includes('$') || known.has(unified(name))) continue;
    const message = `Invalid field name: ${name} is no column of the report type.${didYouMean(name, columns)}`;
    yield { rule: 'report-column', message, at };
  }
}

function* checkFormat({ xml }: Component): Generator<Problem> {
  const format = childText(xml, 'format');
  const [down, across] = ['groupingsDown', 'groupingsAcross'].map((name) => childrenNamed(xml, name).length);
  const right: Readonly<Record<string, boolean>> = {
    Tabular: down === 0 && across === 0,
    Summary: down! >= 1 && down! <= 3 && across === 0,
    Matrix: down! >= 1 && down! <= 2 && across! >= 1 && across! <= 2,
  };
  if (right[format ?? ''] !== false) return;
  const message = `A ${format} report does not go with ${down} groupingsDown and ${across} groupingsAcross.`;
  yield { rule: 'report-format', message, at: childrenNamed(xml, 'format')[0] };
}

function* checkChart({ xml }: Component): Generator<Problem> {
  const [chart] = childrenNamed(xml, 'chart');
  const groupings = [...childrenNamed(xml, 'groupingsDown'), ...childrenNamed(xml, 'groupingsAcross')];
  const grouped = new Set(groupings.map((grouping) => childText(grouping, 'field')));
  for (const at of [...childrenNamed(chart, 'groupingColumn'), ...childrenNamed(chart, 'secondaryGroupingColumn')]) {
    if (grouped.has(at.text.trim())) continue;
    yield { rule: 'report-chart', message: `The chart groups by ${at.text.trim()}, which the report does not.`, at };
  }
}
