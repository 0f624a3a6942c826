/**
 * `@salesforce/…` modules. Their values are read when the page runs, from what the page carries, so that one bundle
 * serves every user and language.
 * https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import { packageDir } from './cache.ts';

const PREFIX = '\0scoped:';

/** Their values come from the npm package of the base components. */
const FROM_PACKAGE = /^@salesforce\/(gate|accessCheck|internal)\//;

export function scopedModules(): Plugin {
  return {
    name: 'salesforce-scoped-modules',
    resolveId: {
      order: 'pre',
      handler(id) {
        return id.startsWith('@salesforce/') && !FROM_PACKAGE.test(id) ? PREFIX + id : null;
      },
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const code = scopedModule(id.slice(PREFIX.length));
      return 'error' in code ? this.error(code.error) : code.code;
    },
  };
}

type ScopedCode = { code: string } | { error: string };

/** The code of one such module, or why there is none. */
export function scopedModule(specifier: string): ScopedCode {
  const [, kind = '', name = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  const text = JSON.stringify(name);
  switch (kind) {
    case 'label':
      return name.startsWith('c.') ? read(`label(${JSON.stringify(name.slice(2))})`) : packaged(specifier, 'baseLabel');
    case 'i18n':
      return packaged(specifier, 'i18n');
    case 'user':
    case 'client':
    case 'customPermission':
    case 'userPermission':
    case 'resourceUrl':
      return read(`${kind}(${text})`);
    case 'schema':
      return { code: `export default ${JSON.stringify(schemaReference(name))};` };
    case 'messageChannel':
      return { code: `export default Object.freeze({ messageChannel: ${text} });` };
    case 'apex':
    case 'apexContinuation':
      return { error: `The local org runs no Apex: ${specifier} cannot be imported` };
    default:
      return { error: `The local org does not model ${specifier}` };
  }
}

const read = (call: string): ScopedCode => ({
  code: `import { scoped } from 'shell/environment';\nexport default scoped.${call};`,
});

/** What the package says serves where the page says nothing. */
function packaged(specifier: string, kind: 'baseLabel' | 'i18n'): ScopedCode {
  const file = join(packageDir('lightning-base-components'), 'scopedImports', `${specifier.replaceAll('/', '-')}.js`);
  const name = JSON.stringify(specifier.split('/').slice(2).join('/'));
  const value = existsSync(file) ? readFileSync(file, 'utf8').replace(/^[\s\S]*?export default/, '') : 'undefined';
  if (kind === 'i18n' && !existsSync(file)) return { error: `There is no ${specifier}` };
  const known = value.trim().replace(/;$/, '');
  return {
    code: `import { scoped } from 'shell/environment';\nexport default scoped.${kind}(${name}, ${known});`,
  };
}

/** `Book__c.Shelf__r.Name` is a field path of Book__c. */
function schemaReference(name: string): Record<string, string> {
  const [objectApiName = '', ...path] = name.split('.');
  return path.length > 0 ? { fieldApiName: path.join('.'), objectApiName } : { objectApiName };
}
