/** What is ours and what has been deployed: the page frame, the stand-ins, the store and the components `c/…`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_DIR, contentKey, folderKey, LIGHTNING_DIR } from './cache.ts';
import type { ModuleGraph } from './module-graph.ts';

/** A deployed bundle's files by name, such as `bookCard.js`. */
export type BundleSources = Record<string, Record<string, string>>;

export interface App {
  key: string;
  /** by name of a component, the file that holds it */
  components: Record<string, string>;
  graph: ModuleGraph;
}

/** The module that a page begins with. */
export const MAIN = 'shell/main';

const OWN_FOLDERS = ['build', 'modules', 'shell', 'store'].map((name) => join(LIGHTNING_DIR, name));

export const appKey = (vendor: string, sources: BundleSources): string =>
  contentKey(vendor, folderKey(...OWN_FOLDERS), JSON.stringify(sources));

export const appDir = (key: string): string => join(CACHE_DIR, `app-${key}`);

/** Written last. */
export const APP_FILE = 'app.json';

export const readApp = (key: string): App => JSON.parse(readFileSync(join(appDir(key), APP_FILE), 'utf8')) as App;
