/** A record as this API answers it: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record.htm */
import { findField, findObject, findParentField, type ObjectSchema } from '../../metadata/schema.ts';
import { runQuery } from '../../soql/run-query.ts';
import { displayValue, toIso, toUiValue } from './display-value.ts';
import { etagOf } from './etag.ts';
import type { Viewer } from './viewer.ts';

export interface RecordRepresentation {
  apiName: string;
  id: string;
  fields: Record<string, { displayValue: string | null; value: unknown }>;
  [property: string]: unknown;
}

type Row = Record<string, unknown>;

const SYSTEM_FIELDS = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** Select paths of what the representation of these field paths needs: `['Name', 'Shelf__r.Name']`. */
export function selectPaths({ session }: Viewer, object: ObjectSchema, paths: Iterable<string>): string[] {
  const selected = new Set(SYSTEM_FIELDS.filter((name) => findField(object, name)));
  for (const path of paths) {
    let owner: ObjectSchema | undefined = object;
    const steps = path.split('.');
    for (const [index, step] of steps.slice(0, -1).entries()) {
      const target: string | undefined = owner && findParentField(owner, step)?.referenceTo[0];
      owner = target ? findObject(session.org.schema, target) : undefined;
      const prefix = steps.slice(0, index + 1).join('.');
      const needed = [...SYSTEM_FIELDS, 'Name'].filter((name) => owner && findField(owner, name));
      needed.forEach((name) => selected.add(`${prefix}.${name}`));
    }
    selected.add(path);
  }
  return [...selected];
}

/** Records of one object by Id, those there are and that the user may see. @throws ApiError INVALID_FIELD */
export function readRepresentations(
  viewer: Viewer,
  object: ObjectSchema,
  ids: string[],
  paths: string[],
): Map<string, RecordRepresentation> {
  const select = selectPaths(viewer, object, paths).join(', ');
  const list = ids.map((id) => `'${id}'`).join(', ');
  const { records } = runQuery(viewer.session, `SELECT ${select} FROM ${object.name} WHERE Id IN (${list})`);
  return new Map(records.map((record) => [String(record.Id), representation(viewer, object, record, paths)]));
}

export function representation(viewer: Viewer, object: ObjectSchema, row: Row, paths: string[]): RecordRepresentation {
  const fields: RecordRepresentation['fields'] = {};
  const below = Object.groupBy(paths, (path) => path.split('.')[0]!);
  for (const [name, some = []] of Object.entries(below)) {
    const field = findField(object, name);
    if (field && !some.some((path) => path.includes('.'))) {
      fields[field.name] = {
        displayValue: displayValue(viewer, object, field, row[field.name]),
        value: toUiValue(field, row[field.name]),
      };
    } else {
      const inner = some.map((path) => path.slice(name.length + 1));
      const parent = findParentField(object, name);
      if (parent?.relationshipName) fields[parent.relationshipName] = parentValue(viewer, object, row, name, inner);
    }
  }
  const content = {
    apiName: object.name,
    childRelationships: {},
    fields,
    id: String(row.Id),
    lastModifiedById: row.LastModifiedById ?? null,
    lastModifiedDate: row.LastModifiedDate ? toIso(row.LastModifiedDate) : null,
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: row.SystemModstamp ? toIso(row.SystemModstamp) : null,
    weakEtag: row.SystemModstamp ? Date.parse(String(row.SystemModstamp)) : 0,
  };
  return { ...content, eTag: etagOf(content) };
}

/** A parent stands in its child as a record of its own, shown by its name. */
function parentValue(viewer: Viewer, object: ObjectSchema, row: Row, name: string, paths: string[]) {
  const parent = findParentField(object, name)!;
  const target = parent.referenceTo.flatMap((each) => findObject(viewer.session.org.schema, each) ?? [])[0];
  const value = row[parent.relationshipName!] as Row | null | undefined;
  if (!value || !target) return { displayValue: null, value: null };
  return {
    displayValue: (value.Name as string | undefined) ?? null,
    value: representation(viewer, target, value, paths),
  };
}
