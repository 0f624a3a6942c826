/** Writes the outlines of the documents as a module of the components, so that the page and the CLI tell the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOutlines } from '../plugin/src/report/check-outlines.ts';
import { REPOSITORY } from './sf-command.ts';

export const OUTLINES = join(REPOSITORY, 'config/documents.yaml');
const MODULE = join(REPOSITORY, 'force-app/main/default/lwc/readinessOutline/readinessOutline.ts');

export function generateOutlineModule(outlines = OUTLINES, module = MODULE): void {
  writeFileSync(module, outlineModule(readFileSync(outlines, 'utf8')));
}

/** @throws ZodError where a part is not one that can be drawn */
export const outlineModule = (yaml: string): string =>
  [
    '// Generated from config/documents.yaml: change it there.',
    "import type { Outlines } from './outline';",
    '',
    "export type { DocumentName, FactName, Part, Title } from './outline';",
    '',
    `export const outlines: Outlines = ${JSON.stringify(checkOutlines(yaml))};`,
    '',
  ].join('\n');
