/** Lightning pages at Salesforce's own addresses, and the files and data that they ask for. */
import { browserSession } from '../api/browser-session.ts';
import { cookieValue } from '../api/cookie.ts';
import { sessionCookie } from '../api/frontdoor.ts';
import { jsonAnswer, redirect, textAnswer, type HttpAnswer, type HttpRequest } from '../api/http.ts';
import type { OrgServer } from '../api/request.ts';
import { sessionOf, tokenOf } from '../api/session.ts';
import { viewerOf, type Viewer } from '../api/ui-api/viewer.ts';
import { bundleState } from './build/bundles.ts';
import { answerAsset } from './page/assets.ts';
import { currentApp, type CurrentApp } from './page/current-app.ts';
import { environmentOf, type FormFactor } from './page/environment.ts';
import { componentsOn } from './page/flexi-page.ts';
import { failurePage, waitingPage } from './page/build-pages.ts';
import { lightningPage } from './page/page-html.ts';
import { pageModel, type PageModel } from './page/page-model.ts';
import { cookie } from './page/cookies.ts';
import { answerStaticResource } from './page/static-resource.ts';

export { readyBundles } from './build/bundles.ts';

/** Addresses of files: bundles, styles, icons, static resources. */
export const LIGHTNING_FILES = /^\/(?:local-org\/assets|_slds|assets\/icons|resource)\//;

export function answerLightningFile(server: OrgServer, request: HttpRequest): HttpAnswer {
  if (request.method !== 'GET' && request.method !== 'HEAD') return textAnswer(405, 'Files are only read');
  return answerAsset(request.path) ?? answerStaticResource(server.org, request.path);
}

/**
 * A Lightning page for a browser; undefined for the plain page: for a client that runs no scripts, and with `?plain=1`.
 * `?user=`, `?language=` and `?formFactor=` are kept in cookies.
 */
export function answerLightningPage(server: OrgServer, request: HttpRequest): HttpAnswer | undefined {
  if (!isBrowser(request) || request.query.get('plain') === '1') return undefined;
  return switched(server, request) ?? homeward(request) ?? openedApp(server, request) ?? drawnPage(server, request);
}

/** What is on the page `?address=`, for a page that goes there without loading another. */
export function answerPageModel(server: OrgServer, request: HttpRequest): HttpAnswer {
  const asked = askedBy(server, request);
  const model = pageModel({ ...asked, app: asked.app?.developerName }, request.query.get('address') ?? '/');
  return jsonAnswer(200, { ...model, documentTitle: documentTitle(model, asked.app) });
}

function drawnPage(server: OrgServer, request: HttpRequest): HttpAnswer {
  const state = bundleState(server.org);
  const asked = askedBy(server, request);
  const language = asked.viewer.labels.language.replace('_', '-');
  if (state.status === 'building') return waitingPage(language);
  if (state.status === 'failed') return failurePage(language, state.failure);
  const model = pageModel({ ...asked, app: asked.app?.developerName }, request.path);
  const title = documentTitle(model, asked.app);
  const page = { ...model, documentTitle: title };
  const environment = { ...environmentOf(asked.viewer, asked.formFactor), app: asked.app ?? null, page };
  const components = model.kind === 'flexiPage' ? componentsOn(model.layout) : [];
  return lightningPage({ status: model.status, title, language, environment, components }, state.bundles);
}

interface Asked {
  viewer: Viewer;
  app: CurrentApp | undefined;
  formFactor: FormFactor;
}

function askedBy(server: OrgServer, request: HttpRequest): Asked {
  const session = browserSession(server.org, request);
  const language = cookieValue(request, 'language');
  const viewer = viewerOf(session, language ? { 'x-local-org-language': language } : {});
  const app = currentApp(server, viewer, cookieValue(request, 'app'));
  return { viewer, app, formFactor: formFactorOf(request) };
}

/** A phone says that it is one. */
function formFactorOf(request: HttpRequest): FormFactor {
  const asked = cookieValue(request, 'formFactor');
  if (asked === 'Small' || asked === 'Large') return asked;
  const isPhone =
    request.headers['sec-ch-ua-mobile'] === '?1' || /iPhone|Android.+Mobile/.test(request.headers['user-agent'] ?? '');
  return isPhone ? 'Small' : 'Large';
}

const documentTitle = ({ title }: PageModel, app: CurrentApp | undefined): string =>
  [title, ...(app ? [app.label] : []), 'Salesforce (local org)'].join(' | ');

const isBrowser = ({ method, headers }: HttpRequest): boolean =>
  method === 'GET' && headers['sec-fetch-dest'] === 'document';

const SETTINGS: Readonly<Record<string, RegExp>> = {
  language: /^[a-z]{2}(_[A-Z]{2})?$/,
  formFactor: /^(Small|Large)$/,
};

/** Keeps one setting of the address in a cookie and comes back without it, until none is left. */
function switched(server: OrgServer, { path, query }: HttpRequest): HttpAnswer | undefined {
  const backWithout = (name: string, setCookie: string): HttpAnswer => {
    const rest = new URLSearchParams(query);
    rest.delete(name);
    const search = rest.toString();
    return redirect(search ? `${path}?${search}` : path, { 'Set-Cookie': setCookie });
  };
  const user = query.get('user');
  if (user !== null) {
    const token = tokenOf(server.org, user);
    return sessionOf(server.org, token) ? backWithout('user', sessionCookie(token)) : undefined;
  }
  for (const [name, form] of Object.entries(SETTINGS)) {
    const value = query.get(name);
    if (value !== null && form.test(value)) return backWithout(name, cookie(name, value));
  }
  return undefined;
}

/** The org's own address leads home. */
const homeward = ({ path }: HttpRequest): HttpAnswer | undefined =>
  /^\/(lightning\/?)?$/.test(path) ? redirect('/lightning/page/home') : undefined;

/** `/lightning/app/<App>` makes the app the current one and opens its first tab. */
function openedApp(server: OrgServer, request: HttpRequest): HttpAnswer | undefined {
  const name = /^\/lightning\/app\/(\w+)\/?$/.exec(request.path)?.[1];
  const app = name && currentApp(server, askedBy(server, request).viewer, name);
  if (!app || app.developerName !== name) return undefined;
  return redirect(app.navItems[0]?.address ?? '/lightning/page/home', { 'Set-Cookie': cookie('app', name) });
}
