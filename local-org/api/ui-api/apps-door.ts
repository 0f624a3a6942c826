/** Apps and their navigation: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_all_nav_items.htm */
import { childrenNamed, childText, type Component } from '../../metadata/component.ts';
import { findObject } from '../../metadata/schema.ts';
import { notFound } from '../api-error-answer.ts';
import type { ApiRequest, Door } from '../request.ts';
import { componentsOfType, findComponent } from './deployed-components.ts';
import { etagOf } from './etag.ts';
import { grantedNames } from './granted-names.ts';
import { viewerOf, type Viewer } from './viewer.ts';

export const getApps: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const apps = visibleApps(viewer).map((component, index) => app(viewer, request, component, index === 0));
  return { status: 200, body: { apps, eTag: etagOf(apps) } };
};

export const getApp: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const wanted = request.params.app!;
  const apps = visibleApps(viewer);
  const index = wanted === 'selected' ? 0 : apps.findIndex(({ fullName }) => fullName === wanted);
  if (!apps[index]) throw notFound();
  return { status: 200, body: app(viewer, request, apps[index], index === 0) };
};

/** Of all apps of the user. */
export const getNavItems: Door = (request) => {
  const viewer = viewerOf(request.session, request.headers);
  const all = visibleApps(viewer).flatMap((component) => tabsOf(component));
  const navItems = [...new Set(all)].flatMap((name) => navItem(viewer, name) ?? []);
  return { status: 200, body: { currentPageUrl: null, navItems, nextPageUrl: null, previousPageUrl: null } };
};

/** Apps that a permission set of the user shows. */
function visibleApps(viewer: Viewer): Component[] {
  const granted = grantedNames(viewer.session, 'applications');
  return componentsOfType(viewer.session.org, 'CustomApplication').filter(({ fullName }) => granted.has(fullName));
}

function app(viewer: Viewer, request: ApiRequest, component: Component, selected: boolean) {
  const { fullName, xml } = component;
  const isTrue = (name: string): boolean => childText(xml, name) === 'true';
  const [brand] = childrenNamed(xml, 'brand');
  const content = {
    appId: fullName,
    description: childText(xml, 'description') ?? null,
    developerName: fullName,
    formFactors: childrenNamed(xml, 'formFactors').map(({ text }) => text.trim()),
    headerColor: childText(brand, 'headerColor') ?? '#0176D3',
    iconUrl: null,
    isNavAutoTempTabsDisabled: isTrue('isNavAutoTempTabsDisabled'),
    isNavPersonalizationDisabled: isTrue('isNavPersonalizationDisabled'),
    label: viewer.labels.other('customApplications', fullName, childText(xml, 'label') ?? fullName),
    logoUrl: null,
    navItems: tabsOf(component).flatMap((name) => navItem(viewer, name) ?? []),
    selected,
    startUrl: `${request.server.url}/lightning/app/${fullName}`,
    type: childText(xml, 'uiType') ?? 'Lightning',
  };
  return { ...content, eTag: etagOf(content) };
}

const tabsOf = ({ xml }: Component): string[] => childrenNamed(xml, 'tabs').map(({ text }) => text.trim());

/** Standard tabs that the local org has pages for, with their labels in French and in English. */
const STANDARD: Readonly<Record<string, { fr: string; en: string; page: object }>> = {
  'standard-home': { fr: 'Accueil', en: 'Home', page: namedPage('home') },
  'standard-report': { fr: 'Rapports', en: 'Reports', page: objectPage('Report') },
  'standard-Dashboard': { fr: 'Tableaux de bord', en: 'Dashboards', page: objectPage('Dashboard') },
  'standard-Account': { fr: 'Comptes', en: 'Accounts', page: objectPage('Account') },
};

/** Undefined for a tab that the user may not see. */
function navItem(viewer: Viewer, name: string): Record<string, unknown> | undefined {
  const standard = STANDARD[name];
  const about = { availableInLightning: true, availableInClassic: false, developerName: name, id: name };
  if (standard) {
    const label = viewer.labels.language.startsWith('fr') ? standard.fr : standard.en;
    const objectApiName = name.replace('standard-', '').replace(/^./, (first) => first.toUpperCase());
    return { ...about, custom: false, itemType: 'Standard', label, objectApiName, pageReference: standard.page };
  }
  const tab = findComponent(viewer.session.org, 'CustomTab', name);
  if (!tab || !grantedNames(viewer.session, 'tabs').has(name)) return undefined;
  const object = findObject(viewer.session.org.schema, name);
  if (object) {
    if (!viewer.access.object(object).read) return undefined;
    const entity = { itemType: 'Entity', label: viewer.labels.plural(object), objectApiName: object.name };
    return { ...about, ...entity, custom: true, pageReference: objectPage(object.name) };
  }
  const label = viewer.labels.other('customTabs', name, childText(tab.xml, 'label') ?? name);
  const page = { type: 'standard__navItemPage', attributes: { apiName: name }, state: {} };
  return { ...about, custom: true, itemType: 'Custom', label, objectApiName: null, pageReference: page };
}

function namedPage(pageName: string): object {
  return { type: 'standard__namedPage', attributes: { pageName }, state: {} };
}

function objectPage(objectApiName: string): object {
  return { type: 'standard__objectPage', attributes: { objectApiName, actionName: 'home' }, state: {} };
}
