import { findObject } from '../metadata/schema.ts';
import type { FieldValues, Org } from './contract.ts';
import { PROFILES, STANDARD_PROFILE, SYSTEM_ADMINISTRATOR } from './profile.ts';
import { advanceCounter, recordId } from './record-id.ts';
import { insertRow, readRow } from './stored-row.ts';
import { systemValues } from './system-values.ts';

export const ORGANIZATION_ID = recordId('00D', 1);
export const ADMIN_ID = recordId('005', 1);
export const CONTRIBUTOR_ID = recordId('005', 2);
export const SPONSOR_ID = recordId('005', 3);

/** What a new org begins with: the organization, its profiles and three users. */
export function createFirstRecords(org: Org): void {
  create(org, 'Organization', [organization()]);
  create(
    org,
    'Profile',
    PROFILES.map(({ id, name }) => ({ Id: id, Name: name, UserType: 'Standard' })),
  );
  create(org, 'User', [
    user(ADMIN_ID, 'admin', 'Ada', 'Admin', SYSTEM_ADMINISTRATOR.id),
    user(CONTRIBUTOR_ID, 'contributor', 'Camille', 'Contributor', STANDARD_PROFILE.id),
    user(SPONSOR_ID, 'sponsor', 'Simone', 'Sponsor', STANDARD_PROFILE.id),
  ]);
}

function create(org: Org, objectName: string, records: FieldValues[]): void {
  const object = findObject(org.schema, objectName);
  if (!object || readRow(org, object, String(records[0].Id))) return;
  for (const record of records) insertRow(org, object, { ...systemValues(org, ADMIN_ID, true), ...record });
  advanceCounter(org, `Id:${object.keyPrefix}`, records.length);
}

function organization(): FieldValues {
  return {
    Id: ORGANIZATION_ID,
    Name: 'Local Org',
    OrganizationType: 'Developer Edition',
    InstanceName: 'LOCAL',
    LanguageLocaleKey: 'fr',
    DefaultLocaleSidKey: 'fr_FR',
    TimeZoneSidKey: 'Europe/Paris',
    IsSandbox: false,
  };
}

function user(id: string, alias: string, firstName: string, lastName: string, profileId: string): FieldValues {
  return {
    Id: id,
    Username: `${alias}@local-org.example`,
    Alias: alias.slice(0, 8),
    FirstName: firstName,
    LastName: lastName,
    Name: `${firstName} ${lastName}`,
    Email: `${alias}@local-org.example`,
    IsActive: true,
    ProfileId: profileId,
    UserType: 'Standard',
    LanguageLocaleKey: 'fr',
    LocaleSidKey: 'fr_FR',
    TimeZoneSidKey: 'Europe/Paris',
    EmailEncodingKey: 'UTF-8',
  };
}
