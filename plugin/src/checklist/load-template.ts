import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Messages } from '@salesforce/core';
import type { SfError } from '@salesforce/core';
import { formatProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Template } from './template.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('sf-plugin-crm-readiness', 'template');

/** The templates that come with the plugin; the build puts them there. */
const BUILT_IN = fileURLToPath(new URL('../../templates/', import.meta.url));

/**
 * Loads a template by its name or from a file.
 * @throws SfError where there is none, or where it has problems (`data` is `{file, problems}`)
 */
export async function loadTemplate(nameOrFile: string, builtIn = BUILT_IN): Promise<Template> {
  const file = await findTemplate(nameOrFile, builtIn);
  const built = file === nameOrFile ? undefined : await readBuilt(file);
  if (built) return built;
  // The YAML parser and the schema take 0.2 s to load: only for a file that has to be checked.
  const { checkTemplateFile } = await import('./template-file.ts');
  const { template, problems } = await checkTemplateFile(file);
  if (!template) throw invalidTemplate(file, problems);
  return template;
}

/** What the build made of a template that comes with the plugin, after the same check. */
async function readBuilt(file: string): Promise<Template | undefined> {
  const json = await readFile(file.replace(/\.yaml$/, '.json'), 'utf8').catch(() => undefined);
  return json === undefined ? undefined : (JSON.parse(json) as Template);
}

/** The error for a checklist that cannot be used, its first problems in `actions`, all of them in `data`. */
function invalidTemplate(file: string, problems: Problem[]): SfError {
  const error = messages.createError('templateInvalid', [file, problems.length], [file]);
  error.actions?.push(...problems.slice(0, 3).map((problem) => formatProblem(file, problem)));
  return Object.assign(error, { data: { file, problems } });
}

/**
 * The file that is meant: the path itself where it has a slash or ends in .yaml or .yml, else the template of that
 * name that comes with the plugin.
 * @throws SfError where no template has that name
 */
export async function findTemplate(nameOrFile: string, builtIn = BUILT_IN): Promise<string> {
  if (/[/\\]|\.ya?ml$/i.test(nameOrFile)) return nameOrFile;
  const names = (await readdir(builtIn)).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -5));
  if (!names.includes(nameOrFile))
    throw messages.createError('templateUnknown', [nameOrFile], [names.join(', '), nameOrFile]);
  return join(builtIn, `${nameOrFile}.yaml`);
}
