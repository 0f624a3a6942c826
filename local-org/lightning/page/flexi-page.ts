/**
 * A Lightning page as it was deployed, as the tree that the browser draws.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_flexipage.htm
 */
import { findComponent } from '../../api/ui-api/deployed-components.ts';
import type { Org } from '../../data/contract.ts';
import { childrenNamed, childText, type Component, type XmlElement } from '../../metadata/component.ts';
import type { FormFactor } from './environment.ts';

export interface PageRegion {
  name: string;
  items: PageItem[];
}

export interface PageItem {
  /** unique on its page */
  key: string;
  /** `c:bookCard`, `force:detailPanel`, `flexipage:tabset`; `field` for a field of a page with dynamic forms */
  name: string;
  properties: Record<string, PropertyValue>;
  /** of a component that holds others: by property, the region that it names */
  facets: Record<string, PageItem[]>;
  /** why it is not drawn, where something about it is not modelled */
  notModelled?: string;
}

export type PropertyValue = string | number | boolean | readonly unknown[];

export interface PageLayout {
  template: string;
  regions: PageRegion[];
}

interface Reading {
  org: Org;
  formFactor: FormFactor;
  regions: Map<string, XmlElement>;
}

export function pageLayout(org: Org, { xml }: Component, formFactor: FormFactor): PageLayout {
  const all = childrenNamed(xml, 'flexiPageRegions');
  const reading: Reading = {
    org,
    formFactor,
    regions: new Map(all.map((each) => [childText(each, 'name') ?? '', each])),
  };
  const regions = all
    .filter((region) => childText(region, 'type') !== 'Facet')
    .map((region) => ({ name: childText(region, 'name') ?? '', items: itemsOf(reading, region, []) }));
  return { template: childText(childrenNamed(xml, 'template')[0], 'name') ?? '', regions };
}

/** @param within names of the facets that hold this region, so that one that holds itself ends */
function itemsOf(reading: Reading, region: XmlElement, within: string[]): PageItem[] {
  const name = childText(region, 'name') ?? '';
  return childrenNamed(region, 'itemInstances').flatMap((item, index) => {
    const [instance] = childrenNamed(item, 'componentInstance');
    const [field] = childrenNamed(item, 'fieldInstance');
    const key = `${name}-${index}`;
    if (field) return [fieldItem(key, field)];
    return instance && isForFormFactor(instance, reading.formFactor)
      ? [componentItem(reading, key, instance, within)]
      : [];
  });
}

const fieldItem = (key: string, instance: XmlElement): PageItem => ({
  key,
  name: 'field',
  properties: { fieldApiName: (childText(instance, 'fieldItem') ?? '').replace(/^Record\./, '') },
  facets: {},
});

function componentItem(reading: Reading, key: string, instance: XmlElement, within: string[]): PageItem {
  const given = childText(instance, 'componentName') ?? '';
  const isOwn = !given.includes(':') || given.startsWith('c:');
  const name = isOwn ? `c:${given.replace(/^c:/, '')}` : given;
  const bundle = isOwn ? findComponent(reading.org, 'LightningComponentBundle', name.slice(2)) : undefined;
  const properties: Record<string, PropertyValue> = {};
  const facets: Record<string, PageItem[]> = {};
  for (const property of childrenNamed(instance, 'componentInstanceProperties')) {
    const propertyName = childText(property, 'name') ?? '';
    const value = propertyValue(property, bundle, propertyName);
    const facet = typeof value === 'string' && !isOwn ? reading.regions.get(value) : undefined;
    if (!facet) properties[propertyName] = value;
    else if (!within.includes(String(value))) {
      facets[propertyName] = itemsOf(reading, facet, [...within, String(value)]);
    }
  }
  const rule = unknownRule(instance);
  return { key, name, properties, facets, ...(rule ? { notModelled: rule } : {}) };
}

function propertyValue(property: XmlElement, bundle: Component | undefined, name: string): PropertyValue {
  const [list] = childrenNamed(property, 'valueList');
  if (list) return childrenNamed(list, 'valueListItems').map((item) => childText(item, 'value') ?? '');
  const value = childText(property, 'value') ?? '';
  const type = declaredType(bundle, name);
  if (type === 'Boolean') return value === 'true';
  return type === 'Integer' ? Number(value) : value;
}

function declaredType(bundle: Component | undefined, name: string): string | undefined {
  const configs = childrenNamed(bundle?.xml, 'targetConfigs').flatMap((each) => childrenNamed(each, 'targetConfig'));
  const properties = configs.flatMap((config) => childrenNamed(config, 'property'));
  return properties.find(({ attributes }) => attributes.name === name)?.attributes.type;
}

const FORM_FACTOR = '{!$Client.FormFactor}';

const criteriaOf = (instance: XmlElement): XmlElement[] =>
  childrenNamed(childrenNamed(instance, 'visibilityRule')[0], 'criteria');

const isFormFactorRule = (criterion: XmlElement): boolean => childText(criterion, 'leftValue') === FORM_FACTOR;

function isForFormFactor(instance: XmlElement, formFactor: FormFactor): boolean {
  return criteriaOf(instance)
    .filter(isFormFactorRule)
    .every((criterion) => {
      const isSame = childText(criterion, 'rightValue') === formFactor;
      return childText(criterion, 'operator') === 'NE' ? !isSame : isSame;
    });
}

function unknownRule(instance: XmlElement): string | undefined {
  const rule = criteriaOf(instance).find((criterion) => !isFormFactorRule(criterion));
  return rule && `visibilityRule ${childText(rule, 'leftValue') ?? ''}`;
}

/** Names of the components of this org that a page shows at first, `bookCard`: those of other tabs come when they are opened. */
export function componentsOn({ regions }: PageLayout): string[] {
  const namesIn = (items: PageItem[]): string[] =>
    items.flatMap(({ name, facets }) => [
      name,
      ...Object.entries(facets).flatMap(([facet, inside]) => namesIn(facet === 'tabs' ? openTabOf(inside) : inside)),
    ]);
  const names = regions.flatMap(({ items }) => namesIn(items));
  return [...new Set(names.filter((name) => name.startsWith('c:')).map((name) => name.slice(2)))];
}

function openTabOf(tabs: PageItem[]): PageItem[] {
  const open = tabs.find(({ properties }) => properties.active === 'true') ?? tabs[0];
  return open ? [open] : [];
}
