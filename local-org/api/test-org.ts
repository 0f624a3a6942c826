/** An org with invented metadata (libraries with shelves with books), for the tests of the doors. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySchema } from '../data/apply-schema.ts';
import { insertRecords } from '../data/save/insert-records.ts';
import { ADMIN_ID, CONTRIBUTOR_ID } from '../data/first-records.ts';
import { inTransaction } from '../data/transaction.ts';
import { startLocalOrg, type LocalOrg, type LocalOrgOptions } from '../main.ts';
import { buildSchema } from '../metadata/build-schema.ts';
import { readPackage } from '../metadata/read-package.ts';
import { zip } from '../metadata/zip.ts';

export const ADMIN = '00D000000000001AAA!admin';
export const CONTRIBUTOR = '00D000000000001AAA!contributor';
export const SPONSOR = '00D000000000001AAA!sponsor';

export interface Answer {
  status: number;
  headers: Headers;
  /** whatever came; the test knows its shape */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface TestOrg extends LocalOrg {
  /** asks below `/services/data/v66.0`, as admin unless a token is given */
  ask(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  /** asks for any path */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** Admin holds the permission set Librarian (everything), contributor Reader (reads, but not the price), sponsor none. */
export async function startTestOrg(options: LocalOrgOptions = {}): Promise<TestOrg> {
  const dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));
  const localOrg = await startLocalOrg({ port: 0, dataDir, faults: true, ...options });
  deployLibraries(localOrg);
  const ask = async (method: string, path: string, body?: unknown, token = ADMIN) => {
    const answer = await fetch(`${localOrg.url}/services/data/v66.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  const close = async () => {
    await localOrg.close();
    rmSync(dataDir, { recursive: true });
  };
  return {
    ...localOrg,
    ask,
    close,
    fetch: (path, init) => fetch(localOrg.url + path, { redirect: 'manual', ...init }),
  };
}

function deployLibraries({ org }: LocalOrg): void {
  const encoder = new TextEncoder();
  const files = Object.entries(FILES).map(([name, text]) => [name, encoder.encode(text)] as const);
  const { components } = readPackage(zip(new Map(files)));
  inTransaction(org, () => applySchema(org, buildSchema(components)));
  const session = { org, userId: ADMIN_ID };
  for (const [user, name] of [
    [ADMIN_ID, 'Librarian'],
    [CONTRIBUTOR_ID, 'Reader'],
  ] as const) {
    const row = org.database.prepare('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?').get(name);
    insertRecords(session, 'PermissionSetAssignment', [{ AssigneeId: user, PermissionSetId: String(row?.Id) }]);
  }
}

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const objectXml = (label: string, plural: string, sharing: string, fields: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><CustomObject ${NAMESPACE}>
  <deploymentStatus>Deployed</deploymentStatus>${fields}<label>${label}</label>
  <nameField><label>Name</label><type>Text</type></nameField><pluralLabel>${plural}</pluralLabel>
  <sharingModel>${sharing}</sharingModel>${more}</CustomObject>`;

const fieldXml = (name: string, type: string, more: string) =>
  `<fields><fullName>${name}</fullName>${more}<label>${name.replace('__c', '')}</label><type>${type}</type></fields>`;

const KEY = fieldXml(
  'Key__c',
  'Text',
  '<caseSensitive>true</caseSensitive><externalId>true</externalId><length>80</length><unique>true</unique>',
);

const masterXml = (name: string, parent: string, children: string) =>
  fieldXml(
    name,
    'MasterDetail',
    `<referenceTo>${parent}</referenceTo><relationshipLabel>${children}</relationshipLabel><relationshipName>${children}</relationshipName><relationshipOrder>0</relationshipOrder>`,
  );

const permissionsXml = (object: string, write: boolean) =>
  `<objectPermissions><allowCreate>${write}</allowCreate><allowDelete>${write}</allowDelete><allowEdit>${write}</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;

const grantXml = (field: string, editable: boolean) =>
  `<fieldPermissions><editable>${editable}</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;

const OBJECTS = ['Library__c', 'Shelf__c', 'Book__c'];
const GRANTED = [
  'Library__c.Key__c',
  'Shelf__c.Key__c',
  'Book__c.Key__c',
  'Book__c.Genre__c',
  'Book__c.Read__c',
  'Book__c.Summary__c',
];

const permissionSetXml = (label: string, write: boolean, fields: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><PermissionSet ${NAMESPACE}>${fields.map((field) => grantXml(field, write)).join('')}
  <label>${label}</label>${OBJECTS.map((object) => permissionsXml(object, write)).join('')}</PermissionSet>`;

const FILES: Record<string, string> = {
  'package.xml': `<?xml version="1.0" encoding="UTF-8"?><Package ${NAMESPACE}>
    <types>${OBJECTS.map((object) => `<members>${object}</members>`).join('')}<name>CustomObject</name></types>
    <types><members>Librarian</members><members>Reader</members><name>PermissionSet</name></types>
    <version>66.0</version></Package>`,
  'objects/Library__c.object': objectXml('Library', 'Libraries', 'ReadWrite', KEY),
  'objects/Shelf__c.object': objectXml(
    'Shelf',
    'Shelves',
    'ControlledByParent',
    KEY + masterXml('Library__c', 'Library__c', 'Shelves'),
  ),
  'objects/Book__c.object': objectXml(
    'Book',
    'Books',
    'ControlledByParent',
    KEY +
      fieldXml(
        'Genre__c',
        'Picklist',
        '<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Novel</fullName><default>false</default><label>Roman</label></value><value><fullName>Essay</fullName><default>false</default><label>Essai</label></value></valueSetDefinition></valueSet>',
      ) +
      fieldXml('Price__c', 'Number', '<precision>8</precision><scale>2</scale>') +
      fieldXml('Read__c', 'Percent', '<precision>5</precision><scale>0</scale>') +
      fieldXml('Summary__c', 'LongTextArea', '<length>1000</length><visibleLines>3</visibleLines>') +
      masterXml('Shelf__c', 'Shelf__c', 'Books'),
    '<validationRules><fullName>Price_Is_Positive</fullName><active>true</active><errorConditionFormula>Price__c &lt; 0</errorConditionFormula><errorDisplayField>Price__c</errorDisplayField><errorMessage>A price is not negative.</errorMessage></validationRules>',
  ),
  'permissionsets/Librarian.permissionset': permissionSetXml('Librarian', true, [...GRANTED, 'Book__c.Price__c']),
  'permissionsets/Reader.permissionset': permissionSetXml('Reader', false, GRANTED),
};
