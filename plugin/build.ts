/** Builds the plugin: `lib/` from `src/`, `templates/` from the repository's checklists and documents, and the oclif manifest. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Plugin } from '@oclif/core';
import { checkTemplateFile } from './src/checklist/template-file.ts';
import { checkOutlines } from './src/report/check-outlines.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);

rmSync(`${root}lib`, { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', root], { stdio: 'inherit' });

rmSync(`${root}templates`, { recursive: true, force: true });
for (const name of readdirSync(`${root}../config/checklists`)) {
  const file = `${root}templates/${name}`;
  cpSync(`${root}../config/checklists/${name}`, file);
  if (!name.endsWith('.yaml')) continue;
  const { template, problems } = await checkTemplateFile(file);
  if (!template) throw new Error(`${file}: ${JSON.stringify(problems, null, 2)}`);
  writeFileSync(file.replace(/\.yaml$/, '.json'), JSON.stringify(template));
}

const outlines = checkOutlines(readFileSync(`${root}../config/documents.yaml`, 'utf8'));
writeFileSync(`${root}templates/documents.json`, JSON.stringify(outlines));

// Without a manifest every sf command loads every command of this plugin first: 0.65 s.
rmSync(`${root}oclif.manifest.json`, { force: true });
const plugin = new Plugin({
  root,
  type: 'core',
  ignoreManifest: true,
  errorOnManifestCreate: true,
  respectNoCacheDefault: true,
});
await plugin.load();
writeFileSync(`${root}oclif.manifest.json`, `${JSON.stringify(plugin.manifest, null, 2)}\n`);
