import type { Viewer } from '../api/ui-api/viewer.ts';
import { valueType } from '../data/column.ts';
import type { FieldValue } from '../data/contract.ts';
import type { FieldSchema } from '../metadata/schema.ts';

/** The month, quarter or year that a day lies in, for a grouping by them; undefined for a grouping by day. */
export function periodOf(
  { locale, timeZone }: Viewer,
  field: FieldSchema,
  value: FieldValue,
  granularity: string,
): { value: string; label: string } | undefined {
  const type = valueType(field);
  if (value === null || !['Date', 'DateTime'].includes(type)) return undefined;
  const day = type === 'Date' ? String(value) : localDay(String(value), timeZone);
  const [year, month] = day.split('-').map(Number);
  switch (granularity) {
    case 'Year':
      return { value: String(year), label: String(year) };
    case 'Quarter': {
      const quarter = Math.ceil(month! / 3);
      return { value: `${year}-Q${quarter}`, label: `${locale.startsWith('fr') ? 'T' : 'Q'}${quarter} ${year}` };
    }
    case 'Month': {
      const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
      return { value: day.slice(0, 7), label: format.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`)) };
    }
    default:
      if (type === 'Date') return undefined;
      return {
        value: day,
        label: new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
      };
  }
}

const localDay = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(moment.replace('+0000', 'Z')));
