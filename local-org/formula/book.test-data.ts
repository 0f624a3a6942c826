/** What the tests of formulas share: a record of an invented object, Book__c, and formulas computed on it. */
import { compileFormula } from './compile.ts';
import type { CompileOptions } from './compile.ts';
import { FormulaError } from './formula.ts';
import type { FormulaContext, FormulaDate, FormulaDateTime, FormulaType, FormulaValue } from './formula.ts';

const BOOK: Readonly<Record<string, FormulaType>> = {
  Title__c: 'Text',
  Status__c: 'Picklist',
  Genres__c: 'MultiselectPicklist',
  Pages__c: 'Number',
  Price__c: 'Number',
  Lent__c: 'Checkbox',
  Bought__c: 'Date',
  LentAt__c: 'DateTime',
  Shelf__c: 'Id',
  Notes__c: 'LongText',
  'Shelf__r.Name': 'Text',
  'Shelf__r.Status__c': 'Picklist',
  '$User.Id': 'Id',
};

export type Book = Record<string, FormulaValue>;

export const resolveBook = (path: string[]): FormulaType | undefined => BOOK[path.join('.')];

export const day = (iso: string): FormulaDate => ({ kind: 'date', iso });
export const moment = (iso: string): FormulaDateTime => ({ kind: 'datetime', iso });

/** On 10 March 2026 at 09:30 UTC; fields that the book leaves out are blank, and stay so. */
export function compute(
  text: string,
  book: Book = {},
  context: Partial<FormulaContext> = {},
  options: CompileOptions = {},
): FormulaValue {
  return compileFormula(text, resolveBook, options).evaluate({
    value: (path) => book[path.join('.')] ?? null,
    today: '2026-03-10',
    now: '2026-03-10T09:30:00.000Z',
    blanksAsZero: false,
    ...context,
  });
}

/** The message with which a formula is refused. */
export function refusal(text: string, options: CompileOptions = {}): string {
  try {
    compileFormula(text, resolveBook, options);
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}
