/** A report's filters as SQL: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_report.htm#filteritem */
import { ApiError } from '../data/contract.ts';
import { compileComparison } from '../soql/comparison.ts';
import { soqlType } from '../soql/field-abilities.ts';
import type { Operand } from '../soql/operand.ts';
import type { QueryContext } from '../soql/query-scope.ts';
import { allOf, anyOf, not, type Sql } from '../soql/sql.ts';
import type { Literal, Operator } from '../soql/syntax-tree.ts';
import { reportGap } from './report-gap.ts';
import type { ReportColumn } from './report-source.ts';

/** Blank is compared as blank; several values are alternatives, and a negation means none of them. */
export function filterSql(context: QueryContext, column: ReportColumn, operator: string, value: string): Sql {
  const operand = operandOf(column);
  const values = valuesOf(value).map((one) => literalOf(operand, one));
  const each = (soql: Operator, literals = values): Sql =>
    anyOf(
      literals.map((one) =>
        compileComparison(context, operandFor(column, operand, one), {
          kind: 'comparison',
          operand: { kind: 'field', path: [], text: operand.text },
          operator: soql,
          values: [one],
        }),
      ),
    );
  switch (operator) {
    case 'equals':
      return each('=');
    case 'notEqual':
      return not(each('='));
    case 'lessThan':
      return each('<');
    case 'greaterThan':
      return each('>');
    case 'lessOrEqual':
      return each('<=');
    case 'greaterOrEqual':
      return each('>=');
    case 'contains':
      return each('LIKE', patterns(values, '%', '%'));
    case 'notContain':
      return not(each('LIKE', patterns(values, '%', '%')));
    case 'startsWith':
      return each('LIKE', patterns(values, '', '%'));
    case 'includes':
      return each('INCLUDES');
    case 'excludes':
      return not(each('INCLUDES'));
    default:
      throw reportGap(`The filter operator '${operator}' of a report`);
  }
}

/** `1 AND (2 OR NOT 3)` over the conditions in their order; all of them without it. @throws ApiError for any other text */
export function filterLogic(logic: string | undefined, conditions: Sql[]): Sql {
  if (!logic) return allOf(conditions);
  const words = logic.match(/\d+|\(|\)|[a-z]+|\S/gi) ?? [];
  const wrong = () => new ApiError('INVALID_FILTER', `The filter logic '${logic}' cannot be read`);
  let at = 0;
  const accept = (word: string) => (words[at]?.toUpperCase() === word ? ((at += 1), true) : false);
  const term = (): Sql => {
    if (accept('NOT')) return not(term());
    if (accept('(')) {
      const inner = either();
      if (!accept(')')) throw wrong();
      return inner;
    }
    const condition = conditions[Number(words[at++]) - 1];
    if (!condition) throw wrong();
    return condition;
  };
  const both = (): Sql => {
    const terms = [term()];
    while (accept('AND')) terms.push(term());
    return allOf(terms);
  };
  const either = (): Sql => {
    const terms = [both()];
    while (accept('OR')) terms.push(both());
    return anyOf(terms);
  };
  const whole = either();
  if (at < words.length) throw wrong();
  return whole;
}

/** A lookup is compared by the name that its readers see. */
function operandOf({ sql, text, field }: ReportColumn): Operand {
  const isReference = text !== sql;
  const type = isReference || soqlType(field) === 'longText' ? 'string' : soqlType(field);
  return { sql: text, type, name: field.name, text: field.name, caseSensitive: false, field };
}

/** Whether a lookup is blank is not asked of a name, which may be hidden. */
const operandFor = ({ sql }: ReportColumn, operand: Operand, literal: Literal): Operand =>
  literal.kind === 'null' ? { ...operand, sql } : operand;

/** Separated by commas; one with a comma in it stands in double quotes. */
export function valuesOf(text: string): string[] {
  const parts = [...`${text},`.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*|([^,]*)),/g)];
  return parts.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!.trim());
}

function literalOf({ type, name }: Operand, text: string): Literal {
  const wrong = () => new ApiError('INVALID_FILTER', `'${text}' is no value for a filter on '${name}'`);
  if (text === '') return { kind: 'null' };
  switch (type) {
    case 'double': {
      const value = Number(text.replace(/\s*%$/, ''));
      if (Number.isNaN(value)) throw wrong();
      return { kind: 'number', value };
    }
    case 'boolean':
      if (/^(1|true)$/i.test(text)) return { kind: 'boolean', value: true };
      if (/^(0|false)$/i.test(text)) return { kind: 'boolean', value: false };
      throw wrong();
    case 'date':
    case 'dateTime':
      return dateLiteral(type, text, wrong);
    default:
      return { kind: 'string', text, pattern: text };
  }
}

function dateLiteral(type: 'date' | 'dateTime', text: string, wrong: () => ApiError): Literal {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) {
    if (type === 'date') return { kind: 'date', iso: text };
    throw reportGap('A filter on a day of a date and time field');
  }
  const [, name, n] = /^([A-Z_]+)(?::(\d+))?$/i.exec(text) ?? [];
  if (!name) throw wrong();
  return { kind: 'dateLiteral', name: name.toUpperCase(), n: Number(n ?? 0) };
}

const patterns = (values: Literal[], before: string, after: string): Literal[] =>
  values.map((value) =>
    value.kind === 'string'
      ? { ...value, pattern: before + value.text.replace(/[\\%_]/g, (mark) => `\\${mark}`) + after }
      : value,
  );
