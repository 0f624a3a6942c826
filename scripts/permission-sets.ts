import type { LocalUser } from './sf-command.ts';

/** The permission set that each of the local org's users gets. */
export const PERMISSION_SETS: Record<LocalUser, string> = {
  admin: 'Readiness_Administrator',
  contributor: 'Readiness_Contributor',
  sponsor: 'Readiness_Sponsor',
};
