/** Libraries with shelves, books and pages, a report type over them, and reports written in a few lines. */
import { viewerOf } from '../api/ui-api/viewer.ts';
import type { FieldValues, Org } from '../data/contract.ts';
import { ADMIN_ID } from '../data/first-records.ts';
import { as, insertOne, libraryOrg } from '../data/library.test-data.ts';
import { inTransaction } from '../data/transaction.ts';
import { componentKey, componentSet, loadComponents, storeComponents } from '../metadata/component-store.ts';
import type { Component } from '../metadata/component.ts';
import { parseXml } from '../metadata/xml.ts';
import { reportDefinition } from './report-definition.ts';
import { runReport, type Group } from './run-report.ts';

export const LIBRARY = 'Library__c';
export const BOOK = 'Library__c.Shelves__r.Books__r';
export const PAGE = 'Library__c.Shelves__r.Books__r.Pages__r';

const COLUMNS: Record<string, string[]> = {
  [LIBRARY]: ['Name', 'City__c', 'Curator__c', 'Owner', 'Words__c'],
  [BOOK]: ['Name', 'Closed__c', 'Pages__c', 'Long_Share__c'],
  [PAGE]: [
    'Name',
    'Words__c',
    'Ratio__c',
    'State__c',
    'Themes__c',
    'Note__c',
    'Read_On__c',
    'Read_At__c',
    'Is_Long__c',
  ],
};

const column = (table: string, field: string) => `<columns><field>${field}</field><table>${table}</table></columns>`;

const REPORT_TYPE = `<ReportType><baseObject>Library__c</baseObject>
  <join><join><join><outerJoin>true</outerJoin><relationship>Pages__r</relationship></join>
  <outerJoin>false</outerJoin><relationship>Books__r</relationship></join>
  <outerJoin>false</outerJoin><relationship>Shelves__r</relationship></join>
  <sections>${Object.entries(COLUMNS).flatMap(([table, fields]) => fields.map((field) => column(table, field)))}</sections></ReportType>`;

export function libraryReports(sharing?: string): ReturnType<typeof libraryOrg> {
  const library = libraryOrg(sharing);
  deploy(library.org, { type: 'ReportType', fullName: 'Pages', file: 'Pages', xml: parseXml(REPORT_TYPE) });
  return library;
}

export function deploy(org: Org, ...components: Component[]): void {
  inTransaction(org, () => {
    const before = componentSet(loadComponents(org.database));
    const after = new Map(before);
    for (const component of components) after.set(componentKey(component), component);
    storeComponents(org.database, before, after);
  });
  org.schema = { ...org.schema };
}

/** One library with one shelf. */
export function shelf(org: Org, name: string, userId = ADMIN_ID, fields: FieldValues = {}): string {
  const library = insertOne(as(org, userId), 'Library__c', { Name: name, ...fields });
  return insertOne(as(org, userId), 'Shelf__c', { Name: 'Rayon', Library__c: library });
}

export function book(org: Org, shelfId: string, name: string, ...pages: FieldValues[]): void {
  const id = insertOne(as(org, ADMIN_ID), 'Book__c', { Name: name, Shelf__c: shelfId });
  for (const page of pages) insertOne(as(org, ADMIN_ID), 'Page__c', { Name: 'Page', Book__c: id, ...page });
}

export const filter = (name: string, operator: string, value: string): string =>
  `<criteriaItems><column>${name}</column><operator>${operator}</operator><value>${value}</value></criteriaItems>`;

export const reportComponent = (xml: string): Component => ({
  type: 'Report',
  fullName: 'Folder/Report',
  file: 'Report',
  xml: parseXml(`<Report><name>Pages</name><reportType>Pages__c</reportType>${xml}</Report>`),
});

export const run = (org: Org, xml: string, userId = ADMIN_ID) =>
  runReport(viewerOf(as(org, userId)), reportDefinition(reportComponent(xml)), true);

/** The first column of a tabular report with these filters. */
export function found(org: Org, field: string, filters: string, more = '', userId = ADMIN_ID): string[] {
  const xml = `<columns><field>${field}</field></columns><filter>${filters}</filter><format>Tabular</format>${more}`;
  return run(org, xml, userId)
    .cells.get('T!T')!
    .rows.map(([first]) => first!.label);
}

export const labels = (groups: Group[]): string[] => groups.map(({ label }) => label);
