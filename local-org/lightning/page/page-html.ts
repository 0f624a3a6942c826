/** The HTML of a Lightning page: an import map, what the page says about its user, and what is on it. */
import { randomBytes } from 'node:crypto';
import type { HttpAnswer } from '../../api/http.ts';
import { html, type Html } from '../../api/pages/html.ts';
import type { Bundles } from '../build/bundles.ts';
import { ASSETS, FRAME_STYLE_URL, STYLE_URL } from './assets.ts';

export interface LightningPage {
  status: number;
  title: string;
  /** `fr`, `en-US` */
  language: string;
  /** for `shell/environment` */
  environment: unknown;
  /** names of the deployed components that stand on it */
  components: string[];
}

export function lightningPage(page: LightningPage, bundles: Bundles): HttpAnswer {
  const { status, title, language, environment, components } = page;
  const nonce = randomBytes(16).toString('base64');
  const { html: body } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="${ASSETS}/frame/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${STYLE_URL}" />
        <link rel="stylesheet" href="${FRAME_STYLE_URL}" />
        <script type="importmap" nonce="${nonce}">
          ${raw(scriptJson({ imports: importMap(bundles) }))}
        </script>
        ${preloads(bundles, components)}
        <script type="application/json" id="local-org-environment">
          ${raw(scriptJson(environment))}
        </script>
        <script type="module" src="${appUrl(bundles)}/shell/main.js"></script>
      </head>
      <body></body>
    </html>`;
  return {
    status,
    headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Content-Security-Policy': policy(nonce) },
    body,
  };
}

/** The engine writes a component's styles into the page, as it does in Salesforce: hence inline styles. */
const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

const appUrl = ({ app }: Bundles): string => `${ASSETS}/app/${app.key}`;
const vendorUrl = ({ vendor }: Bundles): string => `${ASSETS}/vendor/${vendor.key}`;

function importMap(bundles: Bundles): Record<string, string> {
  const urls = (modules: Record<string, string>, base: string) =>
    Object.entries(modules).map(([name, file]) => [name, `${base}/${file}`] as const);
  return Object.fromEntries([
    ...urls(bundles.vendor.modules, vendorUrl(bundles)),
    ...urls(bundles.app.modules, appUrl(bundles)),
  ]);
}

/** All that the frame and the components on the page need, so that the browser asks for it at once instead of import by import. */
function preloads(bundles: Bundles, components: string[]): Html[] {
  const { vendor, app } = bundles;
  const imports = importMap(bundles);
  const seen = new Set<string>();
  const visit = (url: string): void => {
    if (seen.has(url)) return;
    seen.add(url);
    const [base, graph] = url.startsWith(appUrl(bundles))
      ? ([appUrl(bundles), app.graph] as const)
      : ([vendorUrl(bundles), vendor.graph] as const);
    for (const wanted of graph[url.slice(base.length + 1)] ?? []) visit(imports[wanted] ?? `${base}/${wanted}`);
  };
  visit(`${appUrl(bundles)}/shell/main.js`);
  for (const name of components) {
    const file = app.components[name];
    if (file) visit(`${appUrl(bundles)}/${file}`);
  }
  return [...seen].map((url) => html`<link rel="modulepreload" href="${url}" />`);
}

const raw = (text: string): Html => ({ html: text });

/** Nothing in it can end the script element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
