import { CURRENCY } from '../api/ui-api/currency.ts';
import type { Viewer } from '../api/ui-api/viewer.ts';
import { valueType } from '../data/column.ts';
import type { FieldValue } from '../data/contract.ts';
import type { ReportColumn } from './report-source.ts';

/** A value as its reader expects it; `-` for a blank, as Salesforce's reports show it. */
export function displayText(viewer: Viewer, { field, object }: ReportColumn, value: FieldValue): string {
  if (value === null || value === '') return '-';
  const { labels, locale, timeZone } = viewer;
  switch (valueType(field)) {
    case 'Checkbox':
      return yesOrNo(viewer, value === true);
    case 'Date':
      return dateFormat(locale, 'UTC', false).format(new Date(`${String(value)}T00:00:00Z`));
    case 'DateTime':
      return dateFormat(locale, timeZone, true).format(new Date(String(value).replace('+0000', 'Z')));
    case 'Percent':
    case 'Number':
    case 'Currency':
      return figureText(viewer, field, Number(value));
    case 'Picklist':
    case 'MultiselectPicklist':
      return String(value)
        .split(';')
        .map((one) => labels.picklistValue(object, field, one))
        .join(' ; ');
    default:
      return String(value);
  }
}

/** A percentage is 0 to 100; an amount shows all its digits, in the org's currency. */
export function figureText(
  { locale }: Viewer,
  field: ReportColumn['field'] | undefined,
  value: number | null,
  digits = field?.scale ?? 0,
): string {
  if (value === null) return '-';
  const type = field && valueType(field);
  const style = type === 'Percent' ? 'percent' : type === 'Currency' ? 'currency' : 'decimal';
  return numberFormat(locale, digits, style).format(style === 'percent' ? value / 100 : value);
}

const yesOrNo = ({ labels }: Viewer, yes: boolean): string =>
  labels.language.startsWith('fr') ? (yes ? 'Oui' : 'Non') : yes ? 'Yes' : 'No';

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format is slow, and every row asks for one. */
function dateFormat(locale: string, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withTime}`;
  let format = dateFormats.get(key);
  if (!format) {
    const timeStyle = withTime ? 'short' : undefined;
    dateFormats.set(key, (format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle, timeZone })));
  }
  return format;
}

function numberFormat(locale: string, digits: number, style: 'currency' | 'decimal' | 'percent'): Intl.NumberFormat {
  const key = `${locale} ${digits} ${style}`;
  let format = numberFormats.get(key);
  if (!format) {
    const money = style === 'currency' ? { currency: CURRENCY, minimumFractionDigits: digits } : {};
    const options = { style, maximumFractionDigits: digits, ...money };
    numberFormats.set(key, (format = new Intl.NumberFormat(locale, options)));
  }
  return format;
}
