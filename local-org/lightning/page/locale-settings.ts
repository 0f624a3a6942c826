/** The values of `@salesforce/i18n/…`, from what Intl knows of a locale. */

const SAMPLE = new Date(Date.UTC(2033, 10, 22, 15, 4, 5));

/**
 * @param locale for Intl: `fr-FR`
 * @param language `fr`, `en_US`
 */
export function localeSettings(locale: string, language: string, currency: string, timeZone: string) {
  const shortDate = datePattern(locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
  const mediumDate = datePattern(locale, { dateStyle: 'medium' });
  const longDate = datePattern(locale, { dateStyle: 'long' });
  const shortTime = datePattern(locale, { timeStyle: 'short' });
  const mediumTime = datePattern(locale, { timeStyle: 'medium' });
  const number = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(-1234.5);
  const part = (type: string): string => number.find((each) => each.type === type)?.value ?? '';
  return {
    lang: language.replace('_', '-'),
    locale,
    currency,
    timeZone,
    dir: 'ltr',
    firstDayOfWeek: firstDayOfWeek(locale),
    'dateTime.shortDateFormat': shortDate,
    'dateTime.mediumDateFormat': mediumDate,
    'dateTime.longDateFormat': longDate,
    'dateTime.shortTimeFormat': shortTime,
    'dateTime.mediumTimeFormat': mediumTime,
    'dateTime.shortDateTimeFormat': `${shortDate} ${shortTime}`,
    'dateTime.mediumDateTimeFormat': `${mediumDate} ${mediumTime}`,
    'dateTime.longDateTimeFormat': `${longDate} ${mediumTime}`,
    'number.decimalSeparator': part('decimal'),
    'number.groupingSeparator': part('group'),
    'number.currencySymbol': part('currency'),
    'number.percentFormat': pattern(locale, 'percent', '#,##0', '%'),
    'number.currencyFormat': pattern(locale, 'currency', '#,##0.00', '¤', currency),
  };
}

/** Sunday is 1, as Salesforce counts. */
function firstDayOfWeek(locale: string): number {
  const weekInfo = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return ((weekInfo.getWeekInfo?.().firstDay ?? 1) % 7) + 1;
}

/** Whether the sign stands before or after the number, and how far from it. */
function pattern(
  locale: string,
  style: 'currency' | 'percent',
  digits: string,
  sign: string,
  currency = 'EUR',
): string {
  const parts = new Intl.NumberFormat(locale, { style, currency }).formatToParts(1);
  const isSign = ({ type }: { type: string }): boolean => type === 'currency' || type === 'percentSign';
  const space = parts.some(({ type }) => type === 'literal') ? '\u00a0' : '';
  return isSign(parts[0]!) ? sign + space + digits : digits + space + sign;
}

/** `dd/MM/yyyy` */
function datePattern(locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const is12Hours = format.resolvedOptions().hour12 === true;
  const token = ({ type, value }: Intl.DateTimeFormatPart): string => {
    switch (type) {
      case 'year':
        return 'yyyy';
      case 'month':
        return /\D/.test(value)
          ? options.dateStyle === 'medium'
            ? 'MMM'
            : 'MMMM'
          : format.formatToParts(EARLY).some(isPadded('month'))
            ? 'MM'
            : 'M';
      case 'day':
        return format.formatToParts(EARLY).some(isPadded('day')) ? 'dd' : 'd';
      case 'hour':
        return is12Hours ? 'h' : 'HH';
      case 'minute':
        return 'mm';
      case 'second':
        return 'ss';
      case 'dayPeriod':
        return 'a';
      default:
        return value.replace(/\u202f/g, ' ').replace(/[a-zà]+/gi, (word) => `'${word}'`);
    }
  };
  return format.formatToParts(SAMPLE).map(token).join('');
}

const EARLY = new Date(Date.UTC(2033, 1, 3, 3, 4, 5));
const isPadded =
  (wanted: string) =>
  ({ type, value }: Intl.DateTimeFormatPart): boolean =>
    type === wanted && value.startsWith('0');
