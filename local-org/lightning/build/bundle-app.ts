import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { APP_FILE, appDir, MAIN, type App, type BundleSources } from './app.ts';
import { buildInto, forgetOldBuilds, LIGHTNING_DIR } from './cache.ts';
import { chunkNames } from './chunk-names.ts';
import { writeEntries } from './entries.ts';
import { MODULE_FOLDERS, standIns } from './module-folders.ts';
import { readModuleGraph } from './module-graph.ts';
import { lwc, PRODUCTION, replace } from './rollup-plugins.ts';
import { scopedModules } from './scoped-modules.ts';
import { readVendor, vendorDir, type Vendor } from './vendor.ts';

export async function buildApp(key: string, vendor: string, sources: BundleSources): Promise<void> {
  await buildInto(appDir(key), APP_FILE, (workDir) => bundle(workDir, key, readVendor(vendor), sources));
  forgetOldBuilds('app-');
}

async function bundle(workDir: string, key: string, vendor: Vendor, sources: BundleSources): Promise<void> {
  const staging = join(workDir, 'sources');
  writeSources(staging, sources);
  const built = join(vendorDir(vendor.key), '**');
  const build = await rollup({
    input: writeEntries(join(workDir, 'entries'), [MAIN]),
    onwarn: () => undefined,
    plugins: [
      vendorModules(vendor),
      scopedModules(),
      deployedComponents(sources),
      aliases(),
      replace({ preventAssignment: true, values: PRODUCTION, exclude: built }),
      lwc({
        rootDir: staging,
        modules: [{ dir: staging }, ...MODULE_FOLDERS],
        exclude: built,
        enableDynamicComponents: true,
        enableLwcOn: true,
        enableSyntheticElementInternals: true,
      }),
      unresolved(),
    ],
  });
  const { output } = await build.write({
    dir: workDir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: chunkNames(staging),
  });
  await build.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const components = Object.keys(sources).flatMap((name) => {
    const holder = chunks.find(({ moduleIds }) => moduleIds.includes(join(staging, 'c', name, `${name}.js`)));
    return holder ? [[name, holder.fileName] as const] : [];
  });
  const app: App = { key, components: Object.fromEntries(components), graph: readModuleGraph(output) };
  writeFileSync(join(workDir, APP_FILE), JSON.stringify(app));
}

/** What comes from npm has been built before: its modules are joined as they are. */
const vendorModules = ({ key, modules }: Vendor): Plugin => ({
  name: 'vendor-modules',
  resolveId: {
    order: 'pre',
    handler: (id) => (modules[id] && !standIns().includes(id) ? join(vendorDir(key), modules[id]) : null),
  },
});

/** Never outside its bundle's folder, whatever a package called its files. */
function writeSources(staging: string, sources: BundleSources): void {
  mkdirSync(staging, { recursive: true });
  for (const [bundleName, files] of Object.entries(sources)) {
    const folder = join(staging, 'c', bundleName);
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, normalize(name));
      if (!file.startsWith(folder)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

const COMPONENTS = 'local-org/components';

/** `local-org/components` loads a deployed component by name: `{bookCard: () => import('c/bookCard')}`. */
function deployedComponents(sources: BundleSources): Plugin {
  const lines = Object.entries(sources)
    .filter(([name, files]) => `${name}.js` in files || `${name}.html` in files)
    .map(([name]) => `${JSON.stringify(name)}: () => import('c/${name}'),`);
  return {
    name: 'deployed-components',
    resolveId: { order: 'pre', handler: (id) => (id === COMPONENTS ? `\0${COMPONENTS}` : null) },
    load: (id) => (id === `\0${COMPONENTS}` ? `export const components = {\n${lines.join('\n')}\n};` : null),
  };
}

/** The base components reach navigation under the name that Salesforce keeps for itself. */
const aliases = (): Plugin => ({
  name: 'aliases',
  async resolveId(id, importer) {
    if (id !== 'force/navigation' || existsSync(join(LIGHTNING_DIR, 'modules', 'force', 'navigation'))) return null;
    return this.resolve('lightning/navigation', importer, { skipSelf: true });
  },
});

/** A module that nobody provides ends the build, with the file that asked for it. */
const unresolved = (): Plugin => ({
  name: 'unresolved',
  resolveId(id, importer) {
    if (id.startsWith('.') || id.startsWith('/') || id.startsWith('\0')) return null;
    return this.error({ message: `No MODULE named ${id} found`, id: importer?.split('?')[0] });
  },
});
