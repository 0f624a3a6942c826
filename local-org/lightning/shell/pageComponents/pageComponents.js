/** The components that Lightning pages are made of: deployed ones, and what the local org draws of Salesforce's own. */
import { components } from 'local-org/components';

const STANDARD = {
  'flexipage:tabset': () => import('shell/tabset'),
  'flexipage:richText': () => import('shell/richText'),
  'force:detailPanel': () => import('shell/detailPanel'),
  'force:highlightsPanel': () => import('shell/highlightsPanel'),
  'force:relatedListContainer': () => import('shell/relatedLists'),
  'force:relatedListSingleContainer': () => import('shell/relatedLists'),
  'localOrg:objects': () => import('shell/objectList'),
  field: () => import('shell/detailField'),
};

const loaded = new Map();

const loaderOf = (name) => (name.startsWith('c:') ? components[name.slice(2)] : STANDARD[name]);

/** Whether the local org has it. @param {string} name `c:bookCard`, `force:detailPanel` */
export const isComponent = (name) => loaderOf(name) !== undefined;

/** Its class, undefined before it has been loaded. */
export const loadedComponent = (name) => loaded.get(name);

/** @returns its class @throws what the module threw */
export async function loadComponent(name) {
  const { default: componentClass } = await loaderOf(name)();
  loaded.set(name, componentClass);
  return componentClass;
}

/**
 * Loads all that is seen of a page at first, so that it is drawn in one go and each component asks for its data at once.
 * What cannot be loaded says so in its place.
 */
export async function loadComponentsOf(page) {
  const names = new Set((page.layout?.regions ?? []).flatMap(({ items }) => namesIn(items)));
  await Promise.allSettled([...names].filter(isComponent).map(loadComponent));
}

const namesIn = (items) =>
  items.flatMap(({ name, facets }) => [
    name,
    ...Object.entries(facets ?? {}).flatMap((facet) => namesIn(seenOf(facet))),
  ]);

/** Of several tabs, one is open. */
const seenOf = ([facet, items]) => (facet === 'tabs' ? items.filter((tab) => tab === openTabOf(items)) : items);

const openTabOf = (tabs) => tabs.find(({ properties }) => properties.active === 'true') ?? tabs[0];
