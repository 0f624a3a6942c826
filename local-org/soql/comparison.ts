/** `field operator value` as SQL, so written that an index on an Id, a reference or a key can serve. */
import { isBlank, isText, mismatch, valueFor } from './comparison-value.ts';
import { dayRange, startOfDay } from './date-literal.ts';
import type { DayRange } from './date-literal.ts';
import type { Operand } from './operand.ts';
import { notModelled, queryError } from './query-error.ts';
import type { QueryContext } from './query-scope.ts';
import { among, anyOf, not, sql } from './sql.ts';
import type { Sql } from './sql.ts';
import type { Comparison, Literal, Operator } from './syntax-tree.ts';
import { compareText, includesValues, likeText, textAmong } from './text-comparison.ts';

/** Throws INVALID_FIELD where operator or value do not suit the field's type. */
export function compileComparison(context: QueryContext, operand: Operand, comparison: Comparison): Sql {
  const { operator, values } = comparison;
  checkOperator(context, operand, operator);
  switch (operator) {
    case '!=':
      return not(compare(context, operand, '=', values[0]));
    case 'IN':
      return isIn(context, operand, values);
    case 'NOT IN':
      return not(isIn(context, operand, values));
    case 'LIKE':
      return anyOf(values.map((value) => like(context, operand, value)));
    case 'INCLUDES':
      return includesValues(operand.sql, texts(context, operand, values));
    case 'EXCLUDES':
      return not(includesValues(operand.sql, texts(context, operand, values)));
    default:
      return compare(context, operand, operator, values[0]);
  }
}

function checkOperator(context: QueryContext, { type, text, name }: Operand, operator: Operator): void {
  const forTexts = type === 'string' || type === 'picklist';
  const isSet = operator === 'INCLUDES' || operator === 'EXCLUDES';
  const isEquality = ['=', '!=', 'IN', 'NOT IN'].includes(operator);
  const suits =
    isEquality ||
    (operator === 'LIKE'
      ? forTexts
      : isSet
        ? type === 'multipicklist'
        : type !== 'boolean' && type !== 'multipicklist');
  if (suits) return;
  const message =
    operator === 'LIKE' && type === 'ID'
      ? 'invalid operator on id field'
      : `invalid operator ${operator} on ${type} field '${name}'`;
  throw queryError(context.soql, 'INVALID_FIELD', message, text);
}

type Order = '=' | '<' | '<=' | '>' | '>=';

function compare(context: QueryContext, operand: Operand, operator: Order, value: Literal): Sql {
  if (isBlank(operand, value)) {
    if (operator === '=') return sql(`${operand.sql} IS NULL`);
    throw queryError(context.soql, 'INVALID_FIELD', `invalid operator ${operator} with null`, operand.text);
  }
  if (value.kind === 'dateLiteral') return compareDays(context, operand, operator, value);
  const plain = valueFor(context, operand, value);
  if (isText(operand)) return compareText(operand, operator, String(plain));
  return sql(`${operand.sql} ${operator} ?`, plain);
}

/** Blanks and date literals one by one, all other values in one IN, however many they are. */
function isIn(context: QueryContext, operand: Operand, values: Literal[]): Sql {
  const isSpecial = (value: Literal) => isBlank(operand, value) || value.kind === 'dateLiteral';
  const special = values.filter(isSpecial).map((value) => compare(context, operand, '=', value));
  const plain = values.filter((value) => !isSpecial(value)).map((value) => valueFor(context, operand, value));
  if (plain.length === 0) return anyOf(special);
  const isAmong = isText(operand) ? textAmong(operand, plain.map(String)) : among(operand.sql, plain);
  return anyOf([...special, isAmong]);
}

function like(context: QueryContext, operand: Operand, value: Literal): Sql {
  if (value.kind !== 'string') throw mismatch(context, operand);
  return value.text === '' ? sql(`${operand.sql} IS NULL`) : likeText(operand, value.pattern);
}

function texts(context: QueryContext, operand: Operand, values: Literal[]): string[] {
  return values.map((value) => String(valueFor(context, operand, value)));
}

function compareDays(
  context: QueryContext,
  operand: Operand,
  operator: Order,
  { name, n }: Extract<Literal, { kind: 'dateLiteral' }>,
): Sql {
  if (operand.type !== 'date' && operand.type !== 'dateTime') throw mismatch(context, operand);
  const days = dayRange(name, n, context.user);
  if (!days) throw notModelled(`the date literal ${name}`);
  const { start, end } = operand.type === 'date' ? days : moments(days, context.user.timeZone);
  switch (operator) {
    case '=':
      return sql(`${operand.sql} >= ? AND ${operand.sql} < ?`, start, end);
    case '<':
    case '>=':
      return sql(`${operand.sql} ${operator} ?`, start);
    case '<=':
      return sql(`${operand.sql} < ?`, end);
    case '>':
      return sql(`${operand.sql} >= ?`, end);
  }
}

const moments = ({ start, end }: DayRange, timeZone: string): DayRange => ({
  start: startOfDay(start, timeZone),
  end: startOfDay(end, timeZone),
});
