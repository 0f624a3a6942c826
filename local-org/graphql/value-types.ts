/** For each type of field: the type of its value, and what a filter may compare it with. */
import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLInputType,
  type GraphQLScalarType,
} from 'graphql';
import { valueType } from '../data/column.ts';
import type { FieldSchema, FieldType } from '../metadata/schema.ts';
import { DATE_INPUT, DATE_TIME_INPUT } from './date-input.ts';
import * as scalars from './scalars.ts';

/** Where a value comes from: `graphql/resolve-record.ts` makes one for each field. */
export interface FieldValueSource {
  value: unknown;
  /** computed when asked for */
  displayValue(): string | null;
}

type ValueName = keyof typeof SCALARS;

const SCALARS = {
  Base64: scalars.Base64Scalar,
  Boolean: GraphQLBoolean,
  Currency: scalars.CurrencyScalar,
  Date: scalars.DateScalar,
  DateTime: scalars.DateTimeScalar,
  Double: scalars.DoubleScalar,
  Email: scalars.EmailScalar,
  ID: GraphQLID,
  Int: GraphQLInt,
  LongTextArea: scalars.LongTextAreaScalar,
  MultiPicklist: scalars.MultiPicklistScalar,
  Percent: scalars.PercentScalar,
  PhoneNumber: scalars.PhoneNumberScalar,
  Picklist: scalars.PicklistScalar,
  RichTextArea: scalars.RichTextAreaScalar,
  String: GraphQLString,
  TextArea: scalars.TextAreaScalar,
  Time: scalars.TimeScalar,
  Url: scalars.UrlScalar,
} as const;

const NAMES: Readonly<Record<FieldType, ValueName>> = {
  AutoNumber: 'String',
  Base64: 'Base64',
  Checkbox: 'Boolean',
  Currency: 'Currency',
  Date: 'Date',
  DateTime: 'DateTime',
  Email: 'Email',
  Html: 'RichTextArea',
  Id: 'ID',
  LongTextArea: 'LongTextArea',
  Lookup: 'ID',
  MasterDetail: 'ID',
  MultiselectPicklist: 'MultiPicklist',
  Number: 'Double',
  Percent: 'Percent',
  Phone: 'PhoneNumber',
  Picklist: 'Picklist',
  Summary: 'Double',
  Text: 'String',
  TextArea: 'TextArea',
  Time: 'Time',
  Url: 'Url',
};

/** Standard whole numbers are Int, custom ones Double. */
function valueName(field: FieldSchema): ValueName {
  const type = valueType(field);
  return type === 'Number' && !field.custom && field.scale === 0 ? 'Int' : NAMES[type];
}

export const scalarOf = (field: FieldSchema): GraphQLScalarType => SCALARS[valueName(field)];

/** What a mutation takes for the field. */
export const inputScalarOf = (field: FieldSchema): GraphQLScalarType =>
  field.referenceTo.length > 0 ? scalars.IdOrRefScalar : scalarOf(field);

export const FIELD_VALUE = new GraphQLInterfaceType({
  name: 'FieldValue',
  fields: { displayValue: { type: GraphQLString } },
});

const VALUE_TYPES = new Map(
  Object.entries(SCALARS).map(([name, scalar]) => {
    const displayValue = { type: GraphQLString, resolve: (source: FieldValueSource) => source.displayValue() };
    const fields: GraphQLFieldConfigMap<FieldValueSource, unknown> = { value: { type: scalar }, displayValue };
    if (name === 'Picklist') fields.label = displayValue;
    const type = new GraphQLObjectType({ name: `${name}Value`, interfaces: [FIELD_VALUE], fields });
    return [name, type] as const;
  }),
);

export const valueTypeOf = (field: FieldSchema): GraphQLObjectType => VALUE_TYPES.get(valueName(field))!;
export const DOUBLE_VALUE = VALUE_TYPES.get('Double')!;
export const ALL_VALUE_TYPES = [...VALUE_TYPES.values()];

const EQUALITY = ['eq', 'ne'];
const LISTS = ['in', 'nin'];
const ORDER = ['lt', 'lte', 'gt', 'gte'];

/** https://developer.salesforce.com/docs/platform/graphql/guide/filter-fields.html */
const OPERATORS: Partial<Record<ValueName, string[]>> = {
  Boolean: EQUALITY,
  MultiPicklist: [...EQUALITY, 'includes', 'excludes'],
  ...fromNames(['Currency', 'Date', 'DateTime', 'Double', 'Int', 'Percent', 'Time'], [...EQUALITY, ...ORDER, ...LISTS]),
  ...fromNames(
    ['Email', 'PhoneNumber', 'Picklist', 'String', 'TextArea', 'Url'],
    [...EQUALITY, ...ORDER, ...LISTS, 'like'],
  ),
};

function fromNames(names: ValueName[], operators: string[]): Partial<Record<ValueName, string[]>> {
  return Object.fromEntries(names.map((name) => [name, operators]));
}

const LIST_OPERATORS: ReadonlySet<string> = new Set([...LISTS, 'includes', 'excludes']);
const OPERATOR_NAMES: Partial<Record<ValueName, string>> = { Int: 'Integer' };

const OPERATOR_TYPES = new Map(
  Object.entries(OPERATORS).map(([name, operators]) => {
    const type = operandType(name as ValueName);
    const fields = Object.fromEntries(
      operators.map((operator) => [operator, { type: LIST_OPERATORS.has(operator) ? new GraphQLList(type) : type }]),
    );
    const typeName = `${OPERATOR_NAMES[name as ValueName] ?? name}Operators`;
    return [name, new GraphQLInputObjectType({ name: typeName, fields })] as const;
  }),
);

function operandType(name: ValueName): GraphQLInputType {
  if (name === 'Date') return DATE_INPUT;
  return name === 'DateTime' ? DATE_TIME_INPUT : SCALARS[name];
}

/** Undefined for what cannot be filtered (long texts), and for Ids, whose operators need the org's objects. */
export const operatorsOf = (field: FieldSchema): GraphQLInputObjectType | undefined =>
  OPERATOR_TYPES.get(valueName(field));

export const isId = (field: FieldSchema): boolean => valueName(field) === 'ID';
