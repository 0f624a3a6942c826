/** A report and a dashboard over the libraries and books of the tests of the Lightning side. */
import type { Org } from '../data/contract.ts';
import { componentKey, componentSet, loadComponents, storeComponents } from '../metadata/component-store.ts';
import { parseXml } from '../metadata/xml.ts';
import { analyticsComponents } from '../reports/analytics-components.ts';
import { deployLibrary } from './library.test-data.ts';

export interface ReportAddresses {
  report: string;
  dashboard: string;
}

const BOOKS = 'Library__c.Books__r';

const REPORT_TYPE = `<ReportType><baseObject>Library__c</baseObject>
  <join><outerJoin>false</outerJoin><relationship>Books__r</relationship></join>
  <sections><columns><field>Name</field><table>${BOOKS}</table></columns>
  <columns><field>Pages__c</field><table>${BOOKS}</table></columns></sections></ReportType>`;

const REPORT = `<Report><chart><chartSummaries><aggregate>Sum</aggregate><column>${BOOKS}$Pages__c</column></chartSummaries>
  <chartType>HorizontalBar</chartType><groupingColumn>${BOOKS}$Name</groupingColumn><title>Pages</title></chart><columns><field>${BOOKS}$Name</field></columns>
  <columns><aggregateTypes>Sum</aggregateTypes><field>${BOOKS}$Pages__c</field></columns><format>Summary</format>
  <groupingsDown><field>${BOOKS}$Name</field></groupingsDown><name>Pages par livre</name>
  <reportType>Library_Books__c</reportType></Report>`;

const part = (row: number, type: string, header: string): string => `<dashboardGridComponents><colSpan>6</colSpan>
  <columnIndex>0</columnIndex><dashboardComponent><componentType>${type}</componentType><header>${header}</header>
  <chartSummary><aggregate>Sum</aggregate><column>${BOOKS}$Pages__c</column></chartSummary>
  <groupingColumn>${BOOKS}$Name</groupingColumn><report>Shelf/Pages</report></dashboardComponent>
  <rowIndex>${row}</rowIndex><rowSpan>4</rowSpan></dashboardGridComponents>`;

const DASHBOARD = `<Dashboard><dashboardGridLayout>${part(0, 'Metric', 'Combien de pages ?')}
  ${part(4, 'Bar', 'Livre par livre')}${part(8, 'Donut', 'En anneau')}${part(12, 'Scatter', 'En nuage')}
  <numberOfColumns>12</numberOfColumns></dashboardGridLayout><dashboardType>LoggedInUser</dashboardType>
  <title>Les livres</title></Dashboard>`;

export function deployReports(org: Org): ReportAddresses {
  deployLibrary(org);
  const before = componentSet(loadComponents(org.database));
  const after = new Map(before);
  for (const [type, fullName, xml] of [
    ['ReportType', 'Library_Books', REPORT_TYPE],
    ['Report', 'Shelf/Pages', REPORT],
    ['Dashboard', 'Shelf/Books', DASHBOARD],
  ] as const) {
    const component = { type, fullName, file: fullName, xml: parseXml(xml) };
    after.set(componentKey(component), component);
  }
  storeComponents(org.database, before, after);
  org.schema = { ...org.schema };
  const addressOf = (type: 'Dashboard' | 'Report') =>
    `/lightning/r/${type}/${analyticsComponents(org, type)[0]!.id}/view`;
  return { report: addressOf('Report'), dashboard: addressOf('Dashboard') };
}
