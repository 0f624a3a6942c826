/** Numbers as a reader of the language writes them: `18 000`, `6,5`. */
import type { Language } from '../assessment/model.ts';

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Blank where there is none. */
export const figure = (value: number | null, language: Language): string =>
  value === null ? '' : value.toLocaleString(LOCALES[language], { maximumFractionDigits: 6 });

/** Cents only where there are some; the currency is the org's, which no row of it names. */
export function amount(value: number | null, language: Language): string {
  if (value === null) return '';
  const digits = Number.isInteger(value) ? 0 : 2;
  return value.toLocaleString(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
