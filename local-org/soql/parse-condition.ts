/** The parser package gives a WHERE clause as a chain of comparisons that count their parentheses; here it becomes a tree. */
import type { HavingClause, Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import { toCall, toField } from './parse-soql.ts';
import { parseLiterals } from './parse-literal.ts';
import { queryError } from './query-error.ts';
import type { Comparison, Condition, Expression, Operator, SoqlQuery } from './syntax-tree.ts';

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Condition;
type ToQuery = (query: Query) => SoqlQuery;

export function parseCondition(soql: string, clause: WhereClause | HavingClause, toQuery: ToQuery): Condition {
  const tokens = tokensOf(soql, clause, toQuery);
  const condition = parseChain(soql, tokens);
  if (tokens.length > 0) throw queryError(soql, 'MALFORMED_QUERY', `unexpected token: ')'`, ')');
  return condition;
}

/** AND and OR may not be mixed without parentheses: https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-logicaloperators.html */
function parseChain(soql: string, tokens: Token[]): Condition {
  const conditions = [parseOne(soql, tokens)];
  const operator = tokens[0];
  while (tokens[0] === 'AND' || tokens[0] === 'OR') {
    if (tokens[0] !== operator)
      throw queryError(soql, 'MALFORMED_QUERY', `unexpected token: '${tokens[0]}'`, tokens[0]);
    tokens.shift();
    conditions.push(parseOne(soql, tokens));
  }
  return conditions.length === 1 ? conditions[0] : { kind: operator === 'OR' ? 'or' : 'and', conditions };
}

function parseOne(soql: string, tokens: Token[]): Condition {
  const token = tokens.shift();
  if (token === 'NOT') return { kind: 'not', condition: parseOne(soql, tokens) };
  if (token === '(') {
    const condition = parseChain(soql, tokens);
    if (tokens.shift() !== ')')
      throw queryError(soql, 'MALFORMED_QUERY', `expecting a right parentheses, found '<EOF>'`, '');
    return condition;
  }
  if (typeof token === 'object') return token;
  throw queryError(soql, 'MALFORMED_QUERY', `unexpected token: '${token ?? '<EOF>'}'`, token ?? '');
}

function tokensOf(soql: string, clause: WhereClause | HavingClause, toQuery: ToQuery): Token[] {
  const tokens: Token[] = [];
  let link: WhereClause | HavingClause | undefined = clause;
  while (link) {
    const { left } = link;
    if (left) {
      tokens.push(...repeated('(', left.openParen));
      if ('operator' in left) tokens.push(toCondition(soql, left as Chained, toQuery));
      if ('closeParen' in left) tokens.push(...repeated(')', left.closeParen));
    }
    if ('operator' in link) tokens.push(link.operator);
    link = 'right' in link ? link.right : undefined;
  }
  return tokens;
}

const repeated = (parenthesis: '(' | ')', count = 0): Token[] => Array.from({ length: count }, () => parenthesis);

/** A comparison of the parser package, all its forms in one. */
interface Chained {
  field?: string;
  fn?: Parameters<typeof toCall>[0];
  operator: string;
  value?: string | string[];
  valueQuery?: Query;
  literalType?: string | string[];
}

function toCondition(soql: string, item: Chained, toQuery: ToQuery): Condition {
  const operand: Expression = item.fn ? toCall(item.fn) : toField(item.field ?? '');
  const operator = item.operator === '<>' ? '!=' : (item.operator.toUpperCase().replace(/\s+/g, ' ') as Operator);
  if (item.valueQuery) {
    return { kind: 'join', operand, negated: operator === 'NOT IN', query: toQuery(item.valueQuery) };
  }
  const values = parseLiterals(soql, item.value ?? [], item.literalType ?? 'STRING');
  return { kind: 'comparison', operand, operator, values } satisfies Comparison;
}
