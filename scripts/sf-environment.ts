/**
 * The environment in which the repository's own `sf` runs: a home of its own, so that neither the user's `~/.sf` nor
 * the repository's `.sf/config.json` is read or written, and nothing that calls home or updates itself.
 */
import { join } from 'node:path';

/** Every one is needed: with one update variable alone, a detached updater outlives the command. */
const QUIET_VARIABLES = [
  'OCLIF_DISABLE_LINKED_ESM_WARNING',
  'SFDX_DISABLE_TELEMETRY',
  'SF_AUTOUPDATE_DISABLE',
  'SF_DISABLE_AUTOUPDATE',
  'SF_DISABLE_LOG_FILE',
  'SF_DISABLE_TELEMETRY',
  'SF_HIDE_RELEASE_NOTES',
  'SF_SKIP_NEW_VERSION_CHECK',
  'SF_USE_GENERIC_UNIX_KEYCHAIN',
];

/** A proxy cannot reach an org on this machine, and jsforce asks it for every host, whatever `NO_PROXY` says. */
const DROPPED = /^(?:(?:SF|SFDX|XDG)_|https?_proxy$)/i;

export const ORG_ALIAS = 'local';

export function sfEnvironment(home: string, inherited: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(inherited).filter(([name]) => !DROPPED.test(name));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(QUIET_VARIABLES.map((name) => [name, 'true'])),
    HOME: home,
    USERPROFILE: home,
    SF_TARGET_ORG: ORG_ALIAS,
  };
}

export const sfHome = (dataDirectory: string): string => join(dataDirectory, 'home');
