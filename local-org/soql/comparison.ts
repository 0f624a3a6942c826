/** `field operator value` as SQL, so written that an index on an Id, a reference or a key can serve. */
import { toRecordId } from '../data/record-id.ts';
import { dayRange, startOfDay } from './date-literal.ts';
import type { DayRange } from './date-literal.ts';
import type { Operand } from './operand.ts';
import { notModelled, queryError } from './query-error.ts';
import type { QueryContext } from './query-scope.ts';
import { anyOf, not, sql } from './sql.ts';
import type { Sql } from './sql.ts';
import type { Comparison, Literal, Operator } from './syntax-tree.ts';
import { compareText, includesValues, likeText } from './text-comparison.ts';

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
  if (value.kind === 'currency') throw notModelled(`the amount ${value.text} (more than one currency)`);
  if (value.kind === 'null' || (value.kind === 'string' && value.text === '' && holdsText(operand))) {
    if (operator === '=') return sql(`${operand.sql} IS NULL`);
    throw queryError(context.soql, 'INVALID_FIELD', `invalid operator ${operator} with null`, operand.text);
  }
  if (value.kind === 'dateLiteral') return compareDays(context, operand, operator, value);
  switch (operand.type) {
    case 'ID':
      return sql(`${operand.sql} ${operator} ?`, recordIdOf(context, operand, value));
    case 'string':
    case 'picklist':
    case 'multipicklist':
      return compareText(operand, operator, textOf(context, operand, value));
    case 'double':
      if (value.kind === 'number') return sql(`${operand.sql} ${operator} ?`, value.value);
      break;
    case 'boolean':
      if (value.kind === 'boolean') return sql(`${operand.sql} ${operator} ?`, Number(value.value));
      break;
    case 'date':
      if (value.kind === 'date') return sql(`${operand.sql} ${operator} ?`, value.iso);
      break;
    case 'dateTime':
      if (value.kind === 'dateTime') return sql(`${operand.sql} ${operator} ?`, value.iso);
      break;
    default:
      throw notModelled(`a filter on the ${operand.type} field '${operand.name}'`);
  }
  throw mismatch(context, operand);
}

const holdsText = ({ type }: Operand): boolean => ['ID', 'multipicklist', 'picklist', 'string'].includes(type);

/** One `IN (?, ?)` for Ids and exact texts, which an index serves; one comparison a value otherwise. */
function isIn(context: QueryContext, operand: Operand, values: Literal[]): Sql {
  const isPlain = operand.type === 'ID' || (operand.type === 'string' && operand.caseSensitive);
  if (!isPlain || values.some((value) => value.kind !== 'string' || value.text === '')) {
    return anyOf(values.map((value) => compare(context, operand, '=', value)));
  }
  const plain = values.map((value) =>
    operand.type === 'ID' ? recordIdOf(context, operand, value) : textOf(context, operand, value),
  );
  return sql(`${operand.sql} IN (SELECT value FROM json_each(?))`, JSON.stringify(plain));
}

function like(context: QueryContext, operand: Operand, value: Literal): Sql {
  if (value.kind !== 'string') throw mismatch(context, operand);
  return value.text === '' ? sql(`${operand.sql} IS NULL`) : likeText(operand, value.pattern);
}

function texts(context: QueryContext, operand: Operand, values: Literal[]): string[] {
  return values.map((value) => textOf(context, operand, value));
}

function textOf(context: QueryContext, operand: Operand, value: Literal): string {
  if (value.kind === 'string') return value.text;
  throw mismatch(context, operand);
}

function recordIdOf(context: QueryContext, operand: Operand, value: Literal): string {
  const text = textOf(context, operand, value);
  const id = toRecordId(text);
  if (id) return id;
  throw queryError(context.soql, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`, operand.text);
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

function mismatch({ soql }: QueryContext, operand: Operand) {
  const quotes = holdsText(operand) ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  const message = `value of filter criterion for field '${operand.name}' must be of type ${operand.type} and ${quotes}`;
  return queryError(soql, 'INVALID_FIELD', message, operand.text);
}
