/** A report's filters: an operator and a value that go with the field, and a logic that names each filter. */
import { childrenNamed, childText, type Component, type XmlElement } from '../../component.ts';
import type { FieldSchema, FieldType } from '../../schema.ts';
import { didYouMean } from '../nearest-name.ts';
import type { Problem } from '../problem.ts';
import { checkFilterLogic } from './filter-logic.ts';
import type { ReportColumns } from './report-columns.ts';
import { isNumeric } from './report-summary.ts';

export function* checkReportFilters({ xml }: Component, columns: ReportColumns | undefined): Generator<Problem> {
  for (const filter of childrenNamed(xml, 'filter')) {
    const items = childrenNamed(filter, 'criteriaItems');
    yield* checkFilterLogic(filter, items.length);
    for (const item of items) {
      const field = columns?.field(childText(item, 'column') ?? '');
      if (!field) continue;
      yield* checkOperator(item, field);
      if (childText(item, 'columnToColumn') !== 'true') yield* checkValue(item, field);
    }
  }
  for (const frame of childrenNamed(xml, 'timeFrameFilter')) yield* checkTimeFrame(frame, columns);
}

const COMPARISONS = ['lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const TEXT_OPERATORS = ['contains', 'notContain', 'startsWith'];
const SET_OPERATORS = ['includes', 'excludes'];

const isDate = ({ type }: FieldSchema): boolean => type === 'Date' || type === 'DateTime';

/** https://help.salesforce.com/s/articleView?id=platform.filter_operators.htm */
function operatorFits(operator: string, field: FieldSchema): boolean {
  if (operator === 'within') return false;
  if (SET_OPERATORS.includes(operator)) return field.type === 'MultiselectPicklist';
  if (TEXT_OPERATORS.includes(operator)) return !isNumeric(field) && !isDate(field) && field.type !== 'Checkbox';
  const unordered: FieldType[] = ['Checkbox', 'MultiselectPicklist'];
  return !(COMPARISONS.includes(operator) && unordered.includes(field.type));
}

function* checkOperator(item: XmlElement, field: FieldSchema): Generator<Problem> {
  const [at] = childrenNamed(item, 'operator');
  const operator = at?.text.trim() ?? '';
  if (operatorFits(operator, field)) return;
  yield { rule: 'report-filter-operator', message: `The operator ${operator} does not go with ${field.name}.`, at };
}

function* checkValue(item: XmlElement, field: FieldSchema): Generator<Problem> {
  const [at] = childrenNamed(item, 'value');
  const text = at?.text.trim() ?? '';
  if (text.includes('"')) return;
  const values = text.split(',').map((value) => value.trim());
  for (const value of values.filter((one) => one !== '')) {
    const problem = valueProblem(value, field);
    if (problem) yield { rule: 'report-filter-value', message: problem, at };
  }
}

const DATE =
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ].*)?$|^(TODAY|YESTERDAY|TOMORROW|(LAST|THIS|NEXT|N|CURRENT|PREVIOUS)[_ ].+)$/i;

/** What is wrong with a filter's value; a picklist's may be given by its API value or by its label. */
function valueProblem(value: string, field: FieldSchema): string | undefined {
  if (field.type === 'Checkbox' && !/^(0|1|true|false)$/i.test(value))
    return `${value} is no value of the checkbox ${field.name}: use 1 or 0.`;
  if (isNumeric(field) && !/^-?[\d\s.]+%?$/.test(value)) return `${value} is no number, which ${field.name} holds.`;
  if (isDate(field) && !DATE.test(value)) return `${value} is no date, which ${field.name} holds.`;
  if (!field.picklist?.restricted) return undefined;
  const names = field.picklist.values.flatMap(({ value: name, label }) => [name, label]);
  if (names.some((name) => name.toLowerCase() === value.toLowerCase())) return undefined;
  return `Picklist value does not exist: ${value} in ${field.name}.${didYouMean(value, names)}`;
}

function* checkTimeFrame(frame: XmlElement, columns: ReportColumns | undefined): Generator<Problem> {
  const [at] = childrenNamed(frame, 'dateColumn');
  const field = columns?.field(at?.text.trim() ?? '');
  if (!field || isDate(field)) return;
  yield { rule: 'report-time-frame', message: `The time frame needs a date, which ${field.name} is not.`, at };
}
