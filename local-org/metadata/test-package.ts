/** Packages for tests, in Metadata API format. */
import { manifestXml } from './manifest.ts';
import { writeXmlDocument } from './xml.ts';
import { zip } from './zip.ts';

/** `{ CustomObject: ['Book__c'] }` */
export type Listed = Record<string, string[]>;

/** A zip of these files with a `package.xml` that lists these members; a file's text lacks declaration and namespace. */
export function packageOf(
  listed: Listed,
  files: Record<string, string> = {},
  destructive: Record<string, Listed> = {},
): Uint8Array {
  const texts = {
    'package.xml': manifestOf(listed),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, withNamespace(text)])),
    ...Object.fromEntries(Object.entries(destructive).map(([path, members]) => [path, manifestOf(members)])),
  };
  return zip(new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

export const manifestOf = (listed: Listed): string =>
  writeXmlDocument(manifestXml(new Map(Object.entries(listed).map(([type, names]) => [type, new Set(names)])), '66.0'));

const withNamespace = (text: string): string =>
  text.replace(
    /^<(\w+)>/,
    '<?xml version="1.0" encoding="UTF-8"?>\n<$1 xmlns="http://soap.sforce.com/2006/04/metadata">',
  );

/** A custom object's file with these children. */
export const objectXml = (label: string, children = '', sharingModel = 'ReadWrite'): string =>
  `<CustomObject><deploymentStatus>Deployed</deploymentStatus>${children}<label>${label}</label>` +
  `<nameField><label>Name</label><type>Text</type></nameField><pluralLabel>${label}s</pluralLabel>` +
  `<sharingModel>${sharingModel}</sharingModel></CustomObject>`;

/** A `fields` element; `rest` is what its type needs. */
export const fieldXml = (name: string, type: string, rest = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${rest}<type>${type}</type></fields>`;

export const numberXml = (name: string): string => fieldXml(name, 'Number', '<precision>5</precision><scale>0</scale>');

export const ruleXml = (name: string, condition: string): string =>
  `<validationRules><fullName>${name}</fullName><active>true</active>` +
  `<errorConditionFormula>${condition}</errorConditionFormula><errorMessage>No.</errorMessage></validationRules>`;

const master = (parent: string, children: string): string =>
  fieldXml(
    parent,
    'MasterDetail',
    `<referenceTo>${parent}</referenceTo><relationshipLabel>${children}</relationshipLabel>` +
      `<relationshipName>${children}</relationshipName><relationshipOrder>0</relationshipOrder>`,
  );

export const SHELF = objectXml(
  'Shelf',
  fieldXml(
    'Pages__c',
    'Summary',
    '<summarizedField>Book__c.Pages__c</summarizedField>' +
      '<summaryForeignKey>Book__c.Shelf__c</summaryForeignKey><summaryOperation>sum</summaryOperation>',
  ),
);
export const BOOK = objectXml('Book', numberXml('Pages__c') + master('Shelf__c', 'Books'), 'ControlledByParent');

/** Shelves with books, which sum their pages. */
export const libraryPackage = (): Uint8Array =>
  packageOf(
    { CustomObject: ['Shelf__c', 'Book__c'] },
    { 'objects/Shelf__c.object': SHELF, 'objects/Book__c.object': BOOK },
  );
