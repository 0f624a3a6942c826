import { addDays, addMonths, calendarDay, dayIn } from '../calendar.ts';
import { FormulaEvaluationError } from '../evaluation-error.ts';
import { expectType } from '../expression.ts';
import type { Expression } from '../expression.ts';
import type { FormulaDate, FormulaDateTime } from '../formula.ts';
import { argumentsOf, placeOf, strictFunction } from '../formula-function.ts';
import type { FormulaFunction, FunctionTable } from '../formula-function.ts';

const ADDMONTHS: FormulaFunction = {
  compile(call) {
    const [date, months] = argumentsOf(call, 2) as [Expression, Expression];
    expectType(placeOf(call), date, ['Date', 'DateTime']);
    expectType(placeOf(call), months, ['Number']);
    return {
      type: date.type,
      evaluate(context) {
        const start = date.evaluate(context) as FormulaDate | FormulaDateTime | null;
        const count = months.evaluate(context) as number | null;
        return start === null || count === null ? null : addMonths(start, count);
      },
    };
  },
};

const TODAY: FormulaFunction = {
  compile(call) {
    argumentsOf(call, 0);
    return { type: 'Date', evaluate: (context) => ({ kind: 'date', iso: context.today }) };
  },
};

const NOW: FormulaFunction = {
  compile(call) {
    argumentsOf(call, 0);
    return { type: 'DateTime', evaluate: (context) => ({ kind: 'datetime', iso: context.now }) };
  },
};

function date(year: number, month: number, day: number): FormulaDate {
  const found = calendarDay(Math.trunc(year), Math.trunc(month), Math.trunc(day));
  if (!found) throw new FormulaEvaluationError('#Error! Year, month or day out of range in DATE() function');
  return found;
}

/** A date-time's day is that of the running user: https://help.salesforce.com/s/articleView?id=platform.tips_for_using_date_datetime_formula_fields.htm */
const DATEVALUE: FormulaFunction = {
  compile(call) {
    const [value] = argumentsOf(call, 1) as [Expression];
    expectType(placeOf(call), value, ['Text', 'DateTime']);
    return {
      type: 'Date',
      evaluate(context) {
        const given = value.evaluate(context) as string | FormulaDateTime | null;
        if (given === null) return null;
        return typeof given === 'string' ? parsedDate(given) : dayIn(context.timeZone ?? 'UTC', given);
      },
    };
  },
};

function parsedDate(text: string): FormulaDate {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const found = calendarDay(Number(year), Number(month), Number(day));
  if (!found) throw new FormulaEvaluationError(`#Error! The value '${text}' is not a valid date (YYYY-MM-DD)`);
  return found;
}

function dateTimeValue(value: string | FormulaDate | FormulaDateTime): FormulaDateTime {
  if (typeof value !== 'string') {
    return value.kind === 'datetime' ? value : { kind: 'datetime', iso: `${value.iso}T00:00:00.000Z` };
  }
  const [, day, ...time] = /^(\d{4}-\d{1,2}-\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})\s*$/.exec(value) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = time.map(Number);
  if (day === undefined || hours > 23 || minutes > 59 || seconds > 59) {
    throw new FormulaEvaluationError(`#Error! The value '${value}' is not a valid date-time (YYYY-MM-DD HH:MM:SS)`);
  }
  return addDays(dateTimeValue(parsedDate(day)), (hours * 3600 + minutes * 60 + seconds) / 86_400);
}

const partOf = (read: (day: Date) => number): FormulaFunction =>
  strictFunction(['Date'], 'Number', (value: FormulaDate) => read(new Date(value.iso)));

/** https://help.salesforce.com/s/articleView?id=platform.formula_using_date_datetime.htm */
export const DATE_FUNCTIONS: FunctionTable = {
  ADDMONTHS,
  DATE: strictFunction(['Number', 'Number', 'Number'], 'Date', date),
  DATETIMEVALUE: strictFunction([['Text', 'Date', 'DateTime']], 'DateTime', dateTimeValue),
  DATEVALUE,
  DAY: partOf((day) => day.getUTCDate()),
  MONTH: partOf((day) => day.getUTCMonth() + 1),
  NOW,
  TODAY,
  WEEKDAY: partOf((day) => day.getUTCDay() + 1),
  YEAR: partOf((day) => day.getUTCFullYear()),
};
