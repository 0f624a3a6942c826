/** How a report groups: as many levels as its format takes, each field once, in an order that it can tell. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { Problem } from '../problem.ts';
import { unified, type ReportColumns } from './report-columns.ts';
import { summarises } from './report-summary.ts';

export const groupingsOf = (xml: XmlElement | undefined): XmlElement[] => [
  ...childrenNamed(xml, 'groupingsDown'),
  ...childrenNamed(xml, 'groupingsAcross'),
];

export function* checkGroupings(report: Component, columns: ReportColumns | undefined): Generator<Problem> {
  yield* checkFormat(report);
  const seen = new Set<string>();
  for (const grouping of groupingsOf(report.xml)) {
    const [at] = childrenNamed(grouping, 'field');
    const name = at?.text.trim() ?? '';
    if (seen.has(unified(name))) yield { rule: 'report-grouping', message: `The report groups by ${name} twice.`, at };
    seen.add(unified(name));
    const type = columns?.field(name)?.type;
    if (type === 'LongTextArea' || type === 'Html')
      yield { rule: 'report-grouping', message: `A report cannot group by the long text ${name}.`, at };
    yield* checkSort(grouping, report);
  }
}

function* checkFormat({ xml }: Component): Generator<Problem> {
  const format = childText(xml, 'format');
  const [down, across] = ['groupingsDown', 'groupingsAcross'].map((name) => childrenNamed(xml, name).length);
  const right: Readonly<Record<string, boolean>> = {
    Tabular: down === 0 && across === 0,
    Summary: down! <= 3 && across === 0,
    Matrix: down! >= 1 && down! <= 2 && across! >= 1 && across! <= 2,
  };
  if (right[format ?? ''] !== false) return;
  const message = `A ${format} report does not go with ${down} groupingsDown and ${across} groupingsAcross.`;
  yield { rule: 'report-format', message, at: childrenNamed(xml, 'format')[0] };
}

/** A grouping that is sorted by a figure needs that figure. */
function* checkSort(grouping: XmlElement, report: Component): Generator<Problem> {
  const [at] = childrenNamed(grouping, 'sortByName');
  if (!at || childText(grouping, 'sortType') !== 'Aggregate') return;
  const aggregate = childText(grouping, 'aggregateType');
  if (aggregate === 'RowCount' || summarises(report, at.text.trim(), aggregate)) return;
  const message = `The grouping is sorted by the ${aggregate ?? 'summary'} of ${at.text.trim()}, which the report does not show.`;
  yield { rule: 'report-sort', message, at };
}
