/** What Salesforce's own components of a record page show is deployed elsewhere: in compact layouts and page layouts. */
import { componentsOfType, findComponent } from '../../api/ui-api/deployed-components.ts';
import type { Viewer } from '../../api/ui-api/viewer.ts';
import { childrenNamed, childText, type XmlElement } from '../../metadata/component.ts';
import { childRelationships, findField, type ChildRelationship, type ObjectSchema } from '../../metadata/schema.ts';
import type { PageItem, PageLayout } from './flexi-page.ts';

export interface RelatedList {
  /** the child relationship's name */
  relatedListId: string;
  label: string;
  objectApiName: string;
  columns: { apiName: string; label: string }[];
  /** field paths to ask for: the columns, and the names of the records that they refer to */
  fields: string[];
}

/** The layout with the properties that `force:highlightsPanel` and `force:relatedListContainer` need. */
export function withStandardProperties(layout: PageLayout, viewer: Viewer, object: ObjectSchema): PageLayout {
  const complete = (item: PageItem): PageItem => {
    const facets = Object.fromEntries(Object.entries(item.facets).map(([name, items]) => [name, items.map(complete)]));
    const more = STANDARD[item.name]?.(viewer, object, item) ?? {};
    return { ...item, facets, properties: { ...item.properties, ...more } };
  };
  return { ...layout, regions: layout.regions.map(({ name, items }) => ({ name, items: items.map(complete) })) };
}

type Properties = PageItem['properties'];

/** The field paths of the record that the highlights of a completed layout show. */
export function highlightedPaths({ regions }: PageLayout): string[] {
  const pathsOf = ({ name, properties, facets }: PageItem): string[] => [
    ...(name === 'force:highlightsPanel' ? [properties.fields, properties.parentNames].flat().map(String) : []),
    ...Object.values(facets).flat().flatMap(pathsOf),
  ];
  return regions.flatMap(({ items }) => items.flatMap(pathsOf));
}

const STANDARD: Readonly<Record<string, (viewer: Viewer, object: ObjectSchema, item: PageItem) => Properties>> = {
  'force:highlightsPanel': highlights,
  'force:relatedListContainer': (viewer, object) => ({ lists: relatedLists(viewer, object) }),
  'force:relatedListSingleContainer': (viewer, object, { properties }) => ({
    lists: relatedLists(viewer, object).filter(({ relatedListId }) => relatedListId === properties.relatedListApiName),
  }),
};

function highlights(viewer: Viewer, object: ObjectSchema): Properties {
  const { xml } = findComponent(viewer.session.org, 'CustomObject', object.name) ?? {};
  const assigned = childText(xml, 'compactLayoutAssignment');
  const compact = assigned && findComponent(viewer.session.org, 'CompactLayout', `${object.name}.${assigned}`);
  const names = compact ? childrenNamed(compact.xml, 'fields').map(({ text }) => text.trim()) : [];
  const fields = (names.length > 0 ? names : ['Name']).flatMap((name) => visibleField(viewer, object, name) ?? []);
  return { fields, parentNames: fields.flatMap((name) => parentName(object, name) ?? []) };
}

function relatedLists(viewer: Viewer, object: ObjectSchema): RelatedList[] {
  const { org } = viewer.session;
  const children = childRelationships(org.schema, object.name).filter(
    ({ name, childObject, field }) =>
      name && viewer.access.object(childObject).read && viewer.access.canReadField(childObject, field.name),
  );
  const wanted = `${object.name}-`.toLowerCase();
  const layout = componentsOfType(org, 'Layout').find(({ fullName }) => fullName.toLowerCase().startsWith(wanted));
  if (!layout) return children.map((child) => relatedList(viewer, child, ['Name']));
  return childrenNamed(layout.xml, 'relatedLists').flatMap((xml) => {
    const child = children.find((each) => isNamed(each, childText(xml, 'relatedList') ?? ''));
    return child ? [relatedList(viewer, child, columnNames(xml))] : [];
  });
}

/** A custom list is named by object and field, `Book__c.Library__c`; a standard one by its relationship. */
const isNamed = ({ name, childObject, field }: ChildRelationship, list: string): boolean =>
  list === name || list.toLowerCase() === `${childObject.name}.${field.name}`.toLowerCase();

function columnNames(xml: XmlElement): string[] {
  const names = childrenNamed(xml, 'fields').map(({ text }) => text.trim());
  return names.length > 0 ? names : ['Name'];
}

function relatedList(viewer: Viewer, { name, childObject }: ChildRelationship, names: string[]): RelatedList {
  const fields = names.flatMap((each) => visibleField(viewer, childObject, each) ?? []);
  return {
    relatedListId: name!,
    label: viewer.labels.plural(childObject),
    objectApiName: childObject.name,
    columns: fields.map((apiName) => ({
      apiName,
      label: viewer.labels.field(childObject, findField(childObject, apiName)!),
    })),
    fields: [...fields, ...fields.flatMap((each) => parentName(childObject, each) ?? [])],
  };
}

/** Layouts name some standard fields in their own way: `NAME`, `CREATED_DATE`. */
const LAYOUT_NAMES: Readonly<Record<string, string>> = {
  NAME: 'Name',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  CREATEDBY_USER: 'CreatedById',
  UPDATEDBY_USER: 'LastModifiedById',
  'OWNER.ALIAS': 'OwnerId',
};

function visibleField({ access }: Viewer, object: ObjectSchema, given: string): string | undefined {
  const field = findField(object, LAYOUT_NAMES[given] ?? given);
  return field && access.canReadField(object, field.name) ? field.name : undefined;
}

function parentName(object: ObjectSchema, name: string): string | undefined {
  const relationship = findField(object, name)?.relationshipName;
  return relationship && `${relationship}.Name`;
}
