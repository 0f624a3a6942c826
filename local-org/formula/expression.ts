import type { FormulaContext, FormulaType, FormulaValue } from './formula.ts';
import { FormulaError } from './formula.ts';
import type { Node } from './syntax-tree.ts';

/** The type that a part of a formula has before any record is read. `Null` fits wherever a value may stand. */
export type StaticType = FormulaType | 'Null';

/** A type-checked part of a formula, ready to run. A blank text is always null, never `''`. */
export interface Expression {
  type: StaticType;
  node: Node;
  evaluate(context: FormulaContext): FormulaValue;
}

export type Operation = Omit<Expression, 'node'>;

const TYPE_NAMES: Readonly<Record<StaticType, string>> = {
  Text: 'Text',
  Id: 'Text',
  LongText: 'Text',
  Number: 'Number',
  Checkbox: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Picklist: 'Picklist',
  MultiselectPicklist: 'Multi-Select Picklist',
  Null: 'Null',
};

/** The type as Salesforce's error messages name it. */
export const typeName = (type: StaticType): string => TYPE_NAMES[type];

export const isText = (type: StaticType): boolean => type === 'Text' || type === 'Id' || type === 'LongText';

/** Whether a value of one type may stand where the other is expected. */
export function fits(type: StaticType, expected: StaticType): boolean {
  return type === 'Null' || expected === 'Null' || type === expected || (isText(type) && isText(expected));
}

/** Throws unless the operand has one of the types; `place` is `operator '+'` or `function 'LEN()'`. */
export function expectType(place: string, operand: Expression, expected: StaticType[]): void {
  if (expected.some((type) => fits(operand.type, type))) return;
  refusePicklist(operand);
  throw wrongType(place, operand, expected);
}

export function wrongType(place: string, operand: Expression, expected: StaticType[]): FormulaError {
  const names = [...new Set(expected.map(typeName))].join(', ');
  return new FormulaError(
    `Incorrect parameter type for ${place}. Expected ${names}, received ${typeName(operand.type)}`,
    operand.node.position,
  );
}

/** Picklists are no texts: only the functions that name them take them. */
export function refusePicklist(operand: Expression): void {
  if (operand.type !== 'Picklist' && operand.type !== 'MultiselectPicklist') return;
  const field = operand.node.kind === 'field' ? operand.node.path.join('.') : typeName(operand.type);
  const message =
    operand.type === 'Picklist'
      ? `Field ${field} is a picklist field. Picklist fields are only supported in certain functions.`
      : `Field ${field} is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.`;
  throw new FormulaError(message, operand.node.position);
}

/** The type of a result that comes from one of two branches, or undefined where they do not go together. */
export function commonType(left: StaticType, right: StaticType): StaticType | undefined {
  if (left === 'Null') return right;
  if (right === 'Null' || left === right) return left;
  return isText(left) && isText(right) ? 'Text' : undefined;
}
