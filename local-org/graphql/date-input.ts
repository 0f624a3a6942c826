/** A day or moment in a filter: a value, a literal or a range: https://developer.salesforce.com/docs/platform/graphql/guide/filter-dates.html */
import {
  GraphQLEnumType,
  GraphQLError,
  GraphQLInputObjectType,
  GraphQLInt,
  type GraphQLInputType,
  type GraphQLScalarType,
} from 'graphql';
import { DateScalar, DateTimeScalar } from './scalars.ts';

const PERIODS = ['WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const UNITS = ['days', 'weeks', 'months', 'quarters', 'years'];

const LITERALS = [
  ...['YESTERDAY', 'TODAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS'],
  ...['LAST', 'THIS', 'NEXT'].flatMap((which) => PERIODS.map((period) => `${which}_${period}`)),
];

const DATE_LITERAL = new GraphQLEnumType({
  name: 'DateLiteral',
  values: Object.fromEntries(LITERALS.map((name) => [name, {}])),
});

const RANGES = [
  ...UNITS.flatMap((unit) => [`last_n_${unit}`, `next_n_${unit}`]),
  ...UNITS.map((unit) => `n_${unit}_ago`),
];

const DATE_RANGE = new GraphQLInputObjectType({
  name: 'DateRange',
  fields: Object.fromEntries(RANGES.map((name) => [name, { type: GraphQLInt as GraphQLInputType }])),
});

const dateInput = (name: string, value: GraphQLScalarType): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name,
    fields: { value: { type: value }, literal: { type: DATE_LITERAL }, range: { type: DATE_RANGE } },
  });

export const DATE_INPUT = dateInput('DateInput', DateScalar);
export const DATE_TIME_INPUT = dateInput('DateTimeInput', DateTimeScalar);

export interface DateInput {
  value?: string | null;
  literal?: string | null;
  range?: Record<string, number | null> | null;
}

/** As SOQL writes it. @throws GraphQLError unless exactly one of value, literal and range is given */
export function dateSoql(input: DateInput): string {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  if (given.length !== 1) throw new GraphQLError('A date filter takes one of value, literal and range.');
  if (input.value) return input.value;
  if (input.literal) return input.literal;
  const ranges = Object.entries(input.range ?? {}).filter(([, n]) => n !== null && n !== undefined);
  if (input.range && ranges.length !== 1) throw new GraphQLError('A date range takes one member.');
  return ranges.length === 1 ? `${ranges[0]![0].toUpperCase()}:${ranges[0]![1]}` : 'null';
}
