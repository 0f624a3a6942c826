/** Deployed reports and dashboards by Id: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_folder.htm */
import { createHash } from 'node:crypto';
import { componentsOfType, findComponent } from '../api/ui-api/deployed-components.ts';
import type { Org, RecordId } from '../data/contract.ts';
import { recordId } from '../data/record-id.ts';
import { childText, type Component } from '../metadata/component.ts';

export type AnalyticsType = 'Dashboard' | 'Report';

const PREFIXES: Readonly<Record<AnalyticsType, string>> = { Dashboard: '01Z', Report: '00O' };

export interface AnalyticsComponent {
  id: RecordId;
  /** as its reader knows it */
  name: string;
  developerName: string;
  folderName: string;
  description: string;
  component: Component;
}

/** By name. */
export function analyticsComponents(org: Org, type: AnalyticsType): AnalyticsComponent[] {
  const found = componentsOfType(org, type).map((component) => described(org, type, component));
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** @param id of 15 or 18 characters */
export const analyticsComponent = (org: Org, type: AnalyticsType, id: string): AnalyticsComponent | undefined =>
  analyticsComponents(org, type).find((one) => one.id.slice(0, 15) === id.slice(0, 15));

/** @param fullName `Folder/Developer_Name` */
export function analyticsNamed(org: Org, type: AnalyticsType, fullName: string): AnalyticsComponent | undefined {
  const component = findComponent(org, type, fullName);
  return component && described(org, type, component);
}

function described(org: Org, type: AnalyticsType, component: Component): AnalyticsComponent {
  const { fullName, xml } = component;
  const [folder = '', developerName = ''] = [fullName.slice(0, fullName.lastIndexOf('/')), fullName.split('/').at(-1)];
  return {
    id: idOf(type, fullName),
    name: childText(xml, type === 'Report' ? 'name' : 'title') ?? developerName,
    developerName,
    folderName: childText(findComponent(org, `${type}Folder`, folder)?.xml, 'name') ?? folder,
    description: childText(xml, 'description') ?? '',
    component,
  };
}

/** The same as long as the name is, so that an address stays right after a deployment. */
function idOf(type: AnalyticsType, fullName: string): RecordId {
  const number = createHash('sha256').update(fullName.toLowerCase()).digest().readUIntBE(0, 6);
  return recordId(PREFIXES[type], number);
}
