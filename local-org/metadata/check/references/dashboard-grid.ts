/** A dashboard's grid: components within its columns, none over another. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { Problem } from '../problem.ts';

interface Cell {
  at: XmlElement;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function* checkGrid({ xml }: Component): Generator<Problem> {
  for (const grid of childrenNamed(xml, 'dashboardGridLayout')) {
    const width = number(grid, 'numberOfColumns');
    const cells = childrenNamed(grid, 'dashboardGridComponents').map(cellOf);
    for (const [index, cell] of cells.entries()) {
      if (cell.right > width) {
        const message = `The component ends at column ${cell.right} of a grid of ${width}.`;
        yield { rule: 'dashboard-grid', message, at: cell.at };
      }
      const under = cells.slice(0, index).find((other) => overlap(cell, other));
      if (!under) continue;
      const message = `The component lies over the one of line ${under.at.line}.`;
      yield { rule: 'dashboard-grid', message, at: cell.at };
    }
  }
}

function cellOf(at: XmlElement): Cell {
  const [left, top] = [number(at, 'columnIndex'), number(at, 'rowIndex')];
  return { at, left, top, right: left + number(at, 'colSpan'), bottom: top + number(at, 'rowSpan') };
}

const number = (element: XmlElement, name: string): number => Number(childText(element, name) ?? 0);

const overlap = (a: Cell, b: Cell): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
