import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { buildInto } from './cache.ts';
import { writeEntries } from './entries.ts';
import { MODULE_FOLDERS } from './module-folders.ts';
import { externals, lwc, PRODUCTION, replace } from './rollup-plugins.ts';
import { scopedModules } from './scoped-modules.ts';
import { syntheticShadow } from './shadow-styles.ts';
import { exposed, provided, VENDOR_FILE, vendorDir, type Vendor } from './vendor.ts';

/** Entries of the package that are parts of others, or that it cannot resolve by itself. */
const NOT_AN_ENTRY = /iconSvgTemplates|Rtl$|lightning\/(navigation|routingService)$/;

export async function buildVendor(key: string): Promise<void> {
  await buildInto(vendorDir(key), VENDOR_FILE, (workDir) => bundle(workDir, key));
}

async function bundle(workDir: string, key: string): Promise<void> {
  const elsewhere = provided();
  const entries = exposed().filter((name) => !NOT_AN_ENTRY.test(name) && !elsewhere.includes(name));
  const input = writeEntries(join(workDir, 'entries'), ['lwc', '@lwc/synthetic-shadow', ...entries]);
  const build = await rollup({
    input,
    onwarn: () => undefined,
    plugins: [
      externals(elsewhere),
      scopedModules(),
      replace({ preventAssignment: true, values: PRODUCTION }),
      syntheticShadow(),
      lwc({
        rootDir: join(workDir, 'entries'),
        modules: MODULE_FOLDERS,
        enableDynamicComponents: true,
        enableLwcOn: true,
        enableSyntheticElementInternals: true,
      }),
      nodeResolve(),
    ],
  });
  await build.write({
    dir: workDir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await build.close();
  const modules = Object.fromEntries(Object.keys(input).map((name) => [name, `${name}.js`]));
  const vendor: Vendor = { key, modules };
  writeFileSync(join(workDir, VENDOR_FILE), JSON.stringify(vendor));
}
