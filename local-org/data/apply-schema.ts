import type { ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import { forgetAccess } from './access-cache.ts';
import { alterTables } from './alter-tables.ts';
import type { Org } from './contract.ts';
import { syncPermissionSets } from './permission-set-rows.ts';
import { recalculateRollUps, rollUpSources } from './roll-up.ts';
import { withShareObjects } from './share-object.ts';
import { forgetStatements } from './statement.ts';

/**
 * Makes `next` the org's schema: tables, indexes and PermissionSet rows follow it, records are kept, and the roll-ups
 * that the change may have altered are recalculated. Run it inside the transaction of the deployment: undoing that
 * brings the former schema back too.
 */
export function applySchema(org: Org, next: OrgSchema): void {
  const previous = org.schema;
  useSchema(org, next);
  recalculateChanged(org, previous);
}

/** As `applySchema`, for a schema whose roll-ups are known to be right: the one that was deployed last. */
export function useSchema(org: Org, next: OrgSchema): void {
  const schema = withShareObjects(next);
  forgetStatements(org.database);
  forgetAccess(org);
  alterTables(org.database, schema);
  org.schema = schema;
  syncPermissionSets(org);
}

function recalculateChanged(org: Org, previous: OrgSchema): void {
  const done = new Map<ObjectSchema, boolean>();
  const recalculate = (master: ObjectSchema): boolean => {
    const known = done.get(master);
    if (known !== undefined) return known;
    done.set(master, false);
    const details = rollUpSources(org.schema, master).map(({ detail }) => detail);
    const detailsChanged = details.map(recalculate).includes(true);
    const changed = detailsChanged || calculation(org.schema, master) !== calculation(previous, master);
    if (changed) recalculateRollUps(org, master);
    done.set(master, changed);
    return changed;
  };
  for (const object of org.schema.objects.values()) recalculate(object);
}

/** Everything that a master's roll-ups are computed from, but the records. */
function calculation(schema: OrgSchema, { name }: ObjectSchema): string {
  const master = schema.objects.get(name.toLowerCase());
  if (!master) return '';
  return JSON.stringify(
    rollUpSources(schema, master).map(({ detail, fields }) => [
      fields,
      [...detail.fields.values()].map(({ name: field, type, formula, blanksAsZero, scale }) => [
        field,
        type,
        formula,
        blanksAsZero,
        scale,
      ]),
    ]),
  );
}
