/** The deployed page layout of an object: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record_layout.htm */
import { childrenNamed, childText, type Component, type XmlElement } from '../../metadata/component.ts';
import { findField, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import { visibleFields } from '../visible-object.ts';
import { componentsOfType } from './deployed-components.ts';
import { etagOf } from './etag.ts';
import { MASTER_RECORD_TYPE } from './object-info.ts';
import type { Viewer } from './viewer.ts';

export type LayoutMode = 'Create' | 'Edit' | 'View';
export type LayoutType = 'Compact' | 'Full';

interface Item {
  field: string;
  behavior: string;
}

interface Section {
  heading: string;
  useHeading: boolean;
  columns: number;
  rows: (Item | undefined)[][];
}

const AUDIT_FIELDS = [
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'IsDeleted',
];

export function layoutRepresentation(viewer: Viewer, object: ObjectSchema, mode: LayoutMode, type: LayoutType) {
  const sections = sectionsOf(viewer, object, type).map((section) => sectionRepresentation(viewer, object, section));
  const content = {
    id: `${object.name}.${type}.${mode}`,
    layoutType: type,
    mode,
    objectApiName: object.name,
    recordTypeId: MASTER_RECORD_TYPE,
    saveOptions: [],
    sections,
  };
  return { ...content, eTag: etagOf(content) };
}

/** The field paths of a layout; a reference brings its parent's name. */
export function layoutPaths(viewer: Viewer, object: ObjectSchema, type: LayoutType): string[] {
  const items = sectionsOf(viewer, object, type).flatMap(({ rows }) => rows.flat());
  return items.flatMap((item) => {
    const field = item && findField(object, item.field);
    return field ? pathsOf(viewer, field) : [];
  });
}

/** The field itself, and its parent's name where the user may see it. */
export function pathsOf({ access, session }: Viewer, field: FieldSchema): string[] {
  const parent = field.referenceTo.map((name) => session.org.schema.objects.get(name.toLowerCase())).find(Boolean);
  const hasName = parent && field.relationshipName && parent.fields.has('name') && access.object(parent).read;
  return hasName ? [field.name, `${field.relationshipName}.Name`] : [field.name];
}

/** The sections that the user can see something of. An object without a layout shows its fields. */
function sectionsOf(viewer: Viewer, object: ObjectSchema, type: LayoutType): Section[] {
  const { org } = viewer.session;
  const wanted = `${object.name}-`.toLowerCase();
  const layout = componentsOfType(org, 'Layout').find(({ fullName }) => fullName.toLowerCase().startsWith(wanted));
  if (type === 'Compact' || !layout) return [defaultSection(viewer, object, type)];
  const sections = childrenNamed(layout.xml, 'layoutSections').map((xml) => section(viewer, object, layout, xml));
  return sections.filter(({ rows }) => rows.length > 0);
}

function section(viewer: Viewer, object: ObjectSchema, layout: Component, xml: XmlElement): Section {
  const columns = childrenNamed(xml, 'layoutColumns').map((column) =>
    childrenNamed(column, 'layoutItems').map((item) => visibleItem(viewer, object, item)),
  );
  const height = Math.max(0, ...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, index) => columns.map((column) => column[index]));
  return {
    heading: viewer.labels.section(layout.fullName, childText(xml, 'label') ?? ''),
    useHeading: childText(xml, 'detailHeading') === 'true',
    columns: Math.max(1, columns.length),
    rows: rows.filter((row) => row.some(Boolean)),
  };
}

function visibleItem({ access }: Viewer, object: ObjectSchema, xml: XmlElement): Item | undefined {
  const field = findField(object, childText(xml, 'field') ?? '');
  if (!field || !access.canReadField(object, field.name)) return undefined;
  return { field: field.name, behavior: childText(xml, 'behavior') ?? 'Edit' };
}

function defaultSection({ access }: Viewer, object: ObjectSchema, type: LayoutType): Section {
  const fields = visibleFields(access, object).filter(({ name }) => name !== 'Id' && !AUDIT_FIELDS.includes(name));
  const names = type === 'Compact' ? fields.filter(({ name }) => name === 'Name') : fields;
  const rows = names.map(({ name, required }): Item[] => [{ field: name, behavior: required ? 'Required' : 'Edit' }]);
  return { heading: '', useHeading: false, columns: 1, rows };
}

function sectionRepresentation(viewer: Viewer, object: ObjectSchema, { heading, useHeading, columns, rows }: Section) {
  return {
    collapsible: useHeading,
    columns,
    heading,
    id: etagOf([object.name, heading]).slice(0, 15),
    layoutRows: rows.map((row) => ({ layoutItems: row.map((item) => itemRepresentation(viewer, object, item)) })),
    rows: rows.length,
    tabOrder: 'LeftRight',
    useHeading,
  };
}

function itemRepresentation({ access, labels }: Viewer, object: ObjectSchema, item: Item | undefined) {
  const field = item && findField(object, item.field);
  const isEditable =
    item !== undefined &&
    field !== undefined &&
    item.behavior !== 'Readonly' &&
    access.canEditField(object, field.name);
  const label = field ? labels.field(object, field) : '';
  return {
    editableForNew: isEditable && field.createable,
    editableForUpdate: isEditable && field.updateable,
    label,
    layoutComponents: field
      ? [{ apiName: field.name, componentType: 'Field', label }]
      : [{ componentType: 'EmptySpace' }],
    lookupIdApiName: field && field.referenceTo.length > 0 ? 'Id' : null,
    required: item?.behavior === 'Required' || field?.required === true,
    sortable: false,
  };
}
