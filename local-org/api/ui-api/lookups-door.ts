/** Records that a lookup may point to: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_lookup_post.htm */
import { findField, findObject } from '../../metadata/schema.ts';
import { runQuery } from '../../soql/run-query.ts';
import { notFound } from '../api-error-answer.ts';
import { soqlText } from '../record-soql.ts';
import type { Door } from '../request.ts';
import { objectNamed } from './object-info.ts';
import { representation, selectPaths } from './record-representation.ts';
import { viewerOf } from './viewer.ts';

const DEFAULT_PAGE = 25;
const LARGEST_PAGE = 200;

/** `q` is looked for at the beginning of every word of the name; without it, the records changed last. */
export const getLookupRecords: Door = ({ session, headers, params, query }) => {
  const viewer = viewerOf(session, headers);
  const source = objectNamed(viewer, params.object!);
  const field = source && findField(source, params.field!);
  if (!field || !viewer.access.canReadField(source, field.name)) throw notFound();
  const targetName = params.target ?? field.referenceTo[0] ?? '';
  const isTarget = field.referenceTo.some((name) => name.toLowerCase() === targetName.toLowerCase());
  const target = isTarget ? findObject(session.org.schema, targetName) : undefined;
  if (!target || !viewer.access.object(target).read) throw notFound();
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const size = Math.min(LARGEST_PAGE, Number(query.get('pageSize') ?? DEFAULT_PAGE) || DEFAULT_PAGE);
  const paths = ['Name', ...(target.name === 'User' ? ['Email'] : [])];
  const select = selectPaths(viewer, target, paths).join(', ');
  const offset = (page - 1) * size;
  const order = query.get('q') ? 'Name' : 'LastModifiedDate DESC, Name';
  const soql = `SELECT ${select} FROM ${target.name}${filter(target.name, query.get('q'))} ORDER BY ${order} LIMIT ${size + 1} OFFSET ${offset}`;
  const rows = runQuery(session, soql).records;
  const body = {
    count: Math.min(size, rows.length),
    currentPageToken: String(page),
    lookupResults: {},
    nextPageToken: rows.length > size ? String(page + 1) : null,
    previousPageToken: page > 1 ? String(page - 1) : null,
    records: rows.slice(0, size).map((row) => representation(viewer, target, row, paths)),
    thumbnailRecords: {},
  };
  const lookupResults = { [target.name]: { ...body, lookupResults: undefined } };
  return { status: 200, body: { ...body, lookupResults } };
};

function filter(target: string, term: string | null): string {
  const active = target === 'User' ? ['IsActive = true'] : [];
  const found = term ? [`(Name LIKE ${soqlText(`${term}%`)} OR Name LIKE ${soqlText(`% ${term}%`)})`] : [];
  const all = [...active, ...found];
  return all.length > 0 ? ` WHERE ${all.join(' AND ')}` : '';
}
