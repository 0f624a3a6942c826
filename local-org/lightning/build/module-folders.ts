/** Where modules named `namespace/name` are looked for. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIGHTNING_DIR } from './cache.ts';

const STAND_INS = join(LIGHTNING_DIR, 'modules');

/** `shell/…` and `store/…`, then the stand-ins `lightning/…`; both before the npm package of the base components. */
export const MODULE_FOLDERS = [
  ...[LIGHTNING_DIR, STAND_INS].filter(existsSync).map((dir) => ({ dir })),
  { npm: 'lightning-base-components' },
];

/** The `lightning/…` modules that are our own. */
export function standIns(): string[] {
  const folder = join(STAND_INS, 'lightning');
  return existsSync(folder) ? readdirSync(folder).map((name) => `lightning/${name}`) : [];
}
