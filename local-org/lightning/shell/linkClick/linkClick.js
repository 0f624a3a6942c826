import { followPath } from 'shell/navigationService';

/** Follows a link within this org without loading another page; other clicks are the browser's. */
export function followLink(event) {
  const link = event.currentTarget ?? event.target;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const address = link.getAttribute('href');
  if (!isPlain || event.defaultPrevented || !address?.startsWith('/lightning/')) return;
  event.preventDefault();
  followPath(address);
}
