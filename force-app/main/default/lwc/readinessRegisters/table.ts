/** The entries of a register as lines of a table, in the org's own words. */
import { textOf, type Entry } from './entry';
import type { ObjectRights } from './registerRights';

export interface Column {
  name: string;
  label: string;
  isNumber?: boolean;
  /** its words stay whole however narrow the column is */
  isShort?: boolean;
}

export interface Row {
  id: string;
  title: string;
  cells: Record<string, string>;
  warning?: string;
}

/**
 * Without the fields that this user may not see.
 * @param texts fields that hold what somebody wrote, so that a word of theirs may be of any length
 */
export const columnsOf = (
  rights: ObjectRights | undefined,
  fields: string[],
  numbers: string[] = [],
  texts: string[] = [],
): Column[] =>
  fields
    .map((name) => ({
      name,
      label: rights?.label(name) ?? '',
      isNumber: numbers.includes(name),
      isShort: !texts.includes(name),
    }))
    .filter(({ label }) => label !== '');

/** @param cell what a field is shown as, where that is not as the org words it */
export const rowsOf = (
  entries: Entry[],
  columns: Column[],
  {
    cell = {},
    warning = () => '',
  }: { cell?: Record<string, (entry: Entry) => string>; warning?: (entry: Entry) => string } = {},
): Row[] =>
  entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    warning: warning(entry),
    cells: Object.fromEntries(
      columns.map(({ name }) => [name, cell[name]?.(entry) ?? entry.shown[name] ?? textOf(entry, name)]),
    ),
  }));

/** A multi-select picklist as the org words it: `A;B` becomes `A, B`. */
export const listed = (text: string): string => text.split(';').join(', ');
