/**
 * The formula language: https://help.salesforce.com/s/articleView?id=platform.customize_functions.htm
 * Formulas are parsed once, when they are deployed, and evaluated for each record.
 */

/** A calendar day. */
export interface FormulaDate {
  kind: 'date';
  /** `YYYY-MM-DD` */
  iso: string;
}
/** A moment, UTC. */
export interface FormulaDateTime {
  kind: 'datetime';
  /** `YYYY-MM-DDTHH:MM:SS.sssZ` */
  iso: string;
}
/** `null` is blank. Multi-select picklists travel as their `;`-joined text; percentages as fractions (50 % is 0.5). */
export type FormulaValue = null | string | number | boolean | FormulaDate | FormulaDateTime;

/** `LongText` is a long or rich text area: a text that validation rules may read and formula fields may not. */
export type FormulaType =
  'Text' | 'LongText' | 'Number' | 'Checkbox' | 'Date' | 'DateTime' | 'Picklist' | 'MultiselectPicklist' | 'Id';

/** What a formula may ask of its surroundings. Paths keep the spelling of the formula text. */
export interface FormulaContext {
  /** A field of the record or of a parent: `['Status__c']`, `['Chapter__r', 'Name']`, `['$User', 'Id']`, `['$Label', 'Foo']`, `['$Permission', 'Bar']`. */
  value(path: string[]): FormulaValue;
  /** The field's value before this save; for ISCHANGED and PRIORVALUE. */
  priorValue?(path: string[]): FormulaValue;
  /** For ISNEW. */
  isNew?: boolean;
  /** The running user's today (`YYYY-MM-DD`) and now (ISO, UTC). */
  today: string;
  now: string;
  /** The running user's, as in `Europe/Paris`, for DATEVALUE of a date-time; UTC where absent. */
  timeZone?: string;
  /** Whether blank number fields count as 0. Validation rules take blanks for blanks. */
  blanksAsZero: boolean;
}

/** Gives the type of a field path, or undefined where there is no such field. */
export type ResolveType = (path: string[]) => FormulaType | undefined;

export interface CompiledFormula {
  text: string;
  /** every distinct field path that the formula reads */
  paths: string[][];
  /** functions used, upper case: `TODAY`, `ISNEW`… */
  functions: ReadonlySet<string>;
  returnType: FormulaType | 'Any';
  evaluate(context: FormulaContext): FormulaValue;
}

/** A formula that Salesforce would not save: syntax, unknown field or function, wrong type. The message is worded as Salesforce's. */
export class FormulaError extends Error {
  /** 0-based offset in the formula text */
  readonly position: number;
  constructor(message: string, position = 0) {
    super(message);
    this.name = 'FormulaError';
    this.position = position;
  }
}
