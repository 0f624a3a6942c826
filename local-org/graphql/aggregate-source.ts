/** What the resolvers of aggregates are given: one group, as an aggregate SOQL query answers it. */
import { displayValue, toUiValue } from '../api/ui-api/display-value.ts';
import type { Viewer } from '../api/ui-api/viewer.ts';
import type { FieldSchema, ObjectSchema } from '../metadata/schema.ts';
import type { FieldValueSource } from './value-types.ts';

/** GraphQL's names of SOQL's functions: https://developer.salesforce.com/docs/platform/graphql/guide/aggregate-support.html */
export const FUNCTIONS: Readonly<Record<string, string>> = {
  avg: 'AVG',
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  max: 'MAX',
  min: 'MIN',
  sum: 'SUM',
};

export interface GroupSource {
  object: ObjectSchema;
  /** by what was asked: `Genre__c`, `SUM(Price__c)` */
  values: ReadonlyMap<string, unknown>;
}

export const callOf = (field: FieldSchema, soql: string): string => `${soql}(${field.name})`;

export const valueSource = (viewer: Viewer, source: GroupSource, field: FieldSchema): FieldValueSource =>
  sourceOf(viewer, source, field, source.values.get(field.name));

/** A count is a whole number; the others are written as their field is. */
export function functionSource(
  viewer: Viewer,
  source: GroupSource,
  field: FieldSchema,
  soql: string,
): FieldValueSource {
  const value = source.values.get(callOf(field, soql));
  if (!soql.startsWith('COUNT')) return sourceOf(viewer, source, field, value);
  return { value: value ?? null, displayValue: () => Number(value).toLocaleString(viewer.locale) };
}

function sourceOf(viewer: Viewer, { object }: GroupSource, field: FieldSchema, value: unknown): FieldValueSource {
  return { value: toUiValue(field, value), displayValue: () => displayValue(viewer, object, field, value) };
}
