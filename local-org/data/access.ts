import {
  type ObjectPermission,
  type ObjectSchema,
  type OrgSchema,
  type PermissionSetSchema,
  findField,
} from '../metadata/schema.ts';
import { cachedAccess } from './access-cache.ts';
import type { Access, ObjectAccess, Session } from './contract.ts';
import { fileAccess, isFileObject } from './files/file-access.ts';
import { PROFILES } from './profile.ts';
import { canEditRecord } from './record-access.ts';
import { sharedObjectOf } from './share-object.ts';
import { statement } from './statement.ts';
import { visibleRows } from './visible-rows.ts';

const NOTHING: ObjectAccess = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false,
};

/** What decides a user's rights: the profile's user permissions and the union of the assigned permission sets. */
interface Grants {
  schema: OrgSchema;
  permissionSets: PermissionSetSchema[];
  userPermissions: ReadonlySet<string>;
}

/** The rights of the session's user, kept until a deployment or an assignment changes them. */
export function accessOf(session: Session): Access {
  return cachedAccess(session.org, session.userId, () => buildAccess(session));
}

function buildAccess(session: Session): Access {
  const grants = grantsOf(session);
  const objects = new Map<ObjectSchema, ObjectAccess>();
  const object = (wanted: ObjectSchema): ObjectAccess => {
    let access = objects.get(wanted);
    if (!access) objects.set(wanted, (access = objectAccess(grants, wanted)));
    return access;
  };
  const access: Access = {
    object,
    canReadField: (of, name) => hasFieldRight(grants, of, name, 'readable'),
    canEditField: (of, name) => hasFieldRight(grants, of, name, 'editable'),
    hasCustomPermission: (name) => {
      const declared = grants.schema.customPermissions.get(name.toLowerCase());
      return declared !== undefined && grants.permissionSets.some((set) => set.customPermissions.has(declared));
    },
    hasUserPermission: (name) => grants.userPermissions.has(name),
    visibleRows: (of, alias) => visibleRows({ schema: grants.schema, access, userId: session.userId }, of, alias),
    canEditRecord: (of, id) => canEditRecord(session, access, of, id),
  };
  return access;
}

function grantsOf({ org, userId }: Session): Grants {
  const assigned = statement(
    org.database,
    `SELECT s."Name" AS name FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
     WHERE a."AssigneeId" = ?`,
  ).all(userId);
  const user = statement(org.database, 'SELECT "ProfileId" AS profile FROM "User" WHERE "Id" = ?').get(userId);
  const profile = PROFILES.find(({ id }) => id === user?.profile);
  const permissionSets = assigned.flatMap(({ name }) => {
    const permissionSet = org.schema.permissionSets.get(String(name).toLowerCase());
    return permissionSet ? [permissionSet] : [];
  });
  const userPermissions = new Set(profile?.userPermissions);
  for (const permissionSet of permissionSets) {
    for (const name of permissionSet.userPermissions) userPermissions.add(name);
  }
  return { schema: org.schema, permissionSets, userPermissions };
}

function objectAccess(grants: Grants, object: ObjectSchema): ObjectAccess {
  if (object.setup) return setupAccess(grants, object);
  const shared = sharedObjectOf(grants.schema, object);
  if (shared) return shareAccess(objectAccess(grants, shared));
  if (isFileObject(object)) return fileAccess(object, grants.userPermissions.has('ModifyAllData'));
  const permissions = grants.permissionSets.flatMap(({ objects }) => objects.get(object.name.toLowerCase()) ?? []);
  const may = (right: keyof ObjectPermission) => permissions.some((permission) => permission[right]);
  const modifyAll = grants.userPermissions.has('ModifyAllData') || may('modifyAllRecords');
  const viewAll = modifyAll || grants.userPermissions.has('ViewAllData') || may('viewAllRecords');
  const read = viewAll || may('allowRead');
  return {
    read,
    create: grants.userPermissions.has('ModifyAllData') || (read && may('allowCreate')),
    edit: modifyAll || (read && may('allowEdit')),
    delete: modifyAll || (read && may('allowDelete')),
    viewAll,
    modifyAll,
  };
}

/** Setup objects are readable by all; of them, only assignments are written through the data doors. */
function setupAccess(grants: Grants, object: ObjectSchema): ObjectAccess {
  const write = object.name === 'PermissionSetAssignment' && grants.userPermissions.has('AssignPermissionSets');
  return { read: true, create: write, edit: false, delete: write, viewAll: true, modifyAll: write };
}

/** Whoever may edit an object may share its records; which ones, the save procedure asks for each. */
function shareAccess(shared: ObjectAccess): ObjectAccess {
  if (!shared.read) return NOTHING;
  return { ...shared, create: shared.edit, delete: shared.edit };
}

function hasFieldRight(grants: Grants, object: ObjectSchema, name: string, right: 'readable' | 'editable'): boolean {
  const field = findField(object, name);
  if (!field) return false;
  const writeable = field.createable || field.updateable;
  if (right === 'editable' && !writeable) return false;
  if (!field.permissionable) return true;
  const key = `${object.name}.${field.name}`.toLowerCase();
  return grants.permissionSets.some(({ fields }) => {
    const permission = fields.get(key);
    return permission?.[right] === true || (right === 'readable' && permission?.editable === true);
  });
}
