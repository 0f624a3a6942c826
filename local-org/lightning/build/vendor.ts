/** What comes from npm: LWC, the synthetic shadow and the base components, as modules that an import map names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_DIR, contentKey, packageDir, packageVersion } from './cache.ts';
import { standIns } from './module-folders.ts';
import type { ModuleGraph } from './module-graph.ts';

export interface Vendor {
  key: string;
  /** by specifier, the file in the folder */
  modules: Record<string, string>;
  /** specifiers that its modules import and the app provides */
  needs: string[];
  graph: ModuleGraph;
}

const PACKAGES = ['lwc', '@lwc/rollup-plugin', '@lwc/synthetic-shadow', 'lightning-base-components', 'rollup'];

/** What the app provides although base components import it: the stand-ins among them. */
export const provided = (): string[] => ['force/navigation', 'shell/environment', ...standIns().filter(isExposed)];

export const vendorKey = (): string =>
  contentKey(
    ...PACKAGES.map(packageVersion),
    ...provided(),
    ...['vendor.ts', 'bundle-vendor.ts', 'scoped-modules.ts', 'entries.ts'].map((name) =>
      readFileSync(join(import.meta.dirname, name)),
    ),
  );

export const vendorDir = (key: string): string => join(CACHE_DIR, `vendor-${key}`);

export const readVendor = (key: string): Vendor =>
  JSON.parse(readFileSync(join(vendorDir(key), 'vendor.json'), 'utf8')) as Vendor;

export function exposed(): string[] {
  const file = join(packageDir('lightning-base-components'), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { lwc: { expose: string[] } }).lwc.expose;
}

const isExposed = (name: string): boolean => exposed().includes(name);
