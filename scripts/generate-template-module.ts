/** Writes the checklist as a module of the components, so that an assessment can begin without the CLI. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate } from '../plugin/src/checklist/validate-template.ts';
import { REPOSITORY } from './sf-command.ts';

export const CHECKLIST = join(REPOSITORY, 'config/checklists/crm-association.yaml');
const MODULE = join(REPOSITORY, 'force-app/main/default/lwc/readinessTemplate/readinessTemplate.ts');

export function generateTemplateModule(checklist = CHECKLIST, module = MODULE): void {
  writeFileSync(module, templateModule(readFileSync(checklist)));
}

/**
 * On one line: indented, it comes too near to the 128 KB that a file of a component may have.
 * @throws Error where the checklist has problems; it names the first
 */
export function templateModule(checklist: Uint8Array): string {
  const { template, problems } = checkTemplate(checklist);
  if (!template) throw new Error(`${CHECKLIST}:${problems[0]!.line} ${problems[0]!.problem}`);
  return [
    '// Generated from config/checklists/crm-association.yaml: change it there.',
    "import type { Template } from './template';",
    '',
    `export const template: Template = ${JSON.stringify(template)};`,
    '',
  ].join('\n');
}
