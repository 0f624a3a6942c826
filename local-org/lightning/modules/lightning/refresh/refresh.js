/** https://developer.salesforce.com/docs/platform/lwc/guide/data-refreshview-api.html */
export const REFRESH_COMPLETE = 'refresh_complete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'refresh_complete_with_errors';
export const REFRESH_ERROR = 'refresh_error';

const EVENT = 'lightning__refresh';

/** Asks the nearest container above for a refresh. */
export class RefreshEvent extends CustomEvent {
  constructor() {
    super(EVENT, { bubbles: true, cancelable: true, composed: true });
  }
}

/** @typedef {{ element: Node, component: object, refresh: () => Promise<boolean> }} Handler */

/** @type {Map<number, Handler>} */
const handlers = new Map();
const containers = new Map();
let lastId = 0;

/** `refresh` answers whether those below may follow. @returns {number} for `unregisterRefreshHandler` */
export function registerRefreshHandler(component, refresh) {
  handlers.set(++lastId, { element: elementOf(component), component, refresh });
  return lastId;
}

export const unregisterRefreshHandler = (id) => void handlers.delete(id);

/** `onRefresh` gets a promise of the status. @returns {number} for `unregisterRefreshContainer` */
export function registerRefreshContainer(component, onRefresh) {
  const element = elementOf(component);
  const listener = (event) => {
    event.stopPropagation();
    onRefresh.call(component, refreshBelow(element));
  };
  element.addEventListener(EVENT, listener);
  containers.set(++lastId, () => element.removeEventListener(EVENT, listener));
  return lastId;
}

export function unregisterRefreshContainer(id) {
  containers.get(id)?.();
  containers.delete(id);
}

/** Level by level: those below a handler follow once it has answered true. */
async function refreshBelow(container) {
  let hasFailed = false;
  const run = async ({ component, refresh }) => {
    try {
      return (await refresh.call(component)) !== false;
    } catch (error) {
      hasFailed = true;
      console.error(error);
      return false;
    }
  };
  let level = childrenOf(container);
  while (level.length > 0) {
    const answers = await Promise.all(level.map(run));
    level = level.filter((_, index) => answers[index]).flatMap(({ element }) => childrenOf(element));
  }
  return hasFailed ? REFRESH_COMPLETE_WITH_ERRORS : REFRESH_COMPLETE;
}

/** The handlers that have this element, and no other handler, next above them. */
const childrenOf = (element) =>
  [...handlers.values()].filter((handler) => {
    const above = ancestorsOf(handler.element);
    const next = above.find((node) => node === element || isHandler(node));
    return handler.element !== element && next === element;
  });

const isHandler = (node) => [...handlers.values()].some(({ element }) => element === node);

function ancestorsOf(node) {
  const above = node.parentNode ?? node.host;
  return above ? [above, ...ancestorsOf(above)] : [];
}

/** A component knows its element as the host of its template. */
const elementOf = (component) => component.template?.host ?? component;
