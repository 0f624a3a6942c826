/** How long the checklist page takes, in Chromium, beside plain pages of the same org. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { zip } from '../../local-org/metadata/zip.ts';
import { DESKTOP, launchBrowser } from '../../tests/browser/browser.ts';
import { TestOrg } from '../../tests/end-to-end/local-org.ts';
import { accessToken } from '../sf-command.ts';
import { multiplyTopics } from './many-topics.ts';
import { comparison, type Measure } from './measure.ts';

const CLICKS = 60;
const LOADS = 30;
/** Chromium keeps compiled scripts from the third visit on. */
const VISITS_UNTIL_WARM = 4;
const TOPIC = 'Définir le périmètre fonctionnel';
const STATUSES = ['Done', 'In_Progress'];
const script = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

export async function measurePages(): Promise<Measure[]> {
  const org = await (await new TestOrg().start()).prepare();
  const browser = await launchBrowser();
  try {
    await org.deployProduct();
    const real = await seeded(org, 'Les Amis du Livre');
    const large = await seeded(org, 'Fédération des Amis du Livre');
    await multiplyTopics(org, large, 10);
    await deployPlainPages(org, await browser.newContext({ viewport: DESKTOP }), addressOf(org, real));
    return [...(await measureClicks(browser, org, real, large)), await measureLoads(browser, org, real)];
  } finally {
    await browser.close();
    await org.destroy();
  }
}

const addressOf = ({ url }: TestOrg, id: string): string => `${url}/lightning/r/Readiness_Assessment__c/${id}/view`;

async function seeded(org: TestOrg, name: string): Promise<string> {
  const { assessment } = await org.must<{ assessment: { id: string } }>('readiness', 'seed', '--name', name);
  return assessment.id;
}

/** From the click to the frame that shows the new status. */
async function measureClicks(browser: Browser, org: TestOrg, real: string, large: string): Promise<Measure[]> {
  const context = await probedContext(browser);
  const pages: Page[] = [];
  for (const address of [addressOf(org, real), `${org.url}/resource/HandWritten`, addressOf(org, large)]) {
    const page = await context.newPage();
    await page.goto(address);
    await opened(page);
    pages.push(page);
  }
  const [ours, plain, tenfold]: [Click[], Click[], Click[]] = [[], [], []];
  for (let round = -2; round < CLICKS; round += 1) {
    const status = STATUSES[Math.abs(round) % STATUSES.length]!;
    for (const [index, clicks] of [ours, plain, tenfold].entries()) {
      const click = await clicked(pages[index]!, status);
      if (round >= 0) clicks.push(click);
    }
  }
  await context.close();
  const compare = (what: string, secondsOf: (click: Click) => number): Measure[] => [
    comparison(
      { what, against: 'a hand-written page', aim: '≤ 2', rounds: CLICKS },
      ours.map(secondsOf),
      plain.map(secondsOf),
    ),
    comparison(
      { what: `${what}, 190 topics, 650 points`, against: 'with 19 and 65', aim: '≤ 1.5', rounds: CLICKS },
      tenfold.map(secondsOf),
      ours.map(secondsOf),
    ),
  ];
  return [
    ...compare('page: click to new status on screen', ({ toScreen }) => toScreen),
    ...compare('page: the same without waiting for the frame', ({ toLayout }) => toLayout),
  ];
}

/** Seconds from a click to the frame that shows the new status, and from its handling to the status laid out. */
interface Click {
  toScreen: number;
  toLayout: number;
}

/** From the beginning of the navigation to the frame that shows the last change of the document. */
async function measureLoads(browser: Browser, org: TestOrg, real: string): Promise<Measure> {
  const context = await probedContext(browser);
  const page = await context.newPage();
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = -VISITS_UNTIL_WARM; round < LOADS; round += 1) {
    for (const [address, timings] of [
      [addressOf(org, real), ours],
      [`${org.url}/resource/StaticPage`, plain],
    ] as const) {
      const seconds = await loaded(page, address);
      if (round >= 0) timings.push(seconds);
    }
  }
  await context.close();
  return comparison(
    {
      what: 'page: first complete render, warm cache',
      against: 'a static page with the same text',
      aim: '≤ 3',
      rounds: LOADS,
    },
    ours,
    plain,
  );
}

async function probedContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: DESKTOP, bypassCSP: true });
  await context.addInitScript({ path: join(import.meta.dirname, 'paint-probe.js') });
  return context;
}

/** The page is left alone until its requests are over: what Playwright runs in it would take turns with its own scripts. */
async function loaded(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await untilNothing(page);
  await untilQuiet(page);
  assert.ok(await page.getByText('Sujets affichés').first().isVisible(), `${address} is not complete`);
  return (await page.evaluate<number>('window.paintProbe.lastPaint')) / 1000;
}

/** The topic whose points are clicked on, opened. */
async function opened(page: Page): Promise<void> {
  const toggle = page.locator('button[data-toggle]', { hasText: TOPIC }).first();
  await toggle.waitFor({ timeout: 90_000 });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await page.getByRole('radiogroup').nth(1).waitFor();
}

/** Clicks on a status of the topic's first point and waits until it is saved and nothing is under way any more. */
async function clicked(page: Page, status: string): Promise<Click> {
  await page.bringToFront();
  await page.locator(`[data-point-id] button[data-value="${status}"]`).first().click();
  await page.waitForFunction('window.paintProbe.shown > window.paintProbe.clicked');
  await untilQuiet(page);
  const probe = await page.evaluate<Record<'clicked' | 'handled' | 'laidOut' | 'shown', number>>('window.paintProbe');
  return { toScreen: (probe.shown - probe.clicked) / 1000, toLayout: (probe.laidOut - probe.handled) / 1000 };
}

const QUIET_MILLISECONDS = 150;

/** Until the page has neither asked nor shown anything for a while. */
async function untilQuiet(page: Page): Promise<void> {
  let changes = -1;
  await untilNothing(page, async (busy) => {
    const now = await page.evaluate<number>('window.paintProbe.changes');
    if (now !== changes) busy();
    changes = now;
  });
}

/** Until the page has not asked for anything for a while. @param look notices what else keeps it busy */
async function untilNothing(page: Page, look?: (busy: () => void) => Promise<void>): Promise<void> {
  let quietSince = Date.now();
  const busy = (): void => {
    quietSince = Date.now();
  };
  const pending = new Set<Request>();
  page.on('request', (request) => (busy(), pending.add(request)));
  page.on('requestfinished', (request) => (busy(), pending.delete(request)));
  while (pending.size > 0 || Date.now() - quietSince < QUIET_MILLISECONDS) {
    await page.waitForTimeout(20);
    await look?.(busy);
  }
  page.removeAllListeners('request').removeAllListeners('requestfinished');
}

/** The rendered page as static HTML, and with its topic open and a script of its own as a hand-written page. */
async function deployPlainPages(org: TestOrg, context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText('Sujets affichés').waitFor({ timeout: 90_000 });
  await page.waitForLoadState('networkidle');
  const closed = await markup(page);
  await opened(page);
  const open = await markup(page);
  await context.close();
  await deployResources(org, {
    StaticPage: closed,
    HandWritten: open.replace('</body>', () => `<script>${script('hand-written.js')}</script></body>`),
  });
}

/** What is on the page now as one would write it by hand: the org's style sheets, its markup and text, nothing that runs. */
async function markup(page: Page): Promise<string> {
  const html = await page.content();
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ lwc-[\w-]+=""/g, '');
}

async function deployResources(org: TestOrg, pages: Record<string, string>): Promise<void> {
  const files = Object.entries(pages).flatMap(([name, html]): [string, Uint8Array][] => [
    [`staticresources/${name}.resource`, Buffer.from(html)],
    [`staticresources/${name}.resource-meta.xml`, Buffer.from(RESOURCE)],
  ]);
  const members = Object.keys(pages).map((name) => `<members>${name}</members>`);
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types>${members.join('')}<name>StaticResource</name></types><version>66.0</version></Package>`;
  const bytes = zip(new Map([['package.xml', Buffer.from(manifest)], ...files]));
  const connection = new Connection({ instanceUrl: org.url, accessToken: accessToken('admin'), version: '66.0' });
  const result = await connection.metadata.deploy(Buffer.from(bytes), { singlePackage: true }).complete(true);
  if (!result.success) throw new Error(JSON.stringify(result.details));
}

const RESOURCE = `<?xml version="1.0" encoding="UTF-8"?>
<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata"><cacheControl>Private</cacheControl><contentType>text/html</contentType></StaticResource>`;
