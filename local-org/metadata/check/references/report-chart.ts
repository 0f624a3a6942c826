/** A report's chart: it groups as the report does, as often as its kind takes, and draws what the report summarises. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { Problem } from '../problem.ts';
import { groupingsOf } from './report-grouping.ts';
import { checkChartSummaries } from './report-summary.ts';

export function* checkReportChart(report: Component): Generator<Problem> {
  const grouped = new Set(groupingsOf(report.xml).map((grouping) => childText(grouping, 'field')));
  for (const chart of childrenNamed(report.xml, 'chart')) {
    for (const at of [...childrenNamed(chart, 'groupingColumn'), ...childrenNamed(chart, 'secondaryGroupingColumn')]) {
      if (grouped.has(at.text.trim())) continue;
      yield { rule: 'report-chart', message: `The chart groups by ${at.text.trim()}, which the report does not.`, at };
    }
    yield* checkKind(chart);
    yield* checkChartSummaries(childrenNamed(chart, 'chartSummaries'), report, 'report-chart-summary');
  }
}

/** Bars in stacks or groups need a second grouping. */
export const needsTwoGroupings = (kind: string): boolean => /(Stacked|Grouped)(To100|100|Line)?$/.test(kind);

function* checkKind(chart: XmlElement): Generator<Problem> {
  const [at] = childrenNamed(chart, 'chartType');
  const kind = at?.text.trim() ?? '';
  if (!needsTwoGroupings(kind) || childText(chart, 'secondaryGroupingColumn')) return;
  yield { rule: 'report-chart', message: `A chart of type ${kind} needs a secondaryGroupingColumn.`, at };
}
