/** Deployed list views as queries: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listview.htm */
import { valueType } from '../../data/column.ts';
import { ApiError } from '../../data/contract.ts';
import { childrenNamed, childText, type Component, type XmlElement } from '../../metadata/component.ts';
import { findField, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import { soqlText } from '../record-soql.ts';
import { componentsOfType } from './deployed-components.ts';
import type { Viewer } from './viewer.ts';

export interface ListView {
  object: ObjectSchema;
  developerName: string;
  label: string;
  /** field paths that the user may see */
  columns: string[];
  /** SOQL */
  where?: string;
}

/** Columns that have names of their own. */
const COLUMNS: Readonly<Record<string, string>> = {
  CREATEDBY_USER: 'CreatedBy.Name',
  'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  NAME: 'Name',
  OBJECT_ID: 'Id',
  'OWNER.ALIAS': 'Owner.Alias',
  'OWNER.FIRST_NAME': 'Owner.FirstName',
  'OWNER.LAST_NAME': 'Owner.LastName',
  UPDATEDBY_USER: 'LastModifiedBy.Name',
  'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
};

/** Of what is deployed; an object without any has one of all its records. */
export function listViewsOf(viewer: Viewer, object: ObjectSchema): ListView[] {
  const prefix = `${object.name}.`.toLowerCase();
  const deployed = componentsOfType(viewer.session.org, 'ListView').filter(({ fullName }) =>
    fullName.toLowerCase().startsWith(prefix),
  );
  if (deployed.length > 0) return deployed.map((component) => listView(viewer, object, component));
  return [{ object, developerName: 'All', label: viewer.labels.plural(object), columns: ['Name'] }];
}

function listView(viewer: Viewer, object: ObjectSchema, { fullName, xml }: Component): ListView {
  const columns = childrenNamed(xml, 'columns').map(({ text }) => COLUMNS[text.trim()] ?? text.trim());
  return {
    object,
    developerName: fullName.slice(object.name.length + 1),
    label: childText(xml, 'label') ?? fullName,
    columns: columns.filter((column) => isVisible(viewer, object, column)),
    where: whereOf(viewer, object, xml),
  };
}

const isVisible = ({ access }: Viewer, object: ObjectSchema, column: string): boolean =>
  column.includes('.') || access.canReadField(object, column);

function whereOf(viewer: Viewer, object: ObjectSchema, xml: XmlElement | undefined): string | undefined {
  const filters = childrenNamed(xml, 'filters').map((filter) => condition(object, filter));
  const logic = childText(xml, 'booleanFilter') ?? filters.map((_, index) => index + 1).join(' AND ');
  const filtered = logic.replace(/\d+/g, (number) => filters[Number(number) - 1] ?? number);
  const scope = childText(xml, 'filterScope');
  if (scope === 'Mine')
    return filtered ? `OwnerId = '${viewer.session.userId}' AND (${filtered})` : `OwnerId = '${viewer.session.userId}'`;
  if (scope && scope !== 'Everything') throw notModelled(`a list view of scope ${scope}`);
  return filtered || undefined;
}

const OPERATIONS: Readonly<Record<string, string>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>=',
};
const NEGATED: readonly string[] = ['notContain', 'notEqual', 'excludes'];

function condition(object: ObjectSchema, xml: XmlElement): string {
  const name = childText(xml, 'field') ?? '';
  const field = findField(object, COLUMNS[name] ?? name);
  if (!field) throw notModelled(`a list view that filters by ${name}`);
  const operation = childText(xml, 'operation') ?? 'equals';
  const values = (childText(xml, 'value') ?? '').split(',').map((value) => value.trim());
  const isSet = operation === 'includes' || operation === 'excludes';
  if (isSet) return `${field.name} ${operation.toUpperCase()} (${values.map(soqlText).join(', ')})`;
  const each = values.map((value) => comparison(field, operation, value));
  return each.length === 1 ? each[0]! : `(${each.join(NEGATED.includes(operation) ? ' AND ' : ' OR ')})`;
}

function comparison(field: FieldSchema, operation: string, value: string): string {
  if (operation === 'contains') return `${field.name} LIKE ${soqlText(`%${value}%`)}`;
  if (operation === 'notContain') return `(NOT ${field.name} LIKE ${soqlText(`%${value}%`)})`;
  if (operation === 'startsWith') return `${field.name} LIKE ${soqlText(`${value}%`)}`;
  const operator = OPERATIONS[operation];
  if (!operator) throw notModelled(`a list view that filters by ${operation}`);
  return `${field.name} ${operator} ${literal(field, value)}`;
}

function literal(field: FieldSchema, value: string): string {
  if (value === '') return 'null';
  switch (valueType(field)) {
    case 'Checkbox':
      return value === '1' || /^true$/i.test(value) ? 'true' : 'false';
    case 'Currency':
    case 'Number':
    case 'Percent':
      return String(Number(value));
    case 'Date':
    case 'DateTime':
      if (/^[A-Z_]+(:\d+)?$/i.test(value)) return value.toUpperCase();
      if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value;
      throw notModelled(`the date ${value} in a list view`);
    default:
      return soqlText(value);
  }
}

const notModelled = (what: string): ApiError =>
  new ApiError('FUNCTIONALITY_NOT_ENABLED', `The local org does not model ${what}`);
