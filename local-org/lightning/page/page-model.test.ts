import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { viewerOf } from '../../api/ui-api/viewer.ts';
import { ADMIN_ID, SPONSOR_ID } from '../../data/first-records.ts';
import type { Org } from '../../data/contract.ts';
import { openOrg } from '../../data/open-org.ts';
import { deployLibrary } from '../library.test-data.ts';
import { componentsOn, type PageItem } from './flexi-page.ts';
import { pageModel, type PageModel } from './page-model.ts';

let org: ReturnType<typeof openOrg>;
let libraryId: string;
const dataDir = mkdtempSync(join(tmpdir(), 'local-org-'));

before(() => {
  org = openOrg(dataDir, {});
  ({ libraryId } = deployLibrary(org));
});

after(() => {
  org.close();
  rmSync(dataDir, { recursive: true });
});

interface Asking {
  user?: string;
  language?: string;
  app?: string;
  formFactor?: 'Large' | 'Small';
}

function pageAt(
  path: string,
  { user = ADMIN_ID, language = 'fr', app = 'Libraries', formFactor = 'Large' }: Asking = {},
) {
  const viewer = viewerOf({ org: org as Org, userId: user }, { 'x-local-org-language': language });
  return pageModel({ viewer, app, formFactor }, path);
}

const recordPage = (): string => `/lightning/r/Library__c/${libraryId}/view`;

function regionsOf(page: PageModel): Record<string, PageItem[]> {
  assert.equal(page.kind, 'flexiPage');
  return Object.fromEntries(page.layout.regions.map(({ name, items }) => [name, items]));
}

test('a record page is the Lightning page that its object names, with the properties set there', () => {
  const page = pageAt(recordPage());
  assert.equal(page.title, 'Bibliothèque de la Mer');
  const { sidebar } = regionsOf(page);
  assert.deepEqual([sidebar?.[0]?.name, sidebar?.[0]?.properties], ['c:bookCount', { limit: 5 }]);
});

test('tabs hold what their facets name', () => {
  const { main } = regionsOf(pageAt(recordPage()));
  const tabs = main?.[0]?.facets.tabs ?? [];
  assert.deepEqual(
    tabs.map(({ facets }) => facets.body?.map(({ name }) => name)),
    [['force:detailPanel'], ['force:relatedListContainer', 'runtime_sales_activities:activityPanel']],
  );
});

test('related lists come from the page layout', () => {
  const { main } = regionsOf(pageAt(recordPage()));
  const container = main?.[0]?.facets.tabs?.[1]?.facets.body?.[0];
  const [list] = container?.properties.lists as { relatedListId: string; columns: { label: string }[] }[];
  assert.equal(list?.relatedListId, 'Books__r');
  assert.deepEqual(
    list.columns.map(({ label }) => label),
    ['Titre', 'Pages'],
  );
});

test('a page assigned to the desktop is not the phone’s', () => {
  assert.deepEqual(componentsOnPage(pageAt(recordPage(), { formFactor: 'Small' })), []);
  assert.deepEqual(componentsOnPage(pageAt(recordPage())), ['bookCount']);
});

test('the home page is the one that the app names, and no other app’s', () => {
  assert.deepEqual(componentsOnPage(pageAt('/lightning/page/home')), ['shelfCard']);
  assert.deepEqual(componentsOnPage(pageAt('/lightning/page/home', { app: 'Other' })), []);
});

test('a tab may be a component, and is called in the language of the page', () => {
  const page = pageAt('/lightning/n/Opening_Hours', { language: 'en_US' });
  assert.equal(page.title, 'Opening hours');
  assert.deepEqual(componentsOnPage(page), ['shelfCard']);
});

test('a component has an address of its own only where it says so', () => {
  assert.equal(pageAt('/lightning/cmp/c__shelfCard').status, 200);
  assert.equal(pageAt('/lightning/cmp/c__bookCount').status, 404);
});

test('lists and forms are called after their object', () => {
  assert.deepEqual(pageAt('/lightning/o/Library__c/list', { language: 'en_US' }), {
    kind: 'list',
    status: 200,
    title: 'Libraries',
    objectApiName: 'Library__c',
  });
  assert.equal(pageAt('/lightning/o/Library__c/new').kind, 'form');
  assert.equal(pageAt(`/lightning/r/${libraryId}/edit`).kind, 'form');
});

test('what is not there and what a user may not see say so', () => {
  assert.equal(pageAt(`/lightning/r/Library__c/${libraryId.replace('1AAA', '9AAA')}/view`).status, 404);
  assert.equal(pageAt('/lightning/n/Nowhere').status, 404);
  assert.equal(pageAt('/lightning/settings').status, 404);
  assert.equal(pageAt(recordPage(), { user: SPONSOR_ID }).status, 403);
  assert.equal(pageAt('/lightning/o/Library__c/list', { user: SPONSOR_ID }).status, 403);
  const said = (language: string) => {
    const { title, ...page } = pageAt(recordPage(), { user: SPONSOR_ID, language });
    return [title, page.kind === 'message' ? page.message : ''];
  };
  assert.deepEqual(said('fr'), ['Accès refusé', 'Vous n’avez pas accès à cette page.']);
  assert.match(said('en_US').join(), /^No access,.*[a-z]/);
});

const componentsOnPage = (page: PageModel): string[] => (page.kind === 'flexiPage' ? componentsOn(page.layout) : []);

test('a record page brings what its highlights show', () => {
  const page = pageAt(recordPage());
  assert.equal(page.kind, 'flexiPage');
  assert.equal(page.record?.id, libraryId);
  const [highlights] = page.layout.regions.flatMap(({ items }) =>
    items.filter(({ name }) => name === 'force:highlightsPanel'),
  );
  const { fields } = highlights!.properties as { fields: string[] };
  assert.ok(fields.includes('Name'));
  assert.deepEqual(Object.keys(page.record!.fields).sort(), [...fields].sort());
});
