import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIGHTNING_DIR, packageDir } from './cache.ts';

/** Writes a file for each module that exports all that the module does; returns them by module name, as rollup's input. */
export function writeEntries(folder: string, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const file = join(folder, `${name}.js`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, entryCode(name));
      return [name, file];
    }),
  );
}

function entryCode(name: string): string {
  const code = `export * from '${name}';`;
  return hasDefaultExport(name) ? `${code}\nexport { default } from '${name}';` : code;
}

function hasDefaultExport(name: string): boolean {
  const source = SOURCE_FOLDERS.map((folder) => join(folder, name, `${name.split('/').at(-1)}.js`)).find(existsSync);
  return source !== undefined && /export default|export \{[^}]*\bdefault\b/.test(readFileSync(source, 'utf8'));
}

const SOURCE_FOLDERS = [
  join(LIGHTNING_DIR, 'modules'),
  LIGHTNING_DIR,
  join(packageDir('lightning-base-components'), 'src'),
];
