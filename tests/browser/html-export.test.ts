import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { sampleAssessment, samplePoint, sampleTopic } from '../../plugin/src/assessment/sample.test-data.ts';
import { htmlPage } from '../../plugin/src/report/html.ts';
import { assertAccessible, assertFits, DESKTOP, launchBrowser, PHONE } from './browser.ts';

describe('the HTML export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'html-export-'));
  const file = join(folder, 'bilan.html');
  let browser: Browser;
  before(async () => {
    const topics = [
      sampleTopic('Définir le périmètre fonctionnel', {
        essential: true,
        responsible: 'Awa Diop',
        dueDate: '2026-10-15',
        overdue: true,
        evidenceLink: `https://example.org/${'tres-long/'.repeat(30)}`,
        points: [
          samplePoint('Tables, données', { status: 'Done', answer: 'Contacts, dons\n'.repeat(5) }),
          samplePoint('Un'.repeat(40)),
        ],
      }),
      sampleTopic('Pro bono', { status: 'Not_Applicable', notApplicableReason: 'Other', notApplicableNote: 'Non' }),
    ];
    writeFileSync(
      file,
      htmlPage([sampleAssessment(topics), sampleAssessment(topics, { language: 'en', verdict: 'ready' })]),
    );
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [DESKTOP, PHONE]) {
      it(`is accessible and fits, ${colorScheme}, ${viewport.width} pixels wide`, async () => {
        const page = await (await browser.newContext({ viewport, colorScheme })).newPage();
        await page.goto(pathToFileURL(file).href);
        await assertAccessible(page);
        await assertFits(page);
        await page.context().close();
      });
    }
  }
});
