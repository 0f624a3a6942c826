/** What a report summarises, and what charts and dashboards may therefore show of it. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { FieldSchema, FieldType } from '../../schema.ts';
import type { Problem } from '../problem.ts';
import { unified, type ReportColumns } from './report-columns.ts';

const NUMERIC: readonly FieldType[] = ['AutoNumber', 'Currency', 'Number', 'Percent'];

export const isNumeric = ({ type, rollUp }: FieldSchema): boolean =>
  type === 'Summary' ? NUMERIC.includes(rollUp?.resultType ?? 'Number') : NUMERIC.includes(type);

const OF_NUMBERS = new Set(['Sum', 'Average', 'Median']);

export function* checkSummaries({ xml }: Component, columns: ReportColumns | undefined): Generator<Problem> {
  for (const column of childrenNamed(xml, 'columns')) {
    const field = columns?.field(childText(column, 'field') ?? '');
    if (!field || isNumeric(field)) continue;
    for (const at of childrenNamed(column, 'aggregateTypes')) {
      if (!OF_NUMBERS.has(at.text.trim())) continue;
      const message = `${at.text.trim()} needs a number, which ${field.name} is not.`;
      yield { rule: 'report-aggregate', message, at };
    }
  }
}

/**
 * Whether the report gives that figure: the number of rows, a formula or a bucket of its own, or one of its columns
 * with that aggregate; without one, any aggregate of the column.
 */
export function summarises(report: Component, column: string, aggregate?: string): boolean {
  if (column === 'RowCount') return true;
  const own = childrenNamed(report.xml, 'aggregates').map((formula) => childText(formula, 'developerName'));
  if (own.includes(column)) return true;
  return childrenNamed(report.xml, 'columns').some(
    (shown) =>
      unified(childText(shown, 'field') ?? '') === unified(column) &&
      childrenNamed(shown, 'aggregateTypes').some(({ text }) => !aggregate || text.trim() === aggregate),
  );
}

/** The columns of a chart, or of a dashboard's component, that its report does not summarise so. */
export function* checkChartSummaries(
  summaries: readonly XmlElement[],
  report: Component,
  rule: string,
): Generator<Problem> {
  for (const summary of summaries) {
    const [at] = childrenNamed(summary, 'column');
    const aggregate = childText(summary, 'aggregate');
    const column = at?.text.trim() ?? '';
    if (!at || summarises(report, column, aggregate)) continue;
    const message = `The report ${report.fullName} has no ${aggregate ?? 'summary'} of ${column} to draw.`;
    yield { rule, message, at };
  }
}
