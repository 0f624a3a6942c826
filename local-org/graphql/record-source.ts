/** What the resolvers of record types are given: records as a query answers them, with the lists read beside them. */
import type { ObjectSchema, FieldSchema } from '../metadata/schema.ts';
import { displayValue, toUiValue } from '../api/ui-api/display-value.ts';
import type { ApiRequest } from '../api/request.ts';
import type { Viewer } from '../api/ui-api/viewer.ts';
import type { FieldValueSource } from './value-types.ts';

export interface RequestContext {
  viewer: Viewer;
  request: ApiRequest;
  /** as sent: input objects keep the order of their members, which `orderBy` depends on */
  variables: Readonly<Record<string, unknown>>;
}

export interface RecordSource {
  object: ObjectSchema;
  record: Record<string, unknown>;
  /** child lists by response key */
  children?: Map<string, ConnectionSource>;
}

export interface ConnectionSource {
  edges: { node: RecordSource; cursor: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  pageResultCount: number;
  /** called only where it is selected */
  totalCount(): number;
}

export function fieldSource(viewer: Viewer, { object, record }: RecordSource, field: FieldSchema): FieldValueSource {
  const value = record[field.name];
  return { value: toUiValue(field, value), displayValue: () => displayValue(viewer, object, field, value) };
}

export const childConnection = ({ children }: RecordSource, key: string): ConnectionSource | null =>
  children?.get(key) ?? null;
