/**
 * Refuses in the preview the downloads that Lightning Web Security refuses in an org: blobs of some types, and `data:`
 * links. https://developer.salesforce.com/docs/platform/lightning-components-security/guide/lws-architecture.html
 */
const REFUSED_TYPES = new Set([
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/svg+xml',
  'text/calendar',
  'text/csv',
  'text/html',
  'text/xml',
]);

/** What to do instead, for who reads the console. */
const ADVICE = 'use application/octet-stream and a file name in the download attribute';

/** @param {Window & typeof globalThis} page */
export function installLwsGuard(page) {
  const { URL, HTMLAnchorElement, document } = page;
  const { createObjectURL } = URL;
  URL.createObjectURL = (content) => {
    refuseType(content);
    return createObjectURL.call(URL, content);
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    refuseDataLink(this);
    return click.call(this);
  };
  document.addEventListener('click', (event) => refuseClick(event), true);
}

function refuseType(content) {
  const type = String(content?.type ?? '')
    .split(';')[0]
    .trim()
    .toLowerCase();
  if (REFUSED_TYPES.has(type)) throw new TypeError(`Lightning Web Security: Unsupported MIME type ${type}: ${ADVICE}`);
}

function refuseDataLink(link) {
  if (!isDataLink(link)) return;
  throw new TypeError(`Lightning Web Security: data: links are not allowed: ${ADVICE}`);
}

function refuseClick(event) {
  const link = event.composedPath().find((target) => target.tagName === 'A');
  if (!link || !isDataLink(link)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  console.error(`Lightning Web Security: data: links are not allowed: ${ADVICE}`);
}

const isDataLink = ({ href }) => /^data:/i.test(String(href ?? '').trim());
