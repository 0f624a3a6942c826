import { accessOf } from '../../data/access.ts';
import { ApiError, type Session } from '../../data/contract.ts';
import { toRecordId } from '../../data/record-id.ts';
import {
  childRelationships,
  findField,
  findObject,
  type FieldSchema,
  type ObjectSchema,
} from '../../metadata/schema.ts';
import { readRecordsBy, soqlText, type ReadRecord } from '../record-soql.ts';
import { visibleFields } from '../visible-object.ts';
import type { PageContent } from './answer-page.ts';
import { fieldHtml } from './field-html.ts';
import { html, type Html } from './html.ts';
import { pageObject } from './page-object.ts';
import { recordTable } from './record-table.ts';

/** A record's readable fields, then its related lists. */
export function recordPage(session: Session, objectName: string, idText: string): PageContent {
  const object = pageObject(session, objectName);
  const id = toRecordId(idText) ?? idText;
  const fields = ownFieldsFirst(visibleFields(accessOf(session), object));
  const names = [...fields.map(({ name }) => name), ...parentNames(session, fields)];
  const [record] = readRecordsBy({ session }, object, findField(object, 'Id')!, [id], names);
  if (!record)
    throw new ApiError(
      'NOT_FOUND',
      `${object.label} ${idText} : cet enregistrement n’existe pas, ou vous n’y avez pas accès.`,
      404,
    );
  const main = html`<p>${object.label}</p>
    <dl>${fields.map((field) => fieldRow(session, field, record))}</dl>
    ${relatedLists(session, object, id)}`;
  return { title: String(record.Name ?? id), main };
}

/** What the record is about, then what the platform keeps of it. */
function ownFieldsFirst(fields: FieldSchema[]): FieldSchema[] {
  const { own = [], system = [] } = Object.groupBy(fields, ({ name, custom, createable }) =>
    custom || createable || name === 'Name' ? 'own' : 'system',
  );
  return [...own, ...system];
}

function fieldRow(session: Session, field: FieldSchema, record: ReadRecord): Html {
  return html`<dt>${field.label}</dt>
    <dd>${fieldHtml(session, field, record)}</dd>`;
}

/** `Parent__r.Name` for each reference whose target the user may read. */
function parentNames(session: Session, fields: FieldSchema[]): string[] {
  const access = accessOf(session);
  return fields.flatMap(({ referenceTo, relationshipName }) => {
    const target = referenceTo.length === 1 ? findObject(session.org.schema, referenceTo[0]!) : undefined;
    const named = target && relationshipName && access.object(target).read && access.canReadField(target, 'Name');
    return named ? [`${relationshipName}.Name`] : [];
  });
}

function relatedLists(session: Session, object: ObjectSchema, id: string): Html[] {
  const access = accessOf(session);
  return childRelationships(session.org.schema, object.name)
    .filter(({ childObject, field, name }) => {
      const readable = access.object(childObject).read && access.canReadField(childObject, field.name);
      return name !== undefined && !childObject.setup && childObject.fields.has('name') && readable;
    })
    .map(
      ({ childObject, field }) =>
        html`<section>
          <h2>${childObject.pluralLabel} (${field.label})</h2>
          ${recordTable(session, childObject, { soql: `${field.name} = ${soqlText(id)}`, field })}
        </section>`,
    );
}
