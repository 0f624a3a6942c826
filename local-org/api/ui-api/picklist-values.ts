/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_picklist_values.htm */
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { etagOf } from './etag.ts';
import type { Viewer } from './viewer.ts';

export interface PicklistValue {
  attributes: null;
  label: string;
  validFor: number[];
  value: string;
}

export interface PicklistValues {
  controllerValues: Record<string, number>;
  defaultValue: PicklistValue | null;
  eTag: string;
  url: string;
  values: PicklistValue[];
}

/** The active values, in their order; dependent picklists are not modelled. */
export function picklistValues(viewer: Viewer, object: ObjectSchema, field: FieldSchema, url = ''): PicklistValues {
  const active = (field.picklist?.values ?? []).filter((value) => value.active);
  const values = active.map(({ value }): PicklistValue => ({
    attributes: null,
    label: viewer.labels.picklistValue(object, field, value),
    validFor: [],
    value,
  }));
  const byDefault = active.findIndex(({ isDefault }) => isDefault);
  const content = { controllerValues: {}, defaultValue: values[byDefault] ?? null, url, values };
  return { ...content, eTag: etagOf(content) };
}
