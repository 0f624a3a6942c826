/** https://developer.salesforce.com/docs/platform/lwc/guide/js-third-party-library.html */

/** @returns {Promise<void>} rejected where the org has no such resource */
export const loadScript = (_component, url) => load('script', { src: url });

/** @returns {Promise<void>} rejected where the org has no such resource */
export const loadStyle = (_component, url) => load('link', { href: url, rel: 'stylesheet' });

const loaded = new Map();

function load(tag, attributes) {
  const url = attributes.src ?? attributes.href;
  if (!loaded.has(url)) loaded.set(url, append(tag, attributes, url));
  return loaded.get(url);
}

function append(tag, attributes, url) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes, {
      onload: () => resolve(),
      onerror: () => reject(new Error(`The local org has no static resource at ${url}`)),
    });
    document.head.append(element);
  });
}
