/** The HTML of a Lightning page: what it says about its user, what is on it, and the script that draws it. */
import type { HttpAnswer } from '../../api/http.ts';
import { html, type Html } from '../../api/pages/html.ts';
import { MAIN } from '../build/app.ts';
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
  const { html: body } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="${ASSETS}/frame/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${STYLE_URL}" />
        <link rel="stylesheet" href="${FRAME_STYLE_URL}" />
        ${preloads(bundles, components)}
        <script type="application/json" id="local-org-environment">
          ${raw(scriptJson(environment))}
        </script>
        <script type="module" src="${appUrl(bundles)}/${MAIN}.js"></script>
      </head>
      <body></body>
    </html>`;
  return {
    status,
    headers: { 'Content-Type': 'text/html;charset=UTF-8', 'Content-Security-Policy': POLICY },
    body,
  };
}

/** The engine writes a component's styles into the page, as it does in Salesforce: hence inline styles. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const appUrl = ({ app }: Pick<Bundles, 'app'>): string => `${ASSETS}/app/${app.key}`;

/** All that the frame and the components on the page need, so that the browser asks for it at once instead of import by import. */
function preloads({ app }: Bundles, components: string[]): Html[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const wanted of app.graph[file] ?? []) visit(wanted);
  };
  visit(`${MAIN}.js`);
  for (const name of components) {
    const file = app.components[name];
    if (file) visit(file);
  }
  return [...seen].map((file) => html`<link rel="modulepreload" href="${appUrl({ app })}/${file}" />`);
}

const raw = (text: string): Html => ({ html: text });

/** Nothing in it can end the script element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
