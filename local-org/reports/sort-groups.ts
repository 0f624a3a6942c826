import type { Viewer } from '../api/ui-api/viewer.ts';
import type { FieldValue } from '../data/contract.ts';
import type { Grouping } from './report-definition.ts';
import type { ReportColumn } from './report-source.ts';

interface Sortable {
  value: FieldValue;
  label: string;
}

/** By a figure, by the order of the picklist, or by what a reader sees; blanks before all else. */
export function sortGroups<T extends Sortable>(
  { locale }: Viewer,
  groups: T[],
  { descending }: Grouping,
  { field }: ReportColumn,
  figure?: (group: T) => number | null,
): T[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const places = new Map(field.picklist?.values.map(({ value }, index) => [value, index]));
  const placeOf = ({ value }: T) => places.get(String(value)) ?? places.size;
  const byItself = (a: T, b: T): number => {
    if (a.value === null || b.value === null) return Number(a.value !== null) - Number(b.value !== null);
    if (places.size > 0) return placeOf(a) - placeOf(b);
    if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
    if (field.type === 'Date' || field.type === 'DateTime') return String(a.value) < String(b.value) ? -1 : 1;
    return collator.compare(a.label, b.label);
  };
  const compare = (a: T, b: T): number =>
    (figure && (figure(a) ?? -Infinity) - (figure(b) ?? -Infinity)) || byItself(a, b);
  return groups.toSorted((a, b) => (descending ? -1 : 1) * compare(a, b));
}
