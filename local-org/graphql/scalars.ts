/** The scalars of field values: https://developer.salesforce.com/docs/platform/graphql/guide/field-value-types.html */
import { GraphQLError, GraphQLScalarType, Kind, print, valueFromASTUntyped, type ValueNode } from 'graphql';

const scalar = (name: string, accepts: (value: unknown) => boolean, form: string): GraphQLScalarType => {
  const parse = (value: unknown, node?: ValueNode): unknown => {
    if (accepts(value)) return value;
    throw new GraphQLError(`${name} cannot represent ${node ? print(node) : JSON.stringify(value)}: ${form}`);
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => value,
    parseValue: (value) => parse(value),
    parseLiteral: (node, variables) => {
      const isEnum = node.kind === Kind.ENUM;
      return parse(isEnum ? undefined : valueFromASTUntyped(node, variables), node);
    },
  });
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

const text = (name: string): GraphQLScalarType => scalar(name, isText, 'a text is expected');
const number = (name: string): GraphQLScalarType => scalar(name, isNumber, 'a plain number is expected');

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const CLOCK = String.raw`\d{2}:\d{2}(:\d{2}(\.\d+)?)?`;

export const Base64Scalar = text('Base64');
export const CurrencyScalar = number('Currency');
export const DoubleScalar = number('Double');
export const LongScalar = number('Long');
export const PercentScalar = number('Percent');
export const DateScalar = scalar('Date', matches(new RegExp(`^${DAY}$`)), 'YYYY-MM-DD is expected');
export const DateTimeScalar = scalar(
  'DateTime',
  matches(new RegExp(`^${DAY}T${CLOCK}(Z|[+-]\\d{2}:?\\d{2})$`)),
  'an ISO 8601 date and time with its time zone is expected',
);
export const TimeScalar = scalar('Time', matches(new RegExp(`^${CLOCK}Z?$`)), 'HH:MM:SS is expected');
export const EmailScalar = text('Email');
export const LongTextAreaScalar = text('LongTextArea');
export const MultiPicklistScalar = text('MultiPicklist');
export const PhoneNumberScalar = text('PhoneNumber');
export const PicklistScalar = text('Picklist');
export const RichTextAreaScalar = text('RichTextArea');
export const TextAreaScalar = text('TextArea');
export const UrlScalar = text('Url');
/** A record's Id, or `@{alias}` for that of an earlier operation of the same mutation. */
export const IdOrRefScalar = text('IdOrRef');
