import type { FieldSchema, FilterItem } from '../metadata/schema.ts';
import { isNumeric, valueType } from './column.ts';
import type { FieldSql } from './field-sql.ts';

const ORDER: Record<string, string> = {
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};

/**
 * An SQL condition for one filter of a roll-up. A value may list several, separated by commas; texts are compared
 * without regard to case: https://help.salesforce.com/s/articleView?id=sf.customize_filters.htm
 */
export function rollUpFilterSql(paths: FieldSql, { field: name, operation, value, valueField }: FilterItem): string {
  const { sql, field } = paths.column([name]);
  const operands = valueField
    ? [paths.column([valueField]).sql]
    : splitValues(value ?? '').map((each) => literal(field, each));
  const any = (condition: (operand: string) => string) => operands.map(condition).join(' OR ');
  switch (operation) {
    case 'equals':
      return any((operand) => `${sql} IS ${operand} COLLATE NOCASE`);
    case 'notEqual':
      return `NOT (${any((operand) => `${sql} IS ${operand} COLLATE NOCASE`)})`;
    case 'startsWith':
      return any((operand) => `${sql} LIKE ${pattern(operand)} || '%' ESCAPE '\\'`);
    case 'contains':
      return any((operand) => contains(sql, operand));
    case 'notContain':
      return `${sql} IS NULL OR NOT (${any((operand) => contains(sql, operand))})`;
    case 'includes':
      return any((operand) => includes(sql, operand));
    case 'excludes':
      return `${sql} IS NULL OR NOT (${any((operand) => includes(sql, operand))})`;
    default:
      if (!ORDER[operation])
        throw new Error(`The local org does not model the roll-up filter operation '${operation}'`);
      return any((operand) => `${sql} ${ORDER[operation]} ${operand}`);
  }
}

const splitValues = (value: string): string[] => value.split(',').map((each) => each.trim());

function literal(field: FieldSchema, value: string): string {
  if (field.type === 'Checkbox') return /^(true|1)$/i.test(value) ? '1' : '0';
  if (value === '') return 'NULL';
  if (isNumeric(field)) return String(Number(value));
  if (['Date', 'DateTime'].includes(valueType(field)) && !/^\d{4}-\d{2}-\d{2}/.test(value)) {
    throw new Error(`The local org does not model '${value}' in a roll-up filter: write YYYY-MM-DD`);
  }
  return `'${value.replaceAll("'", "''")}'`;
}

const pattern = (operand: string): string =>
  `replace(replace(replace(${operand}, '\\', '\\\\'), '%', '\\%'), '_', '\\_')`;

const contains = (sql: string, operand: string): string => `${sql} LIKE '%' || ${pattern(operand)} || '%' ESCAPE '\\'`;

const includes = (sql: string, operand: string): string =>
  `';' || ${sql} || ';' LIKE '%;' || ${pattern(operand)} || ';%' ESCAPE '\\'`;
