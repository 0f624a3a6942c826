/**
 * Which file a module goes into. Few files load faster than many, even from a browser's cache: all that is not deployed
 * is one file, and so is each deployed component with what only it uses.
 */
import { join } from 'node:path';
import type { GetManualChunk } from 'rollup';
import { contentKey, LIGHTNING_DIR } from './cache.ts';

/** @param staging the folder with the deployed components, below `c` */
export function chunkNames(staging: string): GetManualChunk {
  const components = join(staging, 'c') + '/';
  const bundleOf = (id: string): string | undefined =>
    id.startsWith(components) ? id.slice(components.length).split('/')[0] : undefined;
  return (id, meta) => {
    const bundle = bundleOf(id);
    if (bundle) return fileOf(rootsOf(id, bundle, bundleOf, meta));
    const isOurs = id.startsWith(LIGHTNING_DIR);
    return isOurs || meta.getModuleInfo(id)!.importers.length > 0 ? 'base' : undefined;
  };
}

const fileOf = (roots: string[]): string => (roots.length === 1 ? `c-${roots[0]}` : `c-shared-${contentKey(...roots)}`);

/** The deployed components that no other one imports, of those that come to use a module. */
function rootsOf(
  id: string,
  bundle: string,
  bundleOf: (id: string) => string | undefined,
  { getModuleInfo }: Parameters<GetManualChunk>[1],
): string[] {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const visit = (module: string, of: string): void => {
    if (seen.has(module)) return;
    seen.add(module);
    const importers = getModuleInfo(module)!.importers.filter(bundleOf);
    const isRoot = importers.every((importer) => bundleOf(importer) === of);
    if (isRoot && importers.length === 0) roots.add(of);
    for (const importer of importers) visit(importer, bundleOf(importer)!);
  };
  visit(id, bundle);
  return roots.size > 0 ? [...roots].sort() : [bundle];
}
