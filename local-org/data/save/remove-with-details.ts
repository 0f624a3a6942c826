import {
  type ChildRelationship,
  type ObjectSchema,
  type OrgSchema,
  childRelationships,
} from '../../metadata/schema.ts';
import { FILE_OBJECTS } from '../../metadata/file-objects.ts';
import type { Org, RecordId } from '../contract.ts';
import { deleteContent } from '../files/file-content.ts';
import { deleteRow, readRow, readRowsWhere, updateRow } from '../stored-row.ts';
import type { Saved } from './save-masters.ts';

/** What went, by object; or the records that keep the first one from going. */
export type Removal = { removed: Map<ObjectSchema, Saved[]> } | { restrictedBy: RecordId[] };

/**
 * Deletes a record and what hangs on it: details always; through lookups as their `deleteConstraint` says. As in
 * Salesforce neither the rights nor the rules of what goes along are asked.
 */
export function removeWithDetails(org: Org, object: ObjectSchema, id: RecordId): Removal {
  const removed = new Map<ObjectSchema, Saved[]>();
  const restrictedBy = removeOne(org, object, id, removed);
  return restrictedBy.length > 0 ? { restrictedBy } : { removed };
}

function removeOne(org: Org, object: ObjectSchema, id: RecordId, removed: Map<ObjectSchema, Saved[]>): RecordId[] {
  const prior = readRow(org, object, id);
  if (!prior) return [];
  deleteRow(org, object, id);
  if (object.name === FILE_OBJECTS.version) deleteContent(org, id);
  removed.set(object, [...(removed.get(object) ?? []), { id, prior }]);
  return relationshipsTo(org.schema, object).flatMap(({ childObject, field }) => {
    const children = readRowsWhere(org, childObject, field, id);
    return children.flatMap((child) => {
      if (goesAlong({ childObject, field })) return removeOne(org, childObject, String(child.Id), removed);
      if (field.deleteConstraint === 'Restrict' && field.custom) return [String(child.Id)];
      updateRow(org, childObject, { ...child, [field.name]: null });
      return [];
    });
  });
}

const goesAlong = ({ childObject, field }: ChildRelationship): boolean =>
  field.type === 'MasterDetail' || field.deleteConstraint === 'Cascade' || /__share$/i.test(childObject.name);

const relationships = new WeakMap<OrgSchema, Map<string, ChildRelationship[]>>();

function relationshipsTo(schema: OrgSchema, object: ObjectSchema): ChildRelationship[] {
  let known = relationships.get(schema);
  if (!known) relationships.set(schema, (known = new Map()));
  let found = known.get(object.name);
  if (!found) known.set(object.name, (found = childRelationships(schema, object.name)));
  return found;
}
