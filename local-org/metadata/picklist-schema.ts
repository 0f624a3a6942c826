import { childrenNamed, childText, type Component, type XmlElement } from './component.ts';
import type { FieldSchema, PicklistValue } from './schema.ts';

type Picklist = NonNullable<FieldSchema['picklist']>;

/** Global value sets by lower-case name. */
export type ValueSets = ReadonlyMap<string, PicklistValue[]>;

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_globalvalueset.htm */
export function globalValueSets(components: readonly Component[]): ValueSets {
  return new Map(
    components
      .filter((component) => component.type === 'GlobalValueSet')
      .map((component) => [component.fullName.toLowerCase(), valuesOf(component.xml, 'customValue')]),
  );
}

/** The values that a field's `valueSet` defines or names; a global value set is always restricted. */
export function picklistOf(field: XmlElement | undefined, valueSets: ValueSets): Picklist | undefined {
  const [valueSet] = childrenNamed(field, 'valueSet');
  if (!valueSet) return undefined;
  const globalName = childText(valueSet, 'valueSetName');
  if (globalName !== undefined) return { values: valueSets.get(globalName.toLowerCase()) ?? [], restricted: true };
  const [definition] = childrenNamed(valueSet, 'valueSetDefinition');
  return { values: valuesOf(definition, 'value'), restricted: childText(valueSet, 'restricted') === 'true' };
}

function valuesOf(definition: XmlElement | undefined, elementName: string): PicklistValue[] {
  const values = childrenNamed(definition, elementName).map((value) => ({
    value: childText(value, 'fullName') ?? '',
    label: childText(value, 'label') ?? childText(value, 'fullName') ?? '',
    active: childText(value, 'isActive') !== 'false',
    isDefault: childText(value, 'default') === 'true',
  }));
  const sorted = childText(definition, 'sorted') === 'true';
  return sorted ? values.sort((a, b) => a.label.localeCompare(b.label)) : values;
}
