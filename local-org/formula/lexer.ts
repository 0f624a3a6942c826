import { FormulaError } from './formula.ts';

export interface Token {
  kind: 'number' | 'text' | 'name' | 'symbol' | 'end';
  /** as written; a text's content with its escapes resolved */
  text: string;
  position: number;
}

const BLANKS_AND_COMMENTS = /(?:\s+|\/\*[^]*?\*\/)*/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z$][\w$:.#]*/y;
const SYMBOL = /\|\||&&|==|<>|!=|<=|>=|[-+*/^&=<>!(),]/y;
/** A line break may not stand inside a literal. */
const TEXT = /"(?:[^"\\\r\n]|\\[nrtNRT"'\\])*"|'(?:[^'\\\r\n]|\\[nrtNRT"'\\])*'/y;

/** Splits a formula into tokens, an `end` token last. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = skipBlanks(text, 0);
  while (position < text.length) {
    const token = readToken(text, position);
    tokens.push(token.read);
    position = skipBlanks(text, token.end);
  }
  tokens.push({ kind: 'end', text: 'end of formula', position: text.length });
  return tokens;
}

function skipBlanks(text: string, position: number): number {
  return position + (match(BLANKS_AND_COMMENTS, text, position)?.length ?? 0);
}

function readToken(text: string, position: number): { read: Token; end: number } {
  if (text.startsWith('/*', position)) throw new FormulaError("Syntax error. Missing '*/'", position);
  for (const [kind, pattern] of [
    ['number', NUMBER],
    ['name', NAME],
    ['text', TEXT],
    ['symbol', SYMBOL],
  ] as const) {
    const found = match(pattern, text, position);
    if (found === undefined) continue;
    return {
      read: { kind, text: kind === 'text' ? unescape(found.slice(1, -1)) : found, position },
      end: position + found.length,
    };
  }
  const character = text.charAt(position);
  const isQuote = character === '"' || character === "'";
  throw new FormulaError(
    isQuote ? `Syntax error. Missing '${character}'` : `Syntax error. Found '${character}'`,
    position,
  );
}

function match(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescape(content: string): string {
  return content.replace(/\\(.)/g, (_, character: string) => ESCAPES[character.toLowerCase()] ?? character);
}
