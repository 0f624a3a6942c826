import type { Org } from '../data/contract.ts';
import { statement } from '../data/statement.ts';
import type { ComponentSet } from './component-store.ts';
import { failure, type Outcome } from './deploy-result.ts';

/**
 * A permission set that somebody holds is not deleted: the assignments go first
 * (https://github.com/SFDO-Community/declarative-lookup-rollup-summaries/issues/690 tells of an uninstallation that
 * was refused for it). Salesforce's exact wording is not known here.
 */
export function assignedPermissionSets({ database }: Org, before: ComponentSet, after: ComponentSet): Outcome[] {
  const gone = [...before].filter(([key, { type }]) => type === 'PermissionSet' && !after.has(key));
  return gone.flatMap(([, component]) => {
    const row = statement(
      database,
      'SELECT COUNT(*) AS users FROM "PermissionSetAssignment" JOIN "PermissionSet" ON "PermissionSet"."Id" = "PermissionSetId" WHERE "PermissionSet"."Name" = ?',
    ).get(component.fullName);
    const users = Number(row?.users);
    if (users === 0) return [];
    const problem = `This permission set is assigned to ${users} ${users === 1 ? 'user' : 'users'}: remove the assignments before you delete it`;
    return [failure({ componentType: component.type, fullName: component.fullName, file: component.file }, problem)];
  });
}
