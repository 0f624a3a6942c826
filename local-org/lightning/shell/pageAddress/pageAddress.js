/**
 * Page references and their addresses.
 * https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html
 */

/** @typedef {{type: string, attributes: Record<string, string>, state: Record<string, string>}} PageReference */

/** State without a namespace that Salesforce itself knows; any other must be `c__name` and is dropped otherwise. */
const OWN_STATE = new Set([
  'count',
  'defaultFieldValues',
  'filterName',
  'inContextOfRef',
  'nooverride',
  'recordTypeId',
  'ws',
]);

const FORMS = [
  {
    type: 'standard__recordRelationshipPage',
    pattern:
      /^\/lightning\/r\/(?:(?<objectApiName>\w+)\/)?(?<recordId>\w{15,18})\/related\/(?<relationshipApiName>\w+)\/view$/,
    defaults: { actionName: 'view' },
    path: ({ objectApiName, recordId, relationshipApiName }) =>
      `/lightning/r/${objectApiName ? `${objectApiName}/` : ''}${recordId}/related/${relationshipApiName}/view`,
  },
  {
    type: 'standard__recordPage',
    pattern: /^\/lightning\/r\/(?:(?<objectApiName>\w+)\/)?(?<recordId>\w{15,18})\/(?<actionName>view|edit|clone)$/,
    path: ({ objectApiName, recordId, actionName = 'view' }) =>
      `/lightning/r/${objectApiName ? `${objectApiName}/` : ''}${recordId}/${actionName}`,
  },
  {
    type: 'standard__objectPage',
    pattern: /^\/lightning\/o\/(?<objectApiName>\w+)\/(?<actionName>home|list|new)$/,
    path: ({ objectApiName, actionName = 'home' }) => `/lightning/o/${objectApiName}/${actionName}`,
  },
  {
    type: 'standard__namedPage',
    pattern: /^\/lightning\/page\/(?<pageName>[\w-]+)$/,
    path: ({ pageName }) => `/lightning/page/${pageName}`,
  },
  {
    type: 'standard__navItemPage',
    pattern: /^\/lightning\/n\/(?<apiName>\w+)$/,
    path: ({ apiName }) => `/lightning/n/${apiName}`,
  },
  {
    type: 'standard__component',
    pattern: /^\/lightning\/cmp\/(?<componentName>\w+)$/,
    path: ({ componentName }) => `/lightning/cmp/${componentName}`,
  },
  {
    type: 'standard__app',
    pattern: /^\/lightning\/app\/(?<appTarget>\w+)$/,
    path: ({ appTarget }) => `/lightning/app/${appTarget}`,
  },
];

/**
 * @param {PageReference} pageReference
 * @returns {string} a path of this org, or the URL of a web page
 * @throws Error for a type that the local org does not model, or a missing attribute
 */
export function addressOf({ type, attributes = {}, state = {} }) {
  if (type === 'standard__webPage') return webAddress(attributes.url);
  const form = FORMS.find((each) => each.type === type);
  if (!form) throw new Error(`The local org does not model page references of the type ${type}`);
  const path = form.path(attributes);
  if (!form.pattern.test(path)) throw new Error(`Not a complete ${type}: ${JSON.stringify(attributes)}`);
  const query = new URLSearchParams(keptState(state)).toString();
  return query ? `${path}?${query}` : path;
}

/**
 * @param {URL | Location} location
 * @returns {PageReference}
 */
export function referenceOf({ pathname, search }) {
  const state = keptState(Object.fromEntries(new URLSearchParams(search)));
  for (const { type, pattern, defaults } of FORMS) {
    const match = pattern.exec(pathname);
    if (match) return { type, attributes: { ...defaults, ...definedOnly(match.groups) }, state };
  }
  return { type: 'standard__webPage', attributes: { url: pathname + search }, state };
}

function keptState(state) {
  const isKept = ([name, value]) =>
    value !== undefined && value !== null && (OWN_STATE.has(name) || name.includes('__'));
  return Object.fromEntries(Object.entries(state ?? {}).filter(isKept));
}

/** A bare host is an address of the web, never a path of this org; scripts are no address. */
function webAddress(url = '') {
  const address = /^(https?:|mailto:|tel:|\/)/i.test(url) ? url : `https://${url}`;
  if (!url || !URL.canParse(address, window.location.origin)) throw new Error(`Not a web address: ${url}`);
  return address;
}

const definedOnly = (groups) =>
  Object.fromEntries(Object.entries(groups ?? {}).filter(([, value]) => value !== undefined));
