import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { DOCUMENTS, outlineOf, type DocumentKind } from '../../plugin/src/report/document-outline.ts';
import type { LocalUser } from '../../scripts/sf-command.ts';
import { assertAccessible, assertFits, DESKTOP, PHONE } from './browser.ts';
import { SeededPage } from './seeded-page.ts';

/** An A4 page between its margins. */
const PAPER = { width: 718, height: 1046 };
const HOSTILE = '<img src=x onerror="document.title=1"> & "Lettre"';

/** What a committee of a project under way would find. */
const ENTRIES: [string, Record<string, unknown>][] = [
  [
    'Readiness_Risk__c',
    {
      Name: 'Délais',
      Likelihood__c: '3',
      Impact__c: '4',
      Mastery__c: '2',
      Mitigation__c: 'Deux lots',
      Due_Date__c: '2027-02-01',
    },
  ],
  [
    'Readiness_Milestone__c',
    { Name: 'Ateliers', Kind__c: 'Phase', Planned_Start__c: '2027-01-04', Internal_Days__c: 4.5 },
  ],
  ['Readiness_Budget_Line__c', { Name: 'Intégrateur', Amount__c: 55000, Comment__c: 'Devis de l’été' }],
  ['Readiness_Budget_Line__c', { Name: 'Licences', Nature__c: 'Operating', Year__c: 2, Amount__c: 3600.5 }],
  ['Readiness_Indicator__c', { Name: 'Reçus fiscaux', Unit__c: 'jours', Baseline__c: 30, Target__c: 5 }],
  ['Readiness_Stakeholder__c', { Name: 'Zoé L’Hermitte', Kind__c: 'Pro_Bono', Operations_Roles__c: 'User_Support' }],
  [
    'Readiness_Log__c',
    {
      Name: 'Retenir un lot',
      Held_On__c: '2026-10-06',
      Body__c: 'Steering_Committee',
      Kind__c: 'Decision',
      State__c: 'Done',
    },
  ],
  ['Readiness_Log__c', { Name: 'Trois devis', Held_On__c: '2026-10-06', Kind__c: 'Action', Due_Date__c: '2026-12-01' }],
];

interface Section {
  title: string;
  items: number;
  rows: number;
  figures: number[];
}

/** Dates are worded in two ways; a figure is grouped in one house and not in the other. */
function figuresIn(text: string): number[] {
  const withoutDates = text.replace(/\d{1,2}(?:er)?[\s\u00a0]\p{L}+\.?[\s\u00a0]\d{4}|\d{2}\/\d{2}\/\d{4}/gu, '');
  const found = withoutDates.match(/\d+(?:[\u00a0\u202f]\d{3})*(?:[.,]\d+)?/g) ?? [];
  return [...new Set(found.map((figure) => Number(figure.replace(/[\u00a0\u202f]/g, '').replace(',', '.'))))];
}

/** @param heading of a section, below the document's own */
async function sectionsOn(page: Page, document: string, heading: string): Promise<Section[]> {
  const sections = await page.locator(`${document} section:has(> ${heading})`).all();
  return Promise.all(
    sections.map(async (section) => ({
      title: await section.locator(heading).innerText(),
      items: await section.locator('li').count(),
      rows: await section.locator('tbody tr').count(),
      figures: figuresIn((await section.innerText()).replace(await section.locator(heading).innerText(), '')),
    })),
  );
}

describe('the documents of an assessment', () => {
  const seeded = new SeededPage();
  const { org } = seeded;
  before(() =>
    seeded.start(async () => {
      const [assessment] = await org.query('SELECT Id FROM Readiness_Assessment__c');
      for (const [object, fields] of ENTRIES) {
        const { status, body } = await org.rest('POST', `/sobjects/${object}`, {
          Assessment__c: assessment!.Id,
          ...fields,
        });
        assert.equal(status, 201, JSON.stringify(body));
      }
      const [point] = await org.query("SELECT Id FROM Readiness_Point__c WHERE Key__c LIKE '%:communication:channels'");
      await org.rest('PATCH', `/sobjects/Readiness_Point__c/${String(point!.Id)}`, { Answer__c: HOSTILE });
    }),
  );
  after(() => seeded.stop());

  async function openTab(user: LocalUser = 'contributor', viewport = DESKTOP): Promise<Page> {
    const page = await seeded.open(user, viewport);
    await page.getByRole('tab', { name: 'Documents', exact: true }).click();
    await page.locator('c-readiness-document h3').waitFor();
    return page;
  }

  async function choose(page: Page, kind: DocumentKind): Promise<void> {
    const title = outlineOf(kind).title.fr;
    await page.getByRole('combobox', { name: 'Document' }).click();
    await page.getByRole('option', { name: title }).click();
    await page.getByRole('heading', { name: `${title} – Le Refuge` }).waitFor();
  }

  it('have the sections and the figures of the command line’s', async () => {
    const page = await openTab();
    const exported = await (await page.context().browser()!.newContext()).newPage();
    for (const kind of DOCUMENTS) {
      await choose(page, kind);
      const shown = await sectionsOn(page, 'c-readiness-document', 'h4');
      const file = join(org.data, `${kind}.html`);
      await org.must('readiness', 'export', '--document', kind, '--format', 'html', '--output-file', file);
      await exported.goto(pathToFileURL(file).href);
      const expected = await sectionsOn(exported, 'main', 'h2');
      const structure = ({ title, items, rows }: Section) => ({ title, items, rows });
      assert.deepEqual(shown.map(structure), expected.map(structure), kind);
      if (kind !== 'cahier')
        assert.ok(
          expected.some(({ figures }) => figures.length > 0),
          kind,
        );
      for (const [index, { title, figures }] of expected.entries()) {
        const missing = figures.filter((figure) => !shown[index]!.figures.includes(figure));
        assert.deepEqual(missing, [], `${kind}, ${title}: ${shown[index]!.figures.join(' ')}`);
      }
    }
    await page.context().close();
  });

  it('are accessible and fit, on a desktop, a phone and on paper', async () => {
    for (const viewport of [DESKTOP, PHONE, PAPER]) {
      const page = await openTab('contributor', viewport);
      for (const kind of DOCUMENTS) {
        await page.emulateMedia({ media: 'screen' });
        await choose(page, kind);
        if (viewport === PAPER) await page.emulateMedia({ media: 'print' });
        await assertAccessible(page);
        await assertFits(page);
      }
      await page.context().close();
    }
  });

  it('leave out on paper what only a screen needs, and keep their tables', async () => {
    const page = await openTab('contributor', PAPER);
    await choose(page, 'cadrage');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('button', { name: /^(Imprimer|Télécharger)$/ }).count(), 0);
    assert.equal(await page.getByRole('combobox', { name: 'Document' }).count(), 0);
    assert.ok(await page.getByRole('heading', { name: 'Note de cadrage – Le Refuge' }).isVisible());
    assert.ok(await page.getByRole('columnheader', { name: 'Réponse' }).first().isVisible());
    const { width } = (await page.locator('c-readiness-document').boundingBox())!;
    for (const table of await page.locator('c-readiness-document table').all())
      assert.ok((await table.boundingBox())!.width <= width, await table.innerText());
    await page.context().close();
  });

  it('are read in one GraphQL request, whichever is chosen', async () => {
    const page = await seeded.open('contributor');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) asked.push(request.url());
    });
    await page.getByRole('tab', { name: 'Documents', exact: true }).click();
    await page.locator('c-readiness-document h3').waitFor();
    for (const kind of DOCUMENTS) await choose(page, kind);
    await page.waitForTimeout(300);
    assert.equal(asked.length, 1);
    await page.context().close();
  });

  it('stay in the address of the page, and are the same for a sponsor', async () => {
    const page = await openTab('sponsor');
    await choose(page, 'comite');
    assert.equal(new URL(page.url()).searchParams.get('c__document'), 'comite');
    await page.reload();
    await page.getByRole('tab', { name: 'Documents', exact: true }).click();
    await page.getByRole('heading', { name: 'Dossier du comité de pilotage – Le Refuge' }).waitFor();
    await page.getByText('Dernier comité : 6 oct. 2026.').waitFor();
    await page
      .getByText(/CRM\s: 58\s600,50\s€/u)
      .first()
      .waitFor();
    await page.context().close();
  });

  it('show what was typed as text, and are saved as a page that is accessible by itself', async () => {
    const page = await openTab();
    await choose(page, 'cadrage');
    assert.ok(await page.getByText(HOSTILE).isVisible());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger' }).click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), 'Note de cadrage – Le Refuge.html');
    const file = join(org.data, 'telecharge.html');
    await saved.saveAs(file);
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await page.goto(pathToFileURL(file).href);
      assert.equal(await page.title(), 'Note de cadrage – Le Refuge');
      assert.ok(await page.getByText(HOSTILE).isVisible());
      await assertAccessible(page);
      await assertFits(page);
    }
    await page.context().close();
  });
});
