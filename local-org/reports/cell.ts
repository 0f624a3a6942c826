/** The figures of one group of rows. */
import type { AggregateType, Summary } from './report-definition.ts';

interface Figures {
  count: number;
  sum: number;
  least: number;
  greatest: number;
}

export class Cell {
  count = 0;
  readonly #figures = new Map<string, Figures>();

  /** Blanks count in no figure but the number of rows. */
  add(values: ReadonlyMap<string, unknown>): void {
    this.count += 1;
    for (const [column, value] of values) {
      if (typeof value !== 'number') continue;
      const figures = this.#figures.get(column);
      if (!figures) {
        this.#figures.set(column, { count: 1, sum: value, least: value, greatest: value });
        continue;
      }
      figures.count += 1;
      figures.sum += value;
      figures.least = Math.min(figures.least, value);
      figures.greatest = Math.max(figures.greatest, value);
    }
  }

  /** Null where no row has a value; a sum of none is 0. */
  figure(summary: Summary): number | null {
    if (summary === 'RowCount') return this.count;
    const figures = this.#figures.get(summary.column);
    if (!figures) return summary.aggregate === 'Sum' ? 0 : null;
    return VALUES[summary.aggregate](figures);
  }
}

const VALUES: Readonly<Record<AggregateType, (figures: Figures) => number>> = {
  Sum: ({ sum }) => sum,
  Average: ({ sum, count }) => sum / count,
  Maximum: ({ greatest }) => greatest,
  Minimum: ({ least }) => least,
};
