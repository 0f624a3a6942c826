/** What is on a Lightning page: the browser draws it. */
import { findComponent } from '../../api/ui-api/deployed-components.ts';
import { objectNamed } from '../../api/ui-api/object-info.ts';
import { namedRecord, readOne } from '../../api/ui-api/records-door.ts';
import type { RecordRepresentation } from '../../api/ui-api/record-representation.ts';
import type { Viewer } from '../../api/ui-api/viewer.ts';
import { ApiError } from '../../data/contract.ts';
import { analyticsComponent, type AnalyticsType } from '../../reports/analytics-components.ts';
import { childText } from '../../metadata/component.ts';
import type { FormFactor } from './environment.ts';
import { pageLayout, type PageItem, type PageLayout } from './flexi-page.ts';
import { highlightedPaths, withStandardProperties } from './standard-properties.ts';
import { homePageOf, recordPageOf } from './page-assignment.ts';

export type PageModel = { title: string; status: number; objectApiName?: string; recordId?: string } & (
  | { kind: 'flexiPage'; layout: PageLayout; record?: RecordRepresentation }
  | { kind: 'form' }
  | { kind: 'list' }
  | { kind: 'analytics' }
  | { kind: 'message'; message: string }
);

interface Asked {
  viewer: Viewer;
  /** the app's API name */
  app: string | undefined;
  formFactor: FormFactor;
}

type ModelOf = (asked: Asked, parts: string[]) => PageModel;

const RECORD_ID = '(?:[a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})';

const PAGES: readonly (readonly [path: RegExp, model: ModelOf])[] = [
  [new RegExp(`^/lightning/r/(Report|Dashboard)/(${RECORD_ID})/view/?$`), analytics],
  [/^\/lightning\/o\/(Report|Dashboard)\/(?:list|home)\/?$/, analyticsHome],
  [/^\/$|^\/lightning(?:\/page\/home)?\/?$/, home],
  [new RegExp(`^/lightning/r/(?:(\\w+)/)?(${RECORD_ID})/view/?$`), record],
  [new RegExp(`^/lightning/r/(?:(\\w+)/)?(${RECORD_ID})/edit/?$`), edit],
  [/^\/lightning\/o\/(\w+)\/(?:list|home)\/?$/, list],
  [/^\/lightning\/o\/(\w+)\/new\/?$/, create],
  [/^\/lightning\/n\/(\w+)\/?$/, navItem],
  [/^\/lightning\/cmp\/c__(\w+)\/?$/, componentPage],
];

/** Every address has an answer: what is not there or not to be seen says so. */
export function pageModel(asked: Asked, path: string): PageModel {
  const isFrench = asked.viewer.labels.language.startsWith('fr');
  try {
    for (const [pattern, model] of PAGES) {
      const match = pattern.exec(path);
      if (match) return model(asked, match.slice(1));
    }
    const message = isFrench
      ? `L’org locale n’a pas encore de page ${path}.`
      : `The local org has no page ${path} yet.`;
    return refusal(404, isFrench, message);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500) throw error;
    return refusal(error.status, isFrench, isFrench ? inFrench(error.status) : error.message);
  }
}

function refusal(status: number, isFrench: boolean, message: string): PageModel {
  const french = status === 403 ? 'Accès refusé' : 'Page introuvable';
  const english = status === 403 ? 'No access' : 'Page not found';
  return { kind: 'message', status, title: isFrench ? french : english, message };
}

/** The doors speak English. */
const inFrench = (status: number): string =>
  status === 403 ? 'Vous n’avez pas accès à cette page.' : 'Cette page n’existe pas, ou vous n’y avez pas accès.';

function home({ viewer, app, formFactor }: Asked): PageModel {
  const title = viewer.labels.language.startsWith('fr') ? 'Accueil' : 'Home';
  const { org } = viewer.session;
  const page = homePageOf(org, app, formFactor);
  const layout = page ? pageLayout(org, page, formFactor) : standardLayout('home', 'localOrg:objects');
  return { kind: 'flexiPage', status: 200, title, layout };
}

function record({ viewer, app, formFactor }: Asked, [, recordId]: string[]): PageModel {
  const { object, id } = namedRecord(viewer, recordId!);
  const { org } = viewer.session;
  const page = recordPageOf(org, app, object.name, formFactor);
  const placed = page ? pageLayout(org, page, formFactor) : standardRecordLayout();
  const layout = withStandardProperties(placed, viewer, object);
  const name = object.fields.has('name') ? ['Name'] : [];
  const shown = readOne(viewer, object, id, [...new Set([...name, ...highlightedPaths(layout)])]);
  const title = String(shown.fields.Name?.value ?? viewer.labels.object(object));
  return { kind: 'flexiPage', status: 200, title, objectApiName: object.name, recordId: id, layout, record: shown };
}

function analytics({ viewer }: Asked, [type, id]: string[]): PageModel {
  const found = analyticsComponent(viewer.session.org, type as AnalyticsType, id!);
  if (!found) throw new ApiError('NOT_FOUND', `There is no ${type} ${id}`, 404);
  requireRunReports(viewer);
  return { kind: 'analytics', status: 200, title: found.name, objectApiName: type, recordId: found.id };
}

function analyticsHome({ viewer }: Asked, [type]: string[]): PageModel {
  requireRunReports(viewer);
  const [french, english] = type === 'Report' ? ['Rapports', 'Reports'] : ['Tableaux de bord', 'Dashboards'];
  const title = viewer.labels.language.startsWith('fr') ? french! : english!;
  return { kind: 'analytics', status: 200, title, objectApiName: type };
}

function requireRunReports({ access }: Viewer): void {
  if (access.hasUserPermission('RunReports')) return;
  throw new ApiError('INSUFFICIENT_ACCESS', 'You don’t have permission to run reports', 403);
}

function edit({ viewer }: Asked, [, recordId]: string[]): PageModel {
  const { object, id } = namedRecord(viewer, recordId!);
  const title = viewer.labels.object(object);
  return { kind: 'form', status: 200, title, objectApiName: object.name, recordId: id };
}

function create({ viewer }: Asked, [name]: string[]): PageModel {
  const object = visibleObject(viewer, name!);
  return { kind: 'form', status: 200, title: viewer.labels.object(object), objectApiName: object.name };
}

function list({ viewer }: Asked, [name]: string[]): PageModel {
  const object = visibleObject(viewer, name!);
  return { kind: 'list', status: 200, title: viewer.labels.plural(object), objectApiName: object.name };
}

function navItem({ viewer, formFactor }: Asked, [name]: string[]): PageModel {
  const { org } = viewer.session;
  const tab = findComponent(org, 'CustomTab', name!);
  if (!tab) throw new ApiError('NOT_FOUND', `There is no tab ${name}`, 404);
  const title = viewer.labels.other('customTabs', tab.fullName, childText(tab.xml, 'label') ?? tab.fullName);
  const page = findComponent(org, 'FlexiPage', childText(tab.xml, 'flexiPage') ?? '');
  const component = childText(tab.xml, 'lwcComponent');
  if (!page && !component) throw new ApiError('NOT_FOUND', `The local org draws no tab like ${name}`, 404);
  const layout = page ? pageLayout(org, page, formFactor) : standardLayout('tab', `c:${component}`);
  return { kind: 'flexiPage', status: 200, title, layout };
}

function componentPage({ viewer }: Asked, [name]: string[]): PageModel {
  const bundle = findComponent(viewer.session.org, 'LightningComponentBundle', name!);
  const targets = bundle?.xml?.children.find((child) => child.name === 'targets')?.children ?? [];
  if (!bundle || !targets.some(({ text }) => text.trim() === 'lightning__UrlAddressable')) {
    throw new ApiError('NOT_FOUND', `No component c__${name} has the target lightning__UrlAddressable`, 404);
  }
  const title = childText(bundle.xml, 'masterLabel') ?? bundle.fullName;
  return { kind: 'flexiPage', status: 200, title, layout: standardLayout('component', `c:${bundle.fullName}`) };
}

function visibleObject(viewer: Viewer, name: string) {
  const object = objectNamed(viewer, name);
  if (object) return object;
  throw new ApiError('INSUFFICIENT_ACCESS', `You cannot see an object ${name}`, 403);
}

const standardItem = (key: string, name: string, facets: Record<string, PageItem[]> = {}): PageItem => ({
  key,
  name,
  properties: {},
  facets,
});

const standardLayout = (key: string, name: string): PageLayout => ({
  template: 'flexipage:defaultAppHomeTemplate',
  regions: [{ name: 'main', items: [standardItem(key, name)] }],
});

/** Salesforce's own record page: highlights, then details and related lists in tabs. */
function standardRecordLayout(): PageLayout {
  const tab = (title: string, name: string): PageItem => ({
    ...standardItem(title, 'flexipage:tab', { body: [standardItem(`${title}-body`, name)] }),
    properties: { title: `Standard.Tab.${title}` },
  });
  const tabs = [tab('detail', 'force:detailPanel'), tab('relatedLists', 'force:relatedListContainer')];
  return {
    template: 'flexipage:recordHomeTemplateDesktop',
    regions: [
      { name: 'header', items: [standardItem('highlights', 'force:highlightsPanel')] },
      { name: 'main', items: [standardItem('tabs', 'flexipage:tabset', { tabs })] },
    ],
  };
}
