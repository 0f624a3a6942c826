import TIME_ZONE from '@salesforce/i18n/timeZone';

const format = new Intl.DateTimeFormat('en', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Today where the user is, `YYYY-MM-DD`. */
export function today(): string {
  const parts = format.formatToParts(new Date());
  const [year, month, day] = ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)!.value);
  return `${year}-${month}-${day}`;
}
