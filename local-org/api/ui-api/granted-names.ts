import type { Session } from '../../data/contract.ts';
import { statement } from '../../data/statement.ts';

/** The apps or tabs that the permission sets assigned to the user show. */
export function grantedNames({ org, userId }: Session, kind: 'applications' | 'tabs'): ReadonlySet<string> {
  const sql = `SELECT s."Name" AS name FROM "PermissionSetAssignment" a
    JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ?`;
  const assigned = statement(org.database, sql).all(userId);
  const sets = assigned.flatMap(({ name }) => org.schema.permissionSets.get(String(name).toLowerCase()) ?? []);
  return new Set(sets.flatMap((set) => [...set[kind]]));
}
