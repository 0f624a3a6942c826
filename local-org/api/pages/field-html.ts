import { valueType } from '../../data/column.ts';
import type { Session } from '../../data/contract.ts';
import { findObject, type FieldSchema } from '../../metadata/schema.ts';
import type { ReadRecord } from '../record-soql.ts';
import { html, type Html } from './html.ts';

/** A field's value as a French reader expects it; a reference as a link to its record. */
export function fieldHtml(session: Session, field: FieldSchema, record: ReadRecord): Html {
  const value = record[field.name];
  if (value === null || value === undefined || value === '') return html``;
  if (field.referenceTo.length > 0) return referenceHtml(session, field, record, String(value));
  return html`${fieldText(field, value)}`;
}

const DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const DATE_TIME = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });

/** Percentages are 0 to 100, as they leave the API. */
export function fieldText(field: FieldSchema, value: unknown): string {
  switch (valueType(field)) {
    case 'Checkbox':
      return value === true ? 'Oui' : 'Non';
    case 'Date':
      return DATE.format(new Date(`${String(value)}T00:00:00Z`));
    case 'DateTime':
      return DATE_TIME.format(new Date(String(value)));
    case 'Percent':
      return `${Number(value).toLocaleString('fr-FR')}\u00a0%`;
    case 'Number':
    case 'Currency':
      return Number(value).toLocaleString('fr-FR', { maximumFractionDigits: field.scale || 6 });
    case 'Picklist':
    case 'MultiselectPicklist':
      return picklistText(field, String(value));
    default:
      return String(value);
  }
}

function picklistText({ picklist }: FieldSchema, value: string): string {
  const labels = new Map(picklist?.values.map((one) => [one.value, one.label]));
  return value
    .split(';')
    .map((one) => labels.get(one) ?? one)
    .join(', ');
}

function referenceHtml(session: Session, field: FieldSchema, record: ReadRecord, id: string): Html {
  const parent = field.relationshipName ? (record[field.relationshipName] as ReadRecord | null | undefined) : undefined;
  const name = String(parent?.Name ?? id);
  const target = findObject(session.org.schema, field.referenceTo[0] ?? '');
  return target && !target.setup ? html`<a href="/lightning/r/${target.name}/${id}/view">${name}</a>` : html`${name}`;
}
