import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { toolModule } from '../../scripts/tools/install.ts';
import { launchBrowser } from '../browser/browser.ts';
import { TestOrg } from '../end-to-end/local-org.ts';

interface Audit {
  score: number | null;
  title: string;
  details?: { items?: { node?: { snippet?: string } }[] };
}

interface Report {
  lhr: {
    categories: { accessibility: { score: number | null; auditRefs: { id: string }[] } };
    audits: Record<string, Audit>;
  };
}

/** As far as this test uses Puppeteer's, the only page that Lighthouse takes. */
interface AuditedPage {
  setViewport(size: object): Promise<void>;
  goto(url: string): Promise<unknown>;
  waitForSelector(selector: string, options?: object): Promise<unknown>;
  locator(selector: string): { click(): Promise<void> };
  close(): Promise<void>;
}

interface Auditor {
  newPage(): Promise<AuditedPage>;
  disconnect(): Promise<void>;
}

type Snapshot = (page: AuditedPage, options: { flags: object }) => Promise<Report>;

const SIZES = {
  desktop: { width: 1280, height: 900 },
  mobile: { width: 390, height: 844, isMobile: true, hasTouch: true },
};

const text = (words: string): string => `::-p-text(${words})`;

/** What is audited: a page, what shows that it is there, and what is clicked before. */
interface State {
  path: string;
  sign: string;
  clicks?: string[];
}

/** https://developer.chrome.com/docs/lighthouse/accessibility/scoring */
describe('Lighthouse finds each page fully accessible', () => {
  const org = new TestOrg();
  const states: Record<string, State> = {};
  let browser: Browser;
  let auditor: Auditor;
  let snapshot: Snapshot;
  before(async () => {
    ({ snapshot } = (await import(toolModule('lighthouse'))) as { snapshot: Snapshot });
    const puppeteer = (await import(toolModule('puppeteer-core'))) as { connect(to: object): Promise<Auditor> };
    const port = await freePort();
    browser = await launchBrowser(`--remote-debugging-port=${port}`);
    auditor = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
    await (await (await org.start()).prepare()).deployProduct();
    await org.must('readiness', 'seed', '--name', 'Le Refuge');
    const [assessment] = await org.query('SELECT Id FROM Readiness_Assessment__c');
    const [topic] = await org.query('SELECT Id FROM Readiness_Topic__c LIMIT 1');
    const record = `/lightning/r/Readiness_Assessment__c/${assessment!.Id}/view?user=contributor`;
    Object.assign(states, {
      home: { path: '/lightning/page/home?user=contributor', sign: text('Le Refuge') },
      assessment: { path: record, sign: text('Sujets affichés') },
      decision: { path: record, sign: text('Sujets affichés'), clicks: [text('Décision')] },
      print: { path: record, sign: text('Sujets affichés'), clicks: [text('Imprimer')] },
      topic: { path: `/lightning/r/Readiness_Topic__c/${topic!.Id}/view`, sign: text('Détails') },
      list: { path: '/lightning/o/Readiness_Assessment__c/list', sign: text('Le Refuge') },
    });
  });
  after(async () => {
    await auditor?.disconnect();
    await browser.close();
    await org.destroy();
  });

  for (const formFactor of ['desktop', 'mobile'] as const) {
    for (const name of ['home', 'assessment', 'decision', 'print', 'topic', 'list']) {
      it(`${name}, ${formFactor}`, async () => {
        const { path, sign, clicks = [] } = states[name]!;
        const page = await auditor.newPage();
        await page.setViewport(SIZES[formFactor]);
        await page.goto(org.url + path);
        await page.waitForSelector(sign, { timeout: 90_000 });
        for (const selector of clicks) await page.locator(selector).click();
        const { lhr } = await snapshot(page, {
          flags: {
            formFactor,
            screenEmulation: { disabled: true },
            onlyCategories: ['accessibility'],
            disableFullPageScreenshot: true,
            logLevel: 'error',
          },
        });
        await page.close();
        const { score, auditRefs } = lhr.categories.accessibility;
        const failed = auditRefs
          .map(({ id }) => lhr.audits[id]!)
          .filter((audit) => audit.score === 0)
          .map(({ title, details }) => [title, ...(details?.items ?? []).map(({ node }) => node?.snippet)]);
        assert.deepEqual(failed, []);
        assert.equal(score, 1);
      });
    }
  }
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
