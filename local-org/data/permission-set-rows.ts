import { type PermissionSetSchema, findObject } from '../metadata/schema.ts';
import type { FieldValues, Org } from './contract.ts';
import { nextRecordIds } from './record-id.ts';
import { statement } from './statement.ts';
import { insertRow, readAllRows, updateRow } from './stored-row.ts';
import { systemValues } from './system-values.ts';

/** Keeps one PermissionSet row for each deployed permission set, so that clients can find and assign it. */
export function syncPermissionSets(org: Org): void {
  const object = findObject(org.schema, 'PermissionSet');
  if (!object || !findObject(org.schema, 'PermissionSetAssignment')) return;
  const rows = new Map(readAllRows(org, object).map((row) => [String(row.Name).toLowerCase(), row]));
  for (const [name, permissionSet] of org.schema.permissionSets) {
    const row = rows.get(name);
    const values = rowOf(permissionSet);
    if (!row) {
      const [id] = nextRecordIds(org, object, 1);
      insertRow(org, object, { ...systemValues(org, firstUser(org), true), ...values, Id: id });
    } else if (Object.entries(values).some(([field, value]) => row[field] !== value)) {
      updateRow(org, object, { ...row, ...values, ...systemValues(org, firstUser(org), false) });
    }
  }
  for (const [name, row] of rows) if (!org.schema.permissionSets.has(name)) removeRow(org, String(row.Id));
}

function rowOf({ name, label, description }: PermissionSetSchema): FieldValues {
  return {
    Name: name,
    Label: label,
    Description: description ?? null,
    IsOwnedByProfile: false,
    IsCustom: true,
    Type: 'Regular',
  };
}

function removeRow({ database }: Org, id: string): void {
  statement(database, 'DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetId" = ?').run(id);
  statement(database, 'DELETE FROM "PermissionSet" WHERE "Id" = ?').run(id);
}

const firstUser = ({ database }: Org): string =>
  String(statement(database, 'SELECT MIN("Id") AS id FROM "User"').get()?.id ?? '');
