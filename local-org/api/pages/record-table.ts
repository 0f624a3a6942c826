import { accessOf } from '../../data/access.ts';
import type { Session } from '../../data/contract.ts';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { runQuery } from '../../soql/run-query.ts';
import type { ReadRecord } from '../record-soql.ts';
import { visibleFields } from '../visible-object.ts';
import { fieldHtml } from './field-html.ts';
import { html, type Html } from './html.ts';

const MOST_ROWS = 50;
const MOST_COLUMNS = 4;

/** The first records of an object, in the order of their creation, as a table with a few of their fields. */
export function recordTable(
  session: Session,
  object: ObjectSchema,
  where?: { soql: string; field: FieldSchema },
): Html {
  const condition = where ? ` WHERE ${where.soql}` : '';
  const { totalSize } = runQuery(session, `SELECT COUNT() FROM ${object.name}${condition}`);
  if (totalSize === 0) return html`<p>Aucun enregistrement.</p>`;
  const columns = columnsOf(session, object, where?.field);
  const names = columns.map(({ name }) => name).join(', ');
  const soql = `SELECT Id, ${names} FROM ${object.name}${condition} ORDER BY Id LIMIT ${MOST_ROWS}`;
  const { records } = runQuery(session, soql);
  return html`<div class="table" role="region" aria-label="${object.pluralLabel}" tabindex="0">
    <table>
      <caption>
        ${countText(records.length, totalSize)}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${records.map((record) => row(session, object, columns, record))}
      </tbody>
    </table>
  </div>`;
}

function row(session: Session, object: ObjectSchema, columns: FieldSchema[], record: ReadRecord): Html {
  return html`<tr>
    ${columns.map(({ name }, index) =>
      index === 0
        ? html`<th scope="row">
            <a href="/lightning/r/${object.name}/${String(record.Id)}/view">${String(record[name] ?? record.Id)}</a>
          </th>`
        : html`<td>${fieldHtml(session, columns[index]!, record)}</td>`,
    )}
  </tr>`;
}

/** The name, then the first custom fields that are short to read. */
function columnsOf(session: Session, object: ObjectSchema, besides?: FieldSchema): FieldSchema[] {
  const fields = visibleFields(accessOf(session), object);
  const [name] = fields.filter((field) => field.name === 'Name');
  const short = fields.filter((field) => field.custom && field !== besides && !LONG.includes(field.type));
  return [name ?? fields[0]!, ...short.slice(0, MOST_COLUMNS)];
}

const LONG: readonly string[] = ['Html', 'Lookup', 'LongTextArea', 'MasterDetail', 'TextArea'];

const countText = (shown: number, all: number): string =>
  shown < all ? `Les ${shown} premiers enregistrements sur ${all}` : `${all} enregistrement${all > 1 ? 's' : ''}`;
