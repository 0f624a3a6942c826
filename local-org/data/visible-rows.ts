import { type ObjectSchema, type OrgSchema, findField, findObject } from '../metadata/schema.ts';
import type { Access, FieldValue, RecordId } from './contract.ts';
import { isFileObject } from './files/file-access.ts';
import { visibleFiles } from './files/visible-files.ts';
import { hasShares, shareName, sharedObjectOf } from './share-object.ts';
import { quoted } from './statement.ts';

export interface Condition {
  sql: string;
  parameters: FieldValue[];
}

export interface Viewer {
  schema: OrgSchema;
  access: Access;
  userId: RecordId;
}

const ALL: Condition = { sql: '1', parameters: [] };
const NONE: Condition = { sql: '0', parameters: [] };

/** An SQL condition on `alias`, a table of this object, that is true for the rows the user may read. */
export function visibleRows(viewer: Viewer, object: ObjectSchema, alias: string): Condition {
  const rights = viewer.access.object(object);
  if (!rights.read) return NONE;
  if (object.setup || rights.viewAll) return ALL;
  const shared = sharedObjectOf(viewer.schema, object);
  if (shared) return visibleThrough(viewer, shared, alias, 'ParentId');
  if (isFileObject(object)) return visibleFiles(viewer, object, alias);
  if (object.sharingModel === 'ControlledByParent') return visibleWithMasters(viewer, object, alias);
  return object.sharingModel === 'Private' ? ownOrShared(viewer, object, alias) : ALL;
}

/** A detail is visible where each of its masters is, up to the top. */
function visibleWithMasters(viewer: Viewer, object: ObjectSchema, alias: string): Condition {
  const conditions = [...object.fields.values()]
    .filter((field) => field.type === 'MasterDetail')
    .flatMap((field) => {
      const master = findObject(viewer.schema, field.referenceTo[0]);
      return master ? [visibleThrough(viewer, master, alias, field.name)] : [];
    })
    .filter(({ sql }) => sql !== '1');
  if (conditions.length === 0) return ALL;
  if (conditions.some(({ sql }) => sql === '0')) return NONE;
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

function visibleThrough(viewer: Viewer, parent: ObjectSchema, alias: string, foreignKey: string): Condition {
  const parentAlias = `${alias}_${foreignKey}`;
  const condition = visibleRows(viewer, parent, parentAlias);
  if (condition.sql === '1' || condition.sql === '0') return condition;
  const sql = `EXISTS (SELECT 1 FROM ${quoted(parent.name)} AS ${quoted(parentAlias)}
    WHERE ${quoted(parentAlias)}."Id" = ${quoted(alias)}.${quoted(foreignKey)} AND ${condition.sql})`;
  return { sql, parameters: condition.parameters };
}

function ownOrShared({ userId }: Viewer, object: ObjectSchema, alias: string): Condition {
  if (!findField(object, 'OwnerId')) return ALL;
  const own = `${quoted(alias)}."OwnerId" = ?`;
  if (!hasShares(object)) return { sql: own, parameters: [userId] };
  const sql = `(${own} OR EXISTS (SELECT 1 FROM ${quoted(shareName(object.name))} AS "share"
    WHERE "share"."ParentId" = ${quoted(alias)}."Id" AND "share"."UserOrGroupId" = ?))`;
  return { sql, parameters: [userId, userId] };
}
