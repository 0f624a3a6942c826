import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  sampleAssessment,
  samplePoint,
  sampleRisk,
  sampleTopic,
} from '../../plugin/src/assessment/sample.test-data.ts';
import { DOCUMENTS } from '../../plugin/src/report/document-outline.ts';
import { renderDocument } from '../../plugin/src/report/document-render.ts';
import { htmlPage } from '../../plugin/src/report/html.ts';
import { assertAccessible, assertFits, DESKTOP, launchBrowser, PHONE } from './browser.ts';

describe('the HTML export and the documents', () => {
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
    const risks = [
      sampleRisk('Dérive des coûts', {
        severity: 12,
        mastery: 2,
        unmastered: true,
        mitigation: 'Un lot reporté. '.repeat(9),
      }),
      sampleRisk('Mot'.repeat(26), { unassessed: true }),
    ];
    const assessments = [
      sampleAssessment(topics, { risks }),
      sampleAssessment(topics, { risks, language: 'en', verdict: 'ready' }),
    ];
    writeFileSync(file, htmlPage(assessments));
    for (const kind of DOCUMENTS) {
      writeFileSync(join(folder, `${kind}.html`), renderDocument(assessments[0]!, kind, 'html'));
    }
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [DESKTOP, PHONE]) {
      it(`are accessible and fit, ${colorScheme}, ${viewport.width} pixels wide`, async () => {
        const page = await (await browser.newContext({ viewport, colorScheme })).newPage();
        for (const name of ['bilan', ...DOCUMENTS]) {
          await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
          await assertAccessible(page);
          await assertFits(page);
        }
        await page.context().close();
      });
    }
  }
});
