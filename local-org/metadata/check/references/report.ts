/** Reports: their type, the columns of that type, and their folder. */
import { childrenNamed, type Component, type XmlElement } from '../../component.ts';
import { expectComponent } from '../not-found.ts';
import type { Problem } from '../problem.ts';
import type { World } from '../world.ts';
import { checkFolder } from './folder.ts';
import { checkReportChart } from './report-chart.ts';
import { customReportType, reportColumns, type ReportColumns } from './report-columns.ts';
import { checkCrossFilters } from './report-cross-filter.ts';
import { checkReportFilters } from './report-filter.ts';
import { checkGroupings } from './report-grouping.ts';
import { checkSummaries } from './report-summary.ts';

export function* checkReport(report: Component, world: World): Generator<Problem> {
  const columns = reportColumns(report, world);
  yield* checkFolder(report, 'ReportFolder', world);
  yield* checkType(report, world);
  if (columns) yield* checkColumns(report, columns);
  yield* checkGroupings(report, columns);
  yield* checkReportChart(report);
  yield* checkSummaries(report, columns);
  yield* checkReportFilters(report, columns);
  yield* checkCrossFilters(report, world);
}

function* checkType({ xml }: Component, world: World): Generator<Problem> {
  const [at] = childrenNamed(xml, 'reportType');
  const name = customReportType(at?.text.trim());
  if (at && name) yield* expectComponent(world, at, 'report-report-type', 'ReportType', name);
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

function* checkColumns({ xml }: Component, columns: ReportColumns): Generator<Problem> {
  for (const at of namedColumns(xml)) {
    const name = at.text.trim();
    if (columns.has(name) || !columns.mustHave(name)) continue;
    const message = `Invalid field name: ${name} is no column of the report type.${columns.didYouMean(name)}`;
    yield { rule: 'report-column', message, at };
  }
  yield* checkTwice(xml);
}

function* checkTwice(xml: XmlElement | undefined): Generator<Problem> {
  const seen = new Set<string>();
  for (const at of childrenNamed(xml, 'columns').flatMap((column) => childrenNamed(column, 'field'))) {
    const name = at.text.trim();
    if (seen.has(name)) yield { rule: 'report-column', message: `The report shows the column ${name} twice.`, at };
    seen.add(name);
  }
}
