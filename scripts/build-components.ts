/** Makes what the org gets of the components: the modules of the checklist and of the documents, and the JavaScript of every TypeScript source. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.ts';
import { generateOutlineModule, OUTLINES } from './generate-outline-module.ts';
import { CHECKLIST, generateTemplateModule } from './generate-template-module.ts';
import { REPOSITORY } from './sf-command.ts';

const COMPONENTS = join(REPOSITORY, 'force-app/main/default/lwc');
const STAMP = join(REPOSITORY, 'node_modules/.cache/crm-readiness/components-built-from');
/** What is made here is no source. */
const GENERATED = /readiness(Outline|Template)\.ts$/;
const TSC = join(REPOSITORY, 'node_modules/typescript/bin/tsc');

/** Does nothing where no source has changed since the last build. */
export function ensureComponentsAreBuilt(): void {
  const sources = fingerprint(
    [COMPONENTS, join(REPOSITORY, 'types'), CHECKLIST, OUTLINES, fileURLToPath(import.meta.url)],
    (path) => path.includes('__tests__') || !/\.(ts|json|yaml)$/.test(path) || GENERATED.test(path),
  );
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources && everySourceIsCompiled()) return;
  buildComponents();
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, sources);
}

function everySourceIsCompiled(): boolean {
  return (
    existsSync(join(COMPONENTS, 'readinessTemplate/readinessTemplate.js')) &&
    existsSync(join(COMPONENTS, 'readinessOutline/readinessOutline.js')) &&
    globSync('*/*.ts', { cwd: COMPONENTS })
      .filter((file) => !file.endsWith('.d.ts') && !file.startsWith('types/'))
      .every((file) => existsSync(join(COMPONENTS, file.replace(/\.ts$/, '.js'))))
  );
}

function buildComponents(): void {
  generateTemplateModule();
  generateOutlineModule();
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSC, '-p', COMPONENTS], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The components do not compile:\n${stdout}${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureComponentsAreBuilt();
