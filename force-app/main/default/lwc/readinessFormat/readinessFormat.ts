/** Numbers, dates and labels as the user's locale writes them. */
import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';

export { today } from './today';

/** Puts values where a label says `{0}`, `{1}`… */
export const fillIn = (label: string, ...values: (number | string)[]): string =>
  label.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));

const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/**
 * Never says 100 % before all is done, nor 0 % once something is.
 * @param fraction 0 to 1
 */
export const formatPercent = (fraction: number): string => percent.format(wholePercent(fraction) / 100);

/** What is reached, whole, as `sf readiness status` says it; 0 only where nothing is done. */
export function wholePercent(fraction: number): number {
  const reached = Math.floor(fraction * 100 + 1e-9);
  return reached <= 0 && fraction > 0 ? 1 : reached;
}

const date = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });

/** @param isoDate `YYYY-MM-DD` */
export const formatDate = (isoDate: string): string => date.format(new Date(`${isoDate}T00:00:00Z`));

const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' });

/** « janv. » @param isoDate any day of it */
export const formatMonth = (isoDate: string): string => month.format(new Date(`${isoDate}T00:00:00Z`));

const amount = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: CURRENCY,
  trailingZeroDisplay: 'stripIfInteger',
});

/** In the org's currency, with cents where there are some. */
export const formatAmount = (value: number): string => amount.format(value);

const decimal = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

export const formatNumber = (value: number): string => decimal.format(value);

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** @param bytes as « 12 ko », « 1,4 Mo » */
export function formatSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const unit = { style: 'unit', unit: UNITS[power], unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(LOCALE, { ...unit, maximumFractionDigits: power > 1 ? 1 : 0 }).format(
    bytes / 1000 ** power,
  );
}
