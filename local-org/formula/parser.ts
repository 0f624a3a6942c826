import { FormulaError } from './formula.ts';
import { tokenize } from './lexer.ts';
import type { Token } from './lexer.ts';
import type { BinaryOperator, Node } from './syntax-tree.ts';

/** Brackets within brackets; deeper ones would exhaust our stack. */
const MAX_NESTING = 200;

/**
 * How tightly operators bind, all of them to the left. `^` binds looser than `*` and `/`, so `2 * 3 ^ 2` is 36, and a
 * sign tighter than either: the grammar of https://github.com/salesforce/formula-engine (FormulaGrammar.g) says so.
 */
const BINDING: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '=': 3,
  '==': 3,
  '<>': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '&': 5,
  '^': 6,
  '*': 7,
  '/': 7,
};
const SYNONYMS: Readonly<Record<string, BinaryOperator>> = { '==': '=', '!=': '<>' };
const CONSTANTS: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };

interface Reader {
  tokens: Token[];
  next: number;
  nesting: number;
}

/** Parses a formula's text; throws a FormulaError worded as Salesforce's syntax errors. */
export function parseFormula(text: string): Node {
  const reader: Reader = { tokens: tokenize(text), next: 0, nesting: 0 };
  const node = parseExpression(reader, 0);
  const rest = peek(reader);
  if (rest.kind !== 'end') {
    throw new FormulaError(
      rest.text === ')' || rest.text === ',' ? `Syntax error. Extra '${rest.text}'` : found(rest),
      rest.position,
    );
  }
  return node;
}

function parseExpression(reader: Reader, loosest: number): Node {
  let left = parseOperand(reader);
  for (;;) {
    const token = peek(reader);
    const binding = token.kind === 'symbol' ? BINDING[token.text] : undefined;
    if (binding === undefined || binding <= loosest) return left;
    reader.next++;
    const right = parseExpression(reader, binding);
    const operator = SYNONYMS[token.text] ?? (token.text as BinaryOperator);
    left = { kind: 'binary', operator, left, right, position: token.position };
  }
}

function parseOperand(reader: Reader): Node {
  const token = take(reader);
  const { position } = token;
  if (token.kind === 'number') return { kind: 'number', value: Number(token.text), position };
  if (token.kind === 'text') return { kind: 'text', value: token.text, position };
  if (token.kind === 'name') return parseName(reader, token);
  if (token.text === '(') return nested(reader, token, () => closeBracket(reader, parseExpression(reader, 0)));
  if (token.text === '-' || token.text === '+') return parseUnary(reader, token, token.text);
  if (token.text === '!') return parseUnary(reader, token, 'NOT');
  throw new FormulaError(found(token), position);
}

function parseUnary(reader: Reader, token: Token, operator: '+' | '-' | 'NOT'): Node {
  const operand = nested(reader, token, () => parseOperand(reader));
  return { kind: 'unary', operator, operand, position: token.position };
}

function parseName(reader: Reader, token: Token): Node {
  const { position } = token;
  const name = token.text.toUpperCase();
  if (name === 'NOT') return parseUnary(reader, token, 'NOT');
  if (name in CONSTANTS) return { kind: 'constant', value: CONSTANTS[name] ?? null, position };
  if (peek(reader).text !== '(' || peek(reader).kind !== 'symbol') {
    return { kind: 'field', path: token.text.split('.'), position };
  }
  reader.next++;
  return nested(reader, token, () => {
    return closeBracket(reader, { kind: 'call', name, arguments: parseArguments(reader), position });
  });
}

function parseArguments(reader: Reader): Node[] {
  if (isSymbol(peek(reader), ')')) return [];
  const parsed = [parseExpression(reader, 0)];
  while (isSymbol(peek(reader), ',')) {
    reader.next++;
    parsed.push(parseExpression(reader, 0));
  }
  return parsed;
}

function closeBracket(reader: Reader, node: Node): Node {
  const token = take(reader);
  if (!isSymbol(token, ')')) throw new FormulaError("Syntax error. Missing ')'", token.position);
  return node;
}

function nested(reader: Reader, token: Token, parse: () => Node): Node {
  if (++reader.nesting > MAX_NESTING) {
    const message = `Formula is nested more than ${MAX_NESTING} levels deep, which is not modelled by the local org`;
    throw new FormulaError(message, token.position);
  }
  const node = parse();
  reader.nesting--;
  return node;
}

const peek = (reader: Reader): Token => reader.tokens[reader.next] as Token;
const isSymbol = (token: Token, text: string): boolean => token.kind === 'symbol' && token.text === text;
const found = (token: Token): string => `Syntax error. Found '${token.text}'`;

function take(reader: Reader): Token {
  const token = peek(reader);
  if (token.kind !== 'end') reader.next++;
  return token;
}
