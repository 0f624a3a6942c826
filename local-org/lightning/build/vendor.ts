/** What comes from npm: LWC, the synthetic shadow and the base components, compiled once for every app. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_DIR, contentKey, packageDir, packageVersion } from './cache.ts';
import { standIns } from './module-folders.ts';

export interface Vendor {
  key: string;
  /** by specifier, the file in the folder */
  modules: Record<string, string>;
}

const PACKAGES = ['lwc', '@lwc/rollup-plugin', '@lwc/synthetic-shadow', 'lightning-base-components', 'rollup'];

/** What the app provides although base components import it: the stand-ins among them. */
export const provided = (): string[] => ['force/navigation', 'shell/environment', ...standIns().filter(isExposed)];

export const vendorKey = (): string =>
  contentKey(
    ...PACKAGES.map(packageVersion),
    ...provided(),
    ...['vendor.ts', 'bundle-vendor.ts', 'scoped-modules.ts', 'shadow-styles.ts', 'entries.ts'].map((name) =>
      readFileSync(join(import.meta.dirname, name)),
    ),
  );

export const vendorDir = (key: string): string => join(CACHE_DIR, `vendor-${key}`);

/** Written last. */
export const VENDOR_FILE = 'vendor.json';

export const readVendor = (key: string): Vendor =>
  JSON.parse(readFileSync(join(vendorDir(key), VENDOR_FILE), 'utf8')) as Vendor;

export function exposed(): string[] {
  const file = join(packageDir('lightning-base-components'), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { lwc: { expose: string[] } }).lwc.expose;
}

const isExposed = (name: string): boolean => exposed().includes(name);
