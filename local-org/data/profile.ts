import { recordId } from './record-id.ts';

/** A profile and the user permissions that it gives, by their Metadata API names. Object and field rights come from permission sets alone. */
export interface Profile {
  id: string;
  name: string;
  userPermissions: ReadonlySet<string>;
}

const STANDARD_USER = ['ApiEnabled', 'LightningExperienceUser', 'RunReports'];

export const SYSTEM_ADMINISTRATOR: Profile = {
  id: recordId('00e', 1),
  name: 'System Administrator',
  userPermissions: new Set([
    ...STANDARD_USER,
    'AssignPermissionSets',
    'AuthorApex',
    'CustomizeApplication',
    'ManageUsers',
    'ModifyAllData',
    'ModifyMetadata',
    'ViewAllData',
    'ViewAllUsers',
    'ViewSetup',
  ]),
};

export const STANDARD_PROFILE: Profile = {
  id: recordId('00e', 2),
  name: 'Standard User',
  userPermissions: new Set(STANDARD_USER),
};

export const PROFILES: readonly Profile[] = [SYSTEM_ADMINISTRATOR, STANDARD_PROFILE];
