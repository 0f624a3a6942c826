/** A neutral sample for tests: Library ← Shelf ← Book ← Page, three levels of master-detail with roll-ups of formulas. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from '../metadata/build-schema.ts';
import { componentSet, loadComponents, storeComponents } from '../metadata/component-store.ts';
import type { Component } from '../metadata/component.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import { parseXml } from '../metadata/xml.ts';
import { applySchema } from './apply-schema.ts';
import type { FieldValues, Org, Session } from './contract.ts';
import { ADMIN_ID, CONTRIBUTOR_ID, SPONSOR_ID } from './first-records.ts';
import { type OpenOrg, openOrg } from './open-org.ts';
import { insertRecords } from './save/insert-records.ts';
import { inTransaction } from './transaction.ts';

type Fields = Record<string, string>;

const text = (length: number, more = ''): string => `<type>Text</type><length>${length}</length>${more}`;
const number = (precision: number, scale: number, more = ''): string =>
  `<type>Number</type><precision>${precision}</precision><scale>${scale}</scale>${more}`;
const formula = (type: string, expression: string, scale = 0): string =>
  `<type>${type}</type><precision>18</precision><scale>${scale}</scale><formula>${expression}</formula>`;
const master = (object: string, children: string, more = ''): string =>
  `<type>MasterDetail</type><referenceTo>${object}</referenceTo><relationshipName>${children}</relationshipName>${more}`;
const sum = (foreignKey: string, field: string): string =>
  `<type>Summary</type><summaryOperation>sum</summaryOperation><summaryForeignKey>${foreignKey}</summaryForeignKey>
   <summarizedField>${field}</summarizedField>`;
const count = (foreignKey: string, filter = ''): string =>
  `<type>Summary</type><summaryOperation>count</summaryOperation><summaryForeignKey>${foreignKey}</summaryForeignKey>${filter}`;
const picklist = (...values: string[]): string =>
  `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${values
    .map(
      (value, index) =>
        `<value><fullName>${value}</fullName><default>${index === 0}</default><label>${value}</label></value>`,
    )
    .join('')}</valueSetDefinition></valueSet>`;

export const KEY = text(40, '<externalId>true</externalId><unique>true</unique><caseSensitive>true</caseSensitive>');

const FIELDS: Record<string, Fields> = {
  Library__c: {
    Key__c: KEY,
    City__c: text(20),
    Curator__c: '<type>Lookup</type><referenceTo>User</referenceTo><relationshipName>Curated</relationshipName>',
    Words__c: sum('Shelf__c.Library__c', 'Shelf__c.Words__c'),
    Progress_Sum__c: sum('Shelf__c.Library__c', 'Shelf__c.Progress__c'),
  },
  Shelf__c: {
    Library__c: master('Library__c', 'Shelves', '<reparentableMasterDetail>true</reparentableMasterDetail>'),
    Words__c: sum('Book__c.Shelf__c', 'Book__c.Words__c'),
    Books__c: count('Book__c.Shelf__c'),
    Share_Sum__c: sum('Book__c.Shelf__c', 'Book__c.Long_Share__c'),
    Progress__c: formula('Percent', 'IF(Books__c = 0, 0, Share_Sum__c / Books__c)', 1),
  },
  Book__c: {
    Shelf__c: master('Shelf__c', 'Books'),
    Closed__c: '<type>Checkbox</type><defaultValue>false</defaultValue>',
    Pages__c: count('Page__c.Book__c'),
    Words__c: sum('Page__c.Book__c', 'Page__c.Words__c'),
    Long_Pages__c: sum('Page__c.Book__c', 'Page__c.Is_Long__c'),
    Final_Pages__c: count(
      'Page__c.Book__c',
      `<summaryFilterItems><field>Page__c.State__c</field><operation>equals</operation><value>Final</value>
       </summaryFilterItems>`,
    ),
    Long_Share__c: formula('Number', 'IF(Pages__c = 0, 0, Long_Pages__c / Pages__c)', 4),
  },
  Page__c: {
    Book__c: master('Book__c', 'Pages'),
    Key__c: KEY,
    Words__c: number(6, 0),
    Ratio__c: '<type>Percent</type><precision>5</precision><scale>2</scale>',
    State__c: `<type>Picklist</type>${picklist('Draft', 'Final')}`,
    Themes__c: `<type>MultiselectPicklist</type><visibleLines>3</visibleLines>${picklist('Sea', 'Sky', 'Land')}`,
    Note__c: text(20),
    Mail__c: '<type>Email</type>',
    Read_On__c: '<type>Date</type>',
    Read_At__c: '<type>DateTime</type>',
    Due__c: '<type>Date</type><defaultValue>TODAY() + 7</defaultValue>',
    Is_Long__c: formula('Number', 'IF(Words__c &gt; 100, 1, 0)'),
  },
};

/** Name, condition, message and field of the rules of each object. */
const RULES: Record<string, [string, string, string, string?][]> = {
  Library__c: [
    ['Size', 'Words__c &gt; 5000', 'A library holds 5000 words.', 'City__c'],
    ['Curator_Names', 'ISCHANGED(City__c) &amp;&amp; $User.Alias != "admin"', 'Only admin moves a library.'],
  ],
  Shelf__c: [['Half', 'Progress__c &gt; 0.6 &amp;&amp; Name = "picky"', 'Too many long books.']],
  Book__c: [
    ['Closed', 'Closed__c &amp;&amp; (Words__c &gt; PRIORVALUE(Words__c))', 'The book is closed.', 'Closed__c'],
  ],
  Page__c: [
    ['Full', 'ISNEW() &amp;&amp; Book__r.Pages__c &gt;= 3 &amp;&amp; Note__c = "fourth"', 'The book has its pages.'],
    ['Negative', 'Words__c &lt; 0', 'Words are counted from zero.', 'Words__c'],
    ['Frozen', 'ISCHANGED(Is_Long__c) &amp;&amp; Note__c = "frozen"', 'A page stays long or short.'],
    ['Root', 'Note__c = "error" &amp;&amp; 1 / (Words__c - Words__c) &gt; 0', 'Never said.'],
    [
      'May_Finish',
      'ISPICKVAL(State__c, "Final") &amp;&amp; NOT($Permission.Finish_Pages)',
      'You may not finish pages.',
    ],
  ],
};

const OBJECTS = ['Library__c', 'Shelf__c', 'Book__c', 'Page__c'];

/** `changes` adds to or replaces the fields of an object: `{Page__c: {Colour__c: '<type>…'}}`; null takes one away. */
export function libraryComponents(
  changes: Record<string, Record<string, string | null>> = {},
  sharing = 'ReadWrite',
): Component[] {
  return [
    ...OBJECTS.flatMap((object) => objectComponents(object, { ...FIELDS[object], ...changes[object] }, sharing)),
    component('CustomPermission', 'Finish_Pages', '<label>Finish pages</label>'),
    permissionSet('Librarian', { edit: true, fields: true, permission: 'Finish_Pages' }),
    permissionSet('Writer', { edit: true, fields: true }),
    permissionSet('Visitor', { edit: false, fields: false }),
  ];
}

export const librarySchema = (...change: Parameters<typeof libraryComponents>): OrgSchema =>
  buildSchema(libraryComponents(...change));

function objectComponents(object: string, fields: Record<string, string | null>, sharing: string): Component[] {
  const model = object === 'Library__c' ? sharing : 'ControlledByParent';
  const label = `<label>${object.slice(0, -3)}</label><nameField><type>Text</type><label>Title</label></nameField>`;
  return [
    component('CustomObject', object, `${label}<sharingModel>${model}</sharingModel>`),
    ...Object.entries(fields).flatMap(([name, xml]) =>
      xml === null ? [] : [component('CustomField', `${object}.${name}`, `<label>${labelOf(name)}</label>${xml}`)],
    ),
    ...RULES[object].map(([name, condition, message, field]) =>
      component(
        'ValidationRule',
        `${object}.${name}`,
        `<active>true</active><errorConditionFormula>${condition}</errorConditionFormula><errorMessage>${message}</errorMessage>${
          field ? `<errorDisplayField>${field}</errorDisplayField>` : ''
        }`,
      ),
    ),
  ];
}

function permissionSet(name: string, rights: { edit: boolean; fields: boolean; permission?: string }): Component {
  const objects = OBJECTS.map(
    (object) => `<objectPermissions><object>${object}</object><allowRead>true</allowRead>
      <allowCreate>${rights.edit}</allowCreate><allowEdit>${rights.edit}</allowEdit>
      <allowDelete>${rights.edit}</allowDelete></objectPermissions>`,
  );
  const fields = OBJECTS.flatMap((object) =>
    Object.entries(FIELDS[object]).flatMap(([field, xml]) =>
      xml.includes('MasterDetail') || !rights.fields
        ? []
        : [
            `<fieldPermissions><field>${object}.${field}</field><readable>true</readable>
             <editable>${!/formula|Summary/.test(xml)}</editable></fieldPermissions>`,
          ],
    ),
  );
  const permission = rights.permission
    ? `<customPermissions><enabled>true</enabled><name>${rights.permission}</name></customPermissions>`
    : '';
  return component('PermissionSet', name, `<label>${name}</label>${objects.join('')}${fields.join('')}${permission}`);
}

function component(type: string, fullName: string, xml: string): Component {
  return { type, fullName, file: fullName, xml: parseXml(`<${type}>${xml}</${type}>`) };
}

const labelOf = (name: string): string => name.slice(0, -3).replaceAll('_', ' ');

/** An org in a folder of its own; admin and contributor are Librarian and Writer, sponsor Visitor. */
export function libraryOrg(sharing = 'ReadWrite'): { org: OpenOrg; folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'local-org-'));
  const org = openOrg(folder, { now: () => new Date('2026-03-02T08:00:00Z') });
  inTransaction(org, () => {
    const before = componentSet(loadComponents(org.database));
    storeComponents(org.database, before, componentSet(libraryComponents({}, sharing)));
    applySchema(org, librarySchema({}, sharing));
  });
  assign(org, ADMIN_ID, 'Librarian');
  assign(org, CONTRIBUTOR_ID, 'Writer');
  assign(org, SPONSOR_ID, 'Visitor');
  return {
    org,
    folder,
    remove() {
      if (org.database.isOpen) org.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const as = (org: Org, userId: string): Session => ({ org, userId });

export function assign(org: Org, userId: string, name: string): void {
  const id = org.database.prepare('SELECT "Id" AS id FROM "PermissionSet" WHERE "Name" = ?').get(name)?.id;
  const record = { AssigneeId: userId, PermissionSetId: String(id) };
  insertOne(as(org, ADMIN_ID), 'PermissionSetAssignment', record);
}

/** Creates a record that must be accepted and gives its Id. */
export function insertOne(session: Session, object: string, record: FieldValues): string {
  const [result] = insertRecords(session, object, [record]);
  if (!result.success) throw new Error(`${object}: ${JSON.stringify(result.errors)}`);
  return String(result.id);
}

/** A column of a stored record. */
export function stored(org: Org, object: string, id: string, field: string): unknown {
  return org.database.prepare(`SELECT "${field}" AS value FROM "${object}" WHERE "Id" = ?`).get(id)?.value;
}
