/** Values in a condition: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-quotedstringescapes.html */
import { notModelled, queryError } from './query-error.ts';
import type { Literal } from './syntax-tree.ts';

/** `types` is one for all the values, or one for each. */
export function parseLiterals(soql: string, values: string | string[], types: string | string[]): Literal[] {
  return [values].flat().map((value, index) => parseLiteral(soql, value, Array.isArray(types) ? types[index] : types));
}

function parseLiteral(soql: string, value: string, type: string): Literal {
  switch (type) {
    case 'NULL':
      return { kind: 'null' };
    case 'BOOLEAN':
      return { kind: 'boolean', value: value.toUpperCase() === 'TRUE' };
    case 'INTEGER':
    case 'DECIMAL':
      return { kind: 'number', value: Number(value) };
    case 'DATE':
      return { kind: 'date', iso: existingDate(soql, value) };
    case 'DATETIME':
      return { kind: 'dateTime', iso: moment(soql, value) };
    case 'DATE_LITERAL':
    case 'DATE_N_LITERAL': {
      const [name, n = '0'] = value.toUpperCase().split(':');
      return { kind: 'dateLiteral', name, n: Number(n) };
    }
    case 'STRING':
      return parseString(soql, value.slice(1, -1));
    case 'INTEGER_WITH_CURRENCY_PREFIX':
    case 'DECIMAL_WITH_CURRENCY_PREFIX':
      return { kind: 'currency', text: value };
    default:
      throw notModelled(type === 'APEX_BIND_VARIABLE' ? 'a bind variable' : `a value of type ${type}`);
  }
}

function existingDate(soql: string, text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw queryError(soql, 'MALFORMED_QUERY', `Invalid date: ${text}`, text);
}

function moment(soql: string, text: string): string {
  existingDate(soql, text.slice(0, 10));
  const date = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(date.getTime())) throw queryError(soql, 'MALFORMED_QUERY', `Invalid datetime: ${text}`, text);
  return date.toISOString().replace('Z', '+0000');
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  _: '_',
  '%': '%',
};

/** In the pattern every character that is meant literally and would be a wildcard has a backslash before it. */
function parseString(soql: string, raw: string): Literal {
  let text = '';
  let pattern = '';
  for (const [part] of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\.|[^\\]/gs)) {
    const character = unescape(soql, raw, part);
    text += character;
    const isWildcard = part === '%' || part === '_';
    pattern += /[\\%_]/.test(character) && !isWildcard ? `\\${character}` : character;
  }
  return { kind: 'string', text, pattern };
}

function unescape(soql: string, raw: string, part: string): string {
  if (!part.startsWith('\\')) return part;
  if (part.length === 6) return String.fromCharCode(parseInt(part.slice(2), 16));
  const character = ESCAPES[part[1]] ?? ESCAPES[part[1].toLowerCase()];
  if (character !== undefined) return character;
  const message = `Invalid string literal '${raw}'. Illegal character sequence '${part}' in string literal.`;
  throw queryError(soql, 'MALFORMED_QUERY', message);
}
