/** The right side of a comparison, checked against the type of the left. */
import type { FieldValue } from '../data/contract.ts';
import { toRecordId } from '../data/record-id.ts';
import type { Operand } from './operand.ts';
import { notModelled, queryError } from './query-error.ts';
import type { QueryContext } from './query-scope.ts';
import type { Literal } from './syntax-tree.ts';

/** null, or an empty text, which is stored as null. */
export function isBlank(operand: Operand, value: Literal): boolean {
  return value.kind === 'null' || (value.kind === 'string' && value.text === '' && isQuoted(operand));
}

/** Texts are compared without regard to case, other values as they are. */
export const isText = ({ type }: Operand): boolean => ['multipicklist', 'picklist', 'string'].includes(type);

const isQuoted = (operand: Operand): boolean => operand.type === 'ID' || isText(operand);

/** The value as its column holds it. Throws INVALID_FIELD where the types do not match. */
export function valueFor(context: QueryContext, operand: Operand, value: Literal): Exclude<FieldValue, boolean> {
  if (value.kind === 'currency') throw notModelled(`the amount ${value.text} (more than one currency)`);
  if (isText(operand) && value.kind === 'string') return value.text;
  switch (operand.type) {
    case 'ID':
      if (value.kind === 'string') return recordIdOf(context, operand, value.text);
      break;
    case 'double':
      if (value.kind === 'number') return value.value;
      break;
    case 'boolean':
      if (value.kind === 'boolean') return Number(value.value);
      break;
    case 'date':
      if (value.kind === 'date') return value.iso;
      break;
    case 'dateTime':
      if (value.kind === 'dateTime') return value.iso;
      break;
    case 'time':
      throw notModelled(`a filter on the time field '${operand.name}'`);
  }
  throw mismatch(context, operand);
}

function recordIdOf(context: QueryContext, operand: Operand, text: string): string {
  const id = toRecordId(text);
  if (id) return id;
  throw queryError(context.soql, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`, operand.text);
}

export function mismatch({ soql }: QueryContext, operand: Operand) {
  const quotes = isQuoted(operand) ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  const message = `value of filter criterion for field '${operand.name}' must be of type ${operand.type} and ${quotes}`;
  return queryError(soql, 'INVALID_FIELD', message, operand.text);
}
