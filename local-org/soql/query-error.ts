/** Errors as the query resource words them: the place in the text, an arrow under it, and what is wrong. */
import { ApiError } from '../data/contract.ts';

const EXCERPT = 40;

/**
 * `token` is the word that the error is about; it is looked for in the text, outside quotes.
 * The form is that of the query resource: `\n<excerpt>\n   ^\nERROR at Row:1:Column:8\n<message>`.
 */
export function queryError(soql: string, errorCode: string, message: string, token?: string): ApiError {
  const position = token === undefined ? -1 : positionOf(soql, token);
  if (position < 0) return new ApiError(errorCode, message);
  const before = soql.slice(0, position).split('\n');
  const column = before.at(-1)?.length ?? 0;
  const line = soql.split('\n')[before.length - 1];
  const start = startOfWord(line, column);
  const excerpt = line.slice(start, column + EXCERPT);
  const arrow = `${' '.repeat(column - start)}^`;
  const place = `ERROR at Row:${before.length}:Column:${column + 1}`;
  return new ApiError(errorCode, `\n${excerpt}\n${arrow}\n${place}\n${message}`);
}

/** For what Salesforce has and the local org does not. */
export function notModelled(what: string): ApiError {
  return new ApiError('FUNCTIONALITY_NOT_ENABLED', `The local org does not model ${what} in a query.`);
}

function startOfWord(line: string, column: number): number {
  if (column <= EXCERPT) return 0;
  const space = line.indexOf(' ', column - EXCERPT);
  return space >= 0 && space < column ? space + 1 : column;
}

function positionOf(soql: string, token: string): number {
  if (token === '') return soql.length;
  const visible = soql.replace(/'(\\.|[^'\\])*'/gs, (quoted) => ' '.repeat(quoted.length)).toLowerCase();
  const wanted = token.toLowerCase();
  if (!/^[\w.]+$/.test(token)) return visible.indexOf(wanted);
  return visible.search(new RegExp(`(?<![\\w.])${wanted.replaceAll('.', '\\.')}(?!\\w)`));
}
