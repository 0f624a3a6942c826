/** Metadata as it was before a part of it existed, made from what there is now. */
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { REPOSITORY } from '../../scripts/sf-command.ts';

const NOW = join(REPOSITORY, 'force-app/main/default');
const SET = 'permissionsets/Readiness_Administrator.permissionset-meta.xml';

/**
 * Objects and the administrator's permission set, without pages.
 * @param missing objects, and fields as `Object__c.Field__c`
 * @returns the folder to deploy
 */
export function olderVersion(folder: string, missing: string[]): string {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['objects', 'customPermissions', SET])
    cpSync(join(NOW, part), join(folder, part), { recursive: true });
  const objects = missing.filter((name) => !name.includes('.'));
  for (const object of objects) rmSync(join(folder, 'objects', object), { recursive: true });
  const fields = [...missing.filter((name) => name.includes('.')), ...sumsOf(folder, objects)];
  for (const field of fields) rmSync(join(folder, fileOf(field)));
  for (const object of globSync('objects/*/*.object-meta.xml', { cwd: folder }))
    rewrite(join(folder, object), (xml) => xml.replace(/ {4}<actionOverrides>[^]*?<\/actionOverrides>\n/g, ''));
  for (const formula of globSync('objects/*/fields/*', { cwd: folder }))
    rewrite(join(folder, formula), (xml) => fields.reduce(withoutField, xml));
  rewrite(join(folder, SET), (xml) => withoutRights(xml, [...objects, ...fields]));
  return folder;
}

const fileOf = (field: string): string => {
  const [object, name] = field.split('.');
  return `objects/${object}/fields/${name}.field-meta.xml`;
};

/** The roll-ups over objects that are not there. */
function sumsOf(folder: string, objects: string[]): string[] {
  return globSync('objects/*/fields/*', { cwd: folder })
    .filter((file) => {
      const [, summed] = /<summaryForeignKey>(\w+)\./.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      return summed !== undefined && objects.includes(summed);
    })
    .map((file) => `${file.split('/')[1]}.${basename(file, '.field-meta.xml')}`);
}

/** A formula counts it as nothing. */
const withoutField = (xml: string, field: string): string =>
  xml.replace(/<formula>[^]*?<\/formula>/, (formula) =>
    formula.replace(new RegExp(`\\b${field.split('.')[1]}\\b`, 'g'), '0'),
  );

const withoutRights = (xml: string, missing: string[]): string =>
  xml
    .replace(/ {4}<(applicationVisibilities|tabSettings)>[^]*?<\/\1>\n/g, '')
    .replace(/ {4}<(\w+Permissions)>[^]*?<\/\1>\n/g, (rights) => {
      const [, name = ''] = /<(?:field|object)>(.*?)<\//.exec(rights) ?? [];
      return missing.includes(name) || missing.includes(name.split('.')[0]!) ? '' : rights;
    });

const rewrite = (file: string, change: (xml: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')));
