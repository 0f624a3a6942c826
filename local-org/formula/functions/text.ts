import { FormulaEvaluationError } from '../evaluation-error.ts';
import { strictFunction, valueFunction } from '../formula-function.ts';
import type { FunctionTable } from '../formula-function.ts';
import { caseSafeId } from './case-safe-id.ts';

type Blankable<T> = T | null;

/** characters; no field holds more */
const LONGEST_TEXT = 131_072;

const NUMBER_TEXT = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** Whether a text holds another, asked of a blank: everything holds nothing, and of nothing one cannot say. */
const search = (holds: (text: string, part: string) => boolean) =>
  valueFunction(['Text', 'Text'], 'Checkbox', (text: Blankable<string>, part: Blankable<string>) => {
    if (part === null) return true;
    return text === null ? null : holds(text, part);
  });

/** Fills up, or cuts, a text to a length. */
const pad = (fill: (text: string, length: number, filling: string) => string) =>
  strictFunction(
    ['Text', 'Number', 'Text'],
    'Text',
    (text: string, length: number, filling = ' ') => {
      if (length > LONGEST_TEXT) throw new FormulaEvaluationError('#Error! The text is too long');
      return length <= text.length ? text.slice(0, Math.max(0, length)) : fill(text, Math.trunc(length), filling);
    },
    1,
  );

/** Some languages have rules of their own: UPPER("i", "tr") is İ. */
const inLocale = (convert: (text: string, locale: string) => string) =>
  valueFunction(
    ['Text', 'Text'],
    'Text',
    (text: Blankable<string>, locale: Blankable<string> = null) => {
      const [known = 'en'] = Intl.Collator.supportedLocalesOf((locale ?? 'en').match(/^[a-z]{2}/)?.[0] ?? 'en');
      return text === null ? null : convert(text, known);
    },
    { optional: 1 },
  );

function middle(text: string, start: number, count: number): string {
  const from = Math.max(1, Math.trunc(start)) - 1;
  return text.slice(from, from + Math.max(0, Math.trunc(count)));
}

function find(part: Blankable<string>, text: Blankable<string>, start: Blankable<number> = 1): number {
  return part === null || text === null ? 0 : text.indexOf(part, (start ?? 1) - 1) + 1;
}

function substitute(text: Blankable<string>, old: Blankable<string>, replacement: Blankable<string>): string | null {
  return text === null || old === null ? null : text.replaceAll(old, () => replacement ?? '');
}

function numberOf(text: string): number {
  if (!NUMBER_TEXT.test(text)) throw new FormulaEvaluationError(`The value '${text}' is not a valid number.`);
  return Number(text);
}

/** Blanks: what Salesforce computes is in the functions' sources, https://github.com/salesforce/formula-engine */
export const TEXT_FUNCTIONS: FunctionTable = {
  BEGINS: search((text, part) => text.startsWith(part)),
  CASESAFEID: strictFunction(['Text'], 'Text', caseSafeId),
  CONTAINS: search((text, part) => text.includes(part)),
  FIND: valueFunction(['Text', 'Text', 'Number'], 'Number', find, { optional: 1 }),
  ISNUMBER: valueFunction(['Text'], 'Checkbox', (text: Blankable<string>) => text !== null && NUMBER_TEXT.test(text)),
  LEFT: strictFunction(['Text', 'Number'], 'Text', (text: string, count: number) => middle(text, 1, count)),
  LEN: valueFunction(['Text'], 'Number', (text: Blankable<string>) => text?.length ?? 0),
  LOWER: inLocale((text, locale) => text.toLocaleLowerCase(locale)),
  LPAD: pad((text, length, filling) => text.padStart(length, filling)),
  MID: strictFunction(['Text', 'Number', 'Number'], 'Text', middle),
  RIGHT: strictFunction(['Text', 'Number'], 'Text', (text: string, count: number) =>
    count < 1 ? null : text.slice(-Math.trunc(count)),
  ),
  RPAD: pad((text, length, filling) => text.padEnd(length, filling)),
  SUBSTITUTE: valueFunction(['Text', 'Text', 'Text'], 'Text', substitute),
  TRIM: strictFunction(['Text'], 'Text', (text: string) => text.trim()),
  UPPER: inLocale((text, locale) => text.toLocaleUpperCase(locale)),
  VALUE: strictFunction(['Text'], 'Number', numberOf),
};
