/**
 * Where the browser is and how it gets elsewhere. `lightning/navigation` and the frame both speak to this module.
 */
import { addressOf, referenceOf } from 'shell/pageAddress';

/** @typedef {import('../pageAddress/pageAddress.js').PageReference} PageReference */

const listeners = new Set();

/**
 * Goes to a page; web pages outside this org open in a tab of their own.
 * @param {PageReference} pageReference
 * @param {boolean} [replace] takes the place of the current entry of the history
 * @throws Error for a page reference that cannot be modelled
 */
export function navigate(pageReference, replace = false) {
  const address = addressOf(pageReference);
  if (!isLightningPath(address)) return leaveFor(address, replace);
  if (replace || address === currentAddress()) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  tellListeners();
}

/**
 * @param {PageReference} pageReference
 * @returns {Promise<string>}
 */
export async function generateUrl(pageReference) {
  return addressOf(pageReference);
}

/** @returns {PageReference} a new object at each call */
export function currentPageReference() {
  return referenceOf(window.location);
}

/**
 * Hears of every later change of page or of its state.
 * @param {(pageReference: PageReference) => void} listener
 * @returns {() => void} stops listening
 */
export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to a path as the click on a link does. */
export function followPath(path) {
  const url = new URL(path, window.location.origin);
  navigate(referenceOf(url));
}

function leaveFor(address, replace) {
  if (replace) window.location.replace(address);
  else if (/^(mailto|tel):/i.test(address)) window.location.assign(address);
  else window.open(address, '_blank', 'noopener');
}

function tellListeners() {
  for (const listener of [...listeners]) listener(currentPageReference());
}

const isLightningPath = (address) => address.startsWith('/lightning/');
const currentAddress = () => window.location.pathname + window.location.search;

window.addEventListener('popstate', tellListeners);
