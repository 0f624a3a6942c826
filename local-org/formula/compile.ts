import { exact } from './decimal.ts';
import { compileBinary, compileUnary } from './operators.ts';
import { fits, refusePicklist, typeName } from './expression.ts';
import type { Expression, Operation, StaticType } from './expression.ts';
import { FormulaError } from './formula.ts';
import type { CompiledFormula, FormulaType, FormulaValue, ResolveType } from './formula.ts';
import { FUNCTIONS, NOT_MODELLED } from './function-table.ts';
import { parseFormula } from './parser.ts';
import { readValue } from './read-value.ts';
import type { CallNode, FieldNode, Node } from './syntax-tree.ts';

export interface CompileOptions {
  /** the type that the formula has to return */
  expected?: FormulaType;
  /** for a validation rule, which has to return true or false: ISNEW, ISCHANGED, PRIORVALUE and REGEX are allowed, and long texts may be read */
  validationRule?: boolean;
}

/**
 * Parses and type-checks a formula. Throws a FormulaError on whatever Salesforce would not save, and on what the local
 * org does not model. The compiled formula's `evaluate` throws a FormulaEvaluationError where Salesforce shows
 * `#Error!` (see `evaluateOrBlank`). A text is never `''`: blank is null. A Checkbox formula is never null.
 */
export function compileFormula(text: string, resolveType: ResolveType, options: CompileOptions = {}): CompiledFormula {
  const scope: Scope = { resolveType, options, paths: new Map(), functions: new Set(), depth: 0 };
  refuseLength(text, options.validationRule ? 5000 : 3900);
  const expression = compileNode(parseFormula(text), scope);
  checkResult(expression, options.expected ?? (options.validationRule ? 'Checkbox' : undefined));
  return {
    text,
    paths: [...scope.paths.values()],
    functions: scope.functions,
    returnType: expression.type === 'Null' ? 'Any' : expression.type,
    evaluate(context) {
      const value = expression.evaluate(context);
      if (typeof value === 'number') return exact(value);
      return value === null && expression.type === 'Checkbox' ? false : value;
    },
  };
}

/** https://help.salesforce.com/s/articleView?id=platform.formula_field_limits.htm */
function refuseLength(text: string, most: number): void {
  if (text.length <= most) return;
  throw new FormulaError(`Formula is too long (${text.length} characters). Maximum length is ${most} characters.`);
}

interface Scope {
  resolveType: ResolveType;
  options: CompileOptions;
  /** by lower-case dotted path */
  paths: Map<string, string[]>;
  functions: Set<string>;
  depth: number;
}

/** Long chains of operators nest to the left without brackets; beyond this our stack might not hold them. */
const MAX_DEPTH = 1000;

function compileNode(node: Node, scope: Scope): Expression {
  if (++scope.depth > MAX_DEPTH) {
    const message = `Formula has more than ${MAX_DEPTH} operations in a row, which is not modelled by the local org`;
    throw new FormulaError(message, node.position);
  }
  const compiled = compileKind(node, scope);
  scope.depth--;
  return { ...compiled, node };
}

function compileKind(node: Node, scope: Scope): Operation {
  switch (node.kind) {
    case 'number':
      return constant('Number', node.value);
    case 'text':
      return constant('Text', node.value || null);
    case 'constant':
      return constant(node.value === null ? 'Null' : 'Checkbox', node.value);
    case 'field':
      return compileField(node, scope);
    case 'call':
      return compileCall(node, scope);
    case 'unary':
      return compileUnary(node.operator, compileNode(node.operand, scope));
    case 'binary': {
      const left = compileNode(node.left, scope);
      return compileBinary(node.operator, left, compileNode(node.right, scope));
    }
  }
}

const constant = (type: StaticType, value: FormulaValue) => ({ type, evaluate: () => value });

function compileField(node: FieldNode, scope: Scope): Operation {
  const { path } = node;
  const name = path.join('.');
  const type = resolve(node, scope);
  if (type === undefined) throw new FormulaError(`Field ${name} does not exist. Check spelling.`, node.position);
  if (type === 'LongText' && !scope.options.validationRule) {
    const message = `You referenced an unsupported field type called "Long Text Area" using the following field: ${name}`;
    throw new FormulaError(message, node.position);
  }
  const key = name.toLowerCase();
  if (!scope.paths.has(key)) scope.paths.set(key, path);
  return { type, evaluate: (context) => readValue(context.value(path), type, context) };
}

/** What the resolver refuses, it refuses without knowing where in the formula it stands. */
function resolve({ path, position }: FieldNode, scope: Scope): FormulaType | undefined {
  try {
    return scope.resolveType(path);
  } catch (error) {
    throw error instanceof FormulaError ? new FormulaError(error.message, position) : error;
  }
}

function compileCall(node: CallNode, scope: Scope): Operation {
  const { name, position } = node;
  const definition = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!definition) {
    const message = NOT_MODELLED.has(name)
      ? `Function ${name} is not modelled by the local org`
      : `Unknown function ${name}. Check spelling.`;
    throw new FormulaError(message, position);
  }
  if (scope.options.validationRule ? definition.formulaFieldsOnly : definition.validationRulesOnly) {
    throw new FormulaError(`Function ${name} may not be used in this type of formula`, position);
  }
  scope.functions.add(name);
  const compiled = node.arguments.map((argument) => compileNode(argument, scope));
  return definition.compile({ name, arguments: compiled, position });
}

const EXPECTED_NAMES: Partial<Record<FormulaType, string>> = { Checkbox: 'true or false' };

function checkResult(expression: Expression, expected: FormulaType | undefined): void {
  refusePicklist(expression);
  if (expected === undefined) return;
  const wanted: FormulaType = expected === 'Picklist' || expected === 'MultiselectPicklist' ? 'Text' : expected;
  if (fits(expression.type, wanted)) return;
  throw new FormulaError(
    `Formula result is data type (${typeName(expression.type)}), incompatible with expected data type (${EXPECTED_NAMES[expected] ?? typeName(expected)}).`,
  );
}
